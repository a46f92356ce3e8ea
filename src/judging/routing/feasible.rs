//! The three tests behind "there is no plan": choice of each work, places in all, and the narrowest cut.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use std::collections::{BTreeMap, BTreeSet};

use super::build::Builder;
use super::explain::{Infeasible, Shortage};
use super::roster::Roster;
use super::state::State;

/// Tests (a) and (b), on a plan that holds the pinned pairs only.
pub(super) fn check(state: &State) -> Result<(), Infeasible> {
    let groups = shortages(state);
    if !groups.is_empty() {
        return Err(Infeasible::TooFewJurors(groups));
    }
    let (available, needed) = places(state);
    if available < needed {
        return Err(Infeasible::TooFewPlaces { available, needed });
    }
    Ok(())
}

fn shortages(state: &State) -> Vec<Shortage> {
    let roster = state.roster;
    let mut groups: BTreeMap<(Option<&String>, usize, usize), Vec<String>> = BTreeMap::new();
    for w in 0..roster.works.len() {
        let beyond = state.panel(w).iter().filter(|j| !roster.may.has(w, **j)).count();
        let (jurors, needed) = (roster.may.count(w) + beyond, roster.need[w]);
        if jurors < needed {
            let work = roster.works[w];
            groups.entry((work.institution.as_ref(), jurors, needed)).or_default().push(work.id.clone());
        }
    }
    let shortage = |((house, jurors, needed), works): ((Option<&String>, usize, usize), Vec<String>)| {
        Shortage { institution: house.cloned(), works, jurors, needed }
    };
    groups.into_iter().map(shortage).collect()
}

/// Assessments the jurors can still take and the works still lack, both with the pinned ones added.
fn places(state: &State) -> (u64, u64) {
    let works = state.roster.works.len() as u64;
    let pinned: u64 = state.load.iter().map(|n| u64::from(*n)).sum();
    let room = |(capacity, load): (&u32, &u32)| u64::from(capacity.saturating_sub(*load)).min(works);
    let available: u64 = state.roster.capacity.iter().zip(&state.load).map(room).sum();
    let lacking: u64 = (0..state.roster.works.len()).map(|w| state.lacking(w) as u64).sum();
    (available + pinned, lacking + pinned)
}

/// Test (c): the jurors from whom no work can be taken away, and the works that depend on them.
pub(super) fn bottleneck(state: &State, builder: &Builder) -> Infeasible {
    let roster: &Roster = state.roster;
    let full: Vec<usize> = builder.saturated.iter().collect();
    let mut works: BTreeSet<usize> = builder.missing.iter().copied().collect();
    for j in &full {
        works.extend(state.jobs[*j].iter().copied().filter(|w| state.movable(*w).contains(j)));
    }
    let mut counts: BTreeMap<Option<&String>, usize> = BTreeMap::new();
    works.iter().for_each(|w| *counts.entry(roster.works[*w].institution.as_ref()).or_default() += 1);
    let mut institutions: Vec<(Option<String>, usize)> =
        counts.into_iter().map(|(house, count)| (house.cloned(), count)).collect();
    institutions.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Infeasible::Bottleneck {
        works: works.len(),
        institutions,
        jurors: full.iter().map(|j| roster.jurors[*j].id.clone()).collect(),
        short: builder.missing.len(),
    }
}
