//! Whether the work was shared fairly and can be compared: loads, panels that lack scores, design quality.

use super::scores::Scores;
use crate::judging::routing::{self, Panels};

/// The design as it came out, from the sheets that count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fairness {
    /// Scores of the juror with the fewest and the one with the most.
    pub loads: (usize, usize),
    /// Works with a score but fewer than planned.
    pub short: usize,
    /// Works without a score.
    pub unscored: usize,
    /// Scores by number of jurors on the panel: (k, works), k rising.
    pub panels: Vec<(usize, usize)>,
    /// Groups of jurors who share works, directly or through others; 1 is what is wanted.
    pub components: usize,
    /// A-efficiency in thousandths; 0 when the jurors fall into several groups.
    pub a_efficiency: i64,
}

/// The figures of a table; `works` counts all works that were to be judged.
#[must_use]
pub fn fairness(scores: &Scores, works: usize, per_work: usize) -> Fairness {
    let loads = || (0..scores.jurors().len()).map(|juror| scores.places_of(juror).len());
    let sizes = || (0..scores.works().len()).map(|work| scores.panel(work).len());
    let mut panels: Vec<(usize, usize)> = Vec::new();
    let mut sorted: Vec<usize> = sizes().collect();
    sorted.sort_unstable();
    panels.extend(sorted.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len()))));
    let jurors =
        (0..scores.works().len()).map(|work| scores.panel(work).iter().map(|cell| cell.juror).collect());
    let design =
        routing::panel_quality(&Panels { jurors: scores.jurors().len(), of_works: jurors.collect() });
    Fairness {
        loads: (loads().min().unwrap_or(0), loads().max().unwrap_or(0)),
        short: sizes().filter(|size| *size < per_work).count(),
        unscored: works.saturating_sub(scores.works().len()),
        panels,
        components: design.components,
        a_efficiency: design.a_efficiency,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::score_sheet::ScoreSheet;

    fn table(pairs: &[(&str, &str)]) -> Scores {
        let sheet = |(work, juror): &(&str, &str)| ScoreSheet::new(*work, *juror, [0, 0]);
        Scores::new(&pairs.iter().map(sheet).collect::<Vec<_>>(), &sixty_forty())
    }

    #[test]
    fn every_pair_of_three_jurors_once_is_perfect() {
        let pairs = [("A", "1"), ("A", "2"), ("B", "1"), ("B", "3"), ("C", "2"), ("C", "3")];
        let found = fairness(&table(&pairs), 4, 2);
        assert_eq!((found.loads, found.short, found.unscored), ((2, 2), 0, 1));
        assert_eq!((found.panels, found.components, found.a_efficiency), (vec![(2, 3)], 1, 1000));
    }

    #[test]
    fn jurors_who_share_nothing_fall_apart() {
        let pairs = [("A", "1"), ("A", "2"), ("B", "3"), ("B", "4"), ("C", "3")];
        let found = fairness(&table(&pairs), 3, 2);
        assert_eq!((found.loads, found.short, found.panels), ((1, 2), 1, vec![(1, 1), (2, 2)]));
        assert_eq!((found.components, found.a_efficiency), (2, 0));
        assert_eq!(fairness(&table(&[]), 0, 3).components, 0);
    }
}
