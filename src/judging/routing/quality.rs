//! How good a plan is for comparing jurors, in figures to print beside it (judging.md §3, "Design quality").
//!
//! C = [a = b] n_a − Σ 1/k_w over common works is the information on severities. A-efficiency and λ₂ say how near
//! it comes to everyone meeting everyone equally; 1000 would be perfect, ≥ 900 is expected.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster or the matrix they belong to")]

use super::bridge::Bridge;
use super::roster::NONE;
use super::spectrum::Information;
use super::state::State;

/// Figures of a finished plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct DesignQuality {
    /// Works of the least and the most loaded active juror.
    pub loads: (u32, u32),
    /// Groups of jurors who share works, directly or through others; 1 is what is wanted.
    pub components: usize,
    /// A-efficiency in thousandths; 0 when the jurors fall into several groups.
    pub a_efficiency: i64,
    /// λ₂-efficiency in thousandths; set by the least loaded juror, so read A-efficiency first.
    pub lambda2_efficiency: i64,
    /// Most works two jurors share.
    pub max_pair: u32,
    /// Sum over juror pairs of the square of their common works, and the least it could be.
    pub pair_squares: (u64, u64),
    /// Panels' juror pairs that come from one institution.
    pub same_institution_pairs: usize,
    /// Times a juror holds a further work of a team.
    pub team_repeats: usize,
    /// What was done to join groups of jurors.
    pub bridge: Bridge,
}

impl DesignQuality {
    pub(super) fn of(state: &State, bridge: Bridge) -> Self {
        let components = Components::of(state).count;
        let (a_efficiency, lambda2_efficiency) = match components {
            1 => Information::of(state).efficiencies(),
            _ => (0, 0),
        };
        Self {
            loads: load_range(state),
            components,
            a_efficiency,
            lambda2_efficiency,
            max_pair: (0..state.load.len()).flat_map(|j| state.meet(j).iter().copied()).max().unwrap_or(0),
            pair_squares: pair_squares(state),
            same_institution_pairs: same_institution_pairs(state),
            team_repeats: team_repeats(state),
            bridge,
        }
    }
}

/// Works of the least and the most loaded active juror.
pub(super) fn load_range(state: &State) -> (u32, u32) {
    let active = || state.roster.jurors.iter().zip(&state.load).filter(|(j, _)| j.active).map(|(_, n)| *n);
    (active().min().unwrap_or(0), active().max().unwrap_or(0))
}

fn pair_squares(state: &State) -> (u64, u64) {
    let twice: u64 = (0..state.load.len()).flat_map(|j| state.meet(j)).map(|m| u64::from(*m).pow(2)).sum();
    let panels = (0..state.roster.works.len()).map(|w| state.panel(w).len() as u64);
    let meetings: u64 = panels.map(|k| k * k.saturating_sub(1) / 2).sum();
    let jurors = state.roster.jurors.iter().filter(|j| j.active).count() as u64;
    let cells = (jurors * jurors.saturating_sub(1) / 2).max(1);
    let (each, rest) = (meetings / cells, meetings % cells);
    (twice / 2, cells * each * each + rest * (2 * each + 1))
}

fn same_institution_pairs(state: &State) -> usize {
    let house = &state.roster.juror_house;
    let same = |panel: &[usize]| {
        let pairs = panel.iter().enumerate().flat_map(|(i, a)| panel[i + 1..].iter().map(move |b| (*a, *b)));
        pairs.filter(|(a, b)| house[*a] != NONE && house[*a] == house[*b]).count()
    };
    (0..state.roster.works.len()).map(|w| same(state.panel(w))).sum()
}

fn team_repeats(state: &State) -> usize {
    let of_team = |works: &Vec<usize>| {
        let mut held: Vec<usize> = works.iter().flat_map(|w| state.panel(*w).iter().copied()).collect();
        let seats = held.len();
        held.sort_unstable();
        held.dedup();
        seats - held.len()
    };
    state.roster.team_works.iter().map(of_team).sum()
}

/// Groups of jurors connected by common works; a juror without a work belongs to none.
#[derive(Debug)]
pub(super) struct Components {
    pub(super) count: usize,
    /// The group of each juror: the number of one of its members.
    pub(super) label: Vec<usize>,
}

impl Components {
    pub(super) fn of(state: &State) -> Self {
        let mut label: Vec<usize> = (0..state.load.len()).collect();
        for w in 0..state.roster.works.len() {
            for two in state.panel(w).windows(2) {
                let (a, b) = (root(&mut label, two[0]), root(&mut label, two[1]));
                label[a.max(b)] = a.min(b);
            }
        }
        (0..label.len()).for_each(|j| label[j] = root(&mut label, j));
        let count = (0..label.len()).filter(|j| label[*j] == *j && state.load[*j] > 0).count();
        Self { count, label }
    }

    /// The group that judges a work, if anyone does.
    pub(super) fn of_work(&self, state: &State, work: usize) -> Option<usize> {
        state.panel(work).first().map(|j| self.label[*j])
    }

    /// The group with the fewest assessments; the first juror decides where equal.
    pub(super) fn smallest(&self, state: &State) -> usize {
        let mut size = vec![0u64; self.label.len()];
        self.label.iter().zip(&state.load).for_each(|(label, load)| size[*label] += u64::from(*load));
        (0..size.len()).filter(|g| size[*g] > 0).min_by_key(|g| (size[*g], *g)).unwrap_or(0)
    }
}

/// Groups of so many jurors connected by common panels; every juror is in one.
pub(super) fn joined(jurors: usize, panels: &[Vec<usize>]) -> usize {
    let mut label: Vec<usize> = (0..jurors).collect();
    for two in panels.iter().flat_map(|panel| panel.windows(2)) {
        let (a, b) = (root(&mut label, two[0]), root(&mut label, two[1]));
        label[a.max(b)] = a.min(b);
    }
    (0..jurors).filter(|juror| label[*juror] == *juror).count()
}

fn root(label: &mut [usize], mut juror: usize) -> usize {
    while label[juror] != juror {
        label[juror] = label[label[juror]];
        juror = label[juror];
    }
    juror
}
