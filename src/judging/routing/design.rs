//! The design quality of panels as they came out, whatever plan or refill made them.

use super::quality::joined;
use super::spectrum::Information;

/// Panels by the numbers of their jurors.
#[derive(Debug, Clone, Default)]
pub struct Panels {
    /// Jurors who hold at least one work, numbered from 0.
    pub jurors: usize,
    /// Per work its jurors, each once.
    pub of_works: Vec<Vec<usize>>,
}

/// The two figures that say whether jurors can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PanelQuality {
    /// Groups of jurors who share works, directly or through others.
    pub components: usize,
    /// A-efficiency in thousandths; 0 when the jurors fall into several groups.
    pub a_efficiency: i64,
}

/// The quality of some panels (judging.md §3). Jurors out of range are not expected.
#[must_use]
pub fn panel_quality(panels: &Panels) -> PanelQuality {
    let components = joined(panels.jurors, &panels.of_works);
    let a_efficiency = match components {
        1 => Information::of_panels(panels.jurors, &panels.of_works).efficiencies().0,
        _ => 0,
    };
    PanelQuality { components, a_efficiency }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_of_three_jurors_by_hand() {
        // C = [[.5, -.5, 0], [-.5, 1, -.5], [0, -.5, .5]]: eigenvalues 0, .5, 1.5; ideal 1; 2 / (2 + 2/3) = .75.
        let chain = Panels { jurors: 3, of_works: vec![vec![0, 1], vec![1, 2]] };
        assert_eq!(panel_quality(&chain), PanelQuality { components: 1, a_efficiency: 750 });
        let apart = Panels { jurors: 3, of_works: vec![vec![0, 1], vec![2]] };
        assert_eq!(panel_quality(&apart), PanelQuality { components: 2, a_efficiency: 0 });
    }
}
