//! BRIDGE: joins groups of jurors who share no work, since severities can only be compared within a group.
//!
//! First exchanges that leave every load as it is; then, where each juror has enough works for a severity to
//! be estimated at all, replacements on up to ten works, which may widen the loads (judging.md §3).
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::eligibility::ones;
use super::hash::Seed;
use super::quality::Components;
use super::reason::Step;
use super::state::{Seat, State};

/// Works on which a juror is replaced to join two groups.
const REPLACED: usize = 10;
/// Half the jurors must hold this many works before loads are widened for the sake of comparison: with fewer
/// the severity adjustment stays off (judging.md §5, gate 2).
const MEDIAN_LOAD: u32 = 5;
/// Bounds on the search, fixed numbers so that the plan never depends on the machine.
const TRIES: usize = 64;
const LOOKS: usize = 400_000;

/// What was done to join the groups of jurors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Bridge {
    /// Exchanges that left all loads unchanged.
    pub exchanges: usize,
    /// Works on which a juror was replaced; loads may differ by more than conflicts demand.
    pub replacements: usize,
}

/// Joins the groups as far as the rules allow.
pub(super) fn bridge(state: &mut State) -> Bridge {
    let mut done = Bridge::default();
    loop {
        let groups = Components::of(state);
        if groups.count < 2 {
            return done;
        }
        let small = groups.smallest(state);
        if exchange(state, &groups, small) {
            done.exchanges += 1;
            continue;
        }
        let replaced = match median_load(state) >= MEDIAN_LOAD {
            true => replace(state, &groups, small, true).or_else(|| replace(state, &groups, small, false)),
            false => None,
        };
        match replaced {
            Some(works) => done.replacements += works,
            None => return done,
        }
    }
}

/// One exchange between the small group and another that lowers the number of groups.
fn exchange(state: &mut State, groups: &Components, small: usize) -> bool {
    let (mut tries, mut looks) = (0, 0);
    for v in 0..state.roster.works.len() {
        if state.panel(v).len() < 2 || groups.of_work(state, v) != Some(small) {
            continue;
        }
        let outsiders: Vec<usize> = permitted(state, v)
            .filter(|b| groups.label[*b] != small && state.load[*b] > 1 && !state.on_panel(v, *b))
            .collect();
        for a in state.movable(v).to_vec() {
            for &b in &outsiders {
                let partner = state.jobs[b].iter().copied().find(|w| {
                    looks += 1;
                    state.panel(*w).len() > 1 && state.movable(*w).contains(&b) && state.open_to(*w, a)
                });
                let Some(w) = partner else { continue };
                if joined(state, groups, Seat { work: v, juror: a }, Seat { work: w, juror: b }) {
                    return true;
                }
                tries += 1;
            }
            if tries > TRIES || looks > LOOKS {
                return false;
            }
        }
    }
    false
}

/// Exchanges `a` on `v` for `b` on `w` if fewer groups remain then.
fn joined(state: &mut State, groups: &Components, one: Seat, two: Seat) -> bool {
    let (Seat { work: v, juror: a }, Seat { work: w, juror: b }) = (one, two);
    let before = (state.replace(v, a, b, Step::Bridged), state.replace(w, b, a, Step::Bridged));
    let fewer = Components::of(state).count < groups.count;
    if !fewer {
        state.replace(v, b, a, before.0);
        state.replace(w, a, b, before.1);
    }
    fewer
}

/// Replaces a juror on some works: outsiders enter the small group's works (`inward`) or its jurors enter the
/// works of others. Undone unless fewer groups remain.
fn replace(state: &mut State, groups: &Components, small: usize, inward: bool) -> Option<usize> {
    let mut works: Vec<usize> = (0..state.roster.works.len())
        .filter(|w| state.panel(*w).len() > 1 && !state.movable(*w).is_empty())
        .filter(|w| groups.of_work(state, *w).is_some_and(|group| (group == small) == inward))
        .collect();
    works.sort_unstable_by_key(|w| (state.roster.work_lot[*w], *w));
    let limit = (works.len() / 5).clamp(1, REPLACED);
    let mut moves = Vec::new();
    for w in works {
        let lot = |j: &usize| Seed::pair_lot(state.roster.work_lot[w], state.roster.juror_key[*j]);
        let enters = permitted(state, w)
            .filter(|j| (groups.label[*j] == small) != inward && state.spare.has(*j) && state.load[*j] > 0)
            .filter(|j| !state.on_panel(w, *j))
            .min_by_key(|j| (state.load[*j], lot(j), *j));
        let leaves = state.movable(w).iter().copied().max_by_key(|j| (state.load[*j], lot(j), *j));
        if let (Some(old), Some(new)) = (leaves, enters) {
            let before = state.replace(w, old, new, Step::Bridged);
            moves.push((w, old, new, before));
        }
        if moves.len() == limit {
            break;
        }
    }
    if Components::of(state).count < groups.count {
        return Some(moves.len());
    }
    for (w, old, new, before) in moves.into_iter().rev() {
        state.replace(w, new, old, before);
    }
    None
}

fn permitted(state: &State, work: usize) -> impl Iterator<Item = usize> {
    state.roster.may.row(work).iter().enumerate().flat_map(|(index, word)| ones(index, *word))
}

fn median_load(state: &State) -> u32 {
    let mut loads: Vec<u32> = state.load.iter().copied().filter(|n| *n > 0).collect();
    loads.sort_unstable();
    loads.get(loads.len() / 2).copied().unwrap_or(0)
}
