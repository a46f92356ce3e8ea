//! The front of routing: a new plan, or the repairing of one after works or jurors came or went.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::bridge::{Bridge, bridge};
use super::build::Builder;
use super::explain::Infeasible;
use super::feasible::{bottleneck, check};
use super::input::Problem;
use super::quality::{DesignQuality, load_range};
use super::reason::{Step, Why};
use super::rebalance::rebalance;
use super::roster::Roster;
use super::state::{Seat, State};
use super::swaps::swaps;
use crate::i18n::Message;

/// A new plan may put a juror one above the lightest for a better panel: later steps even it out.
const NEW_SLACK: u32 = 1;
/// Mending takes the lightest, so that evening out afterwards moves nothing that could stay.
const MEND_SLACK: u32 = 0;

/// A juror given to a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Id of the work.
    pub work: String,
    /// Id of the juror.
    pub juror: String,
    /// The facts behind the choice.
    pub why: Why,
}

impl Pair {
    /// Why this juror, in both languages.
    #[must_use]
    pub fn reason(&self) -> Message {
        self.why.message()
    }
}

/// Works of one juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// Id of the juror.
    pub juror: String,
    /// Works held, pinned ones included.
    pub works: u32,
}

/// Pairs that the rules took out of play, by ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct ConflictsAvoided {
    /// Juror and work of one institution.
    pub institution: usize,
    /// Declared conflicts and recusals beyond those.
    pub declared: usize,
}

/// Who judges what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Sorted by work, then juror.
    pub pairs: Vec<Pair>,
    /// Sorted by juror; jurors without a work included.
    pub loads: Vec<Load>,
    /// Pairs that were out of the question.
    pub conflicts_avoided: ConflictsAvoided,
    /// Figures on the design.
    pub quality: DesignQuality,
    /// Pairs (work id, juror id) of the plan before that are gone; empty for a new plan.
    pub removed: Vec<(String, String)>,
}

/// Makes a plan around the pinned pairs (judging.md §2–3). The same input gives the same plan, in whatever
/// order its rows come.
///
/// # Errors
/// `Infeasible` when the rules cannot be kept, with names and numbers.
pub fn route(problem: &Problem) -> Result<Plan, Infeasible> {
    let roster = Roster::new(problem).map_err(Infeasible::Input)?;
    let mut state = State::new(&roster);
    complete(&mut state, NEW_SLACK)?;
    rebalance(&mut state);
    swaps(&mut state);
    let bridged = bridge(&mut state);
    Ok(Plan::of(&state, bridged, Vec::new()))
}

/// Whether there is a plan around the pinned pairs at all.
///
/// # Errors
/// `Infeasible` when the rules cannot be kept, with names and numbers.
pub fn feasible(problem: &Problem) -> Result<(), Infeasible> {
    let roster = Roster::new(problem).map_err(Infeasible::Input)?;
    complete(&mut State::new(&roster), MEND_SLACK)
}

/// What repairing changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// New pairs, sorted by work, then juror.
    pub added: Vec<Pair>,
    /// Pairs (work id, juror id) of the plan before that are gone, sorted.
    pub removed: Vec<(String, String)>,
    /// Sorted by juror; jurors without a work included.
    pub loads: Vec<Load>,
}

/// Mends a plan with as few changes as possible: keeps what still holds of `kept` (pairs of work id and juror id
/// whose score was not begun), fills what is lacking and evens out the loads over the pairs that are not pinned.
/// Serves new works, recusals, jurors who leave or join, and extra jurors. Says only what changes.
///
/// # Errors
/// `Infeasible` when the rules cannot be kept, with names and numbers.
pub fn repair(problem: &Problem, kept: &[(String, String)]) -> Result<Repair, Infeasible> {
    let roster = Roster::new(problem).map_err(Infeasible::Input)?;
    let known = roster.numbered(kept);
    let state = repaired(&roster, &known)?;
    let new = |(w, j): &(usize, usize), step: Step| {
        step != Step::Pinned && step != Step::Kept && known.binary_search(&(*w, *j)).is_err()
    };
    let loads = load_range(&state);
    let mut added = Vec::new();
    for w in 0..roster.works.len() {
        added.extend(
            seated(&state, w)
                .into_iter()
                .filter(|(j, step)| new(&(w, *j), *step))
                .map(|(j, step)| Pair::of(&state, Seat { work: w, juror: j }, step, loads.0, loads.1)),
        );
    }
    Ok(Repair { added, removed: removed(&state, &known, kept), loads: all_loads(&state) })
}

/// `repair`, with the whole plan and its figures for an answer.
///
/// # Errors
/// As there.
pub fn refill(problem: &Problem, kept: &[(String, String)]) -> Result<Plan, Infeasible> {
    let roster = Roster::new(problem).map_err(Infeasible::Input)?;
    let known = roster.numbered(kept);
    let state = repaired(&roster, &known)?;
    Ok(Plan::of(&state, Bridge::default(), removed(&state, &known, kept)))
}

fn repaired<'r>(roster: &'r Roster<'r>, known: &[(usize, usize)]) -> Result<State<'r>, Infeasible> {
    let mut state = State::new(roster);
    for (work, juror) in known {
        if state.lacking(*work) > 0 && state.open_to(*work, *juror) && state.spare.has(*juror) {
            state.push(*work, *juror, Step::Kept);
        }
    }
    complete(&mut state, MEND_SLACK)?;
    rebalance(&mut state);
    Ok(state)
}

/// What of `kept` does not stand any more; pairs that name strangers are gone too.
fn removed(state: &State, known: &[(usize, usize)], kept: &[(String, String)]) -> Vec<(String, String)> {
    let roster = state.roster;
    let gone = known.iter().filter(|(w, j)| !state.on_panel(*w, *j));
    let mut gone: Vec<(String, String)> =
        gone.map(|(w, j)| (roster.works[*w].id.clone(), roster.jurors[*j].id.clone())).collect();
    let stranger = |(work, juror): &&(String, String)| roster.work(work).zip(roster.juror(juror)).is_none();
    gone.extend(kept.iter().filter(stranger).cloned());
    gone.sort_unstable();
    gone.dedup();
    gone
}

fn complete(state: &mut State, slack: u32) -> Result<(), Infeasible> {
    check(state)?;
    let mut builder = Builder::new(state, slack);
    builder.build(state);
    if builder.missing.is_empty() { Ok(()) } else { Err(bottleneck(state, &builder)) }
}

/// The jurors of a work in the order of their ids, and how each got it.
fn seated(state: &State, work: usize) -> Vec<(usize, Step)> {
    let mut panel: Vec<(usize, Step)> =
        state.panel(work).iter().copied().zip(state.steps(work).iter().copied()).collect();
    panel.sort_unstable_by_key(|(j, _)| *j);
    panel
}

fn all_loads(state: &State) -> Vec<Load> {
    let load =
        |(juror, works): (&&super::input::Juror, &u32)| Load { juror: juror.id.clone(), works: *works };
    state.roster.jurors.iter().zip(&state.load).map(load).collect()
}

impl Pair {
    fn of(state: &State, seat: Seat, step: Step, lowest: u32, highest: u32) -> Self {
        let Seat { work: w, juror: j } = seat;
        let roster = state.roster;
        let mates = state.panel(w).iter().filter(|p| **p != j);
        let most_shared = mates.map(|p| state.meet(j)[*p]).max().unwrap_or(0);
        let possible = roster.may.count(w);
        Self {
            work: roster.works[w].id.clone(),
            juror: roster.jurors[j].id.clone(),
            why: Why { step, possible, load: state.load[j], loads: (lowest, highest), most_shared },
        }
    }
}

impl Plan {
    fn of(state: &State, bridge: Bridge, removed: Vec<(String, String)>) -> Self {
        let loads = load_range(state);
        let mut pairs = Vec::with_capacity(state.load.iter().map(|n| *n as usize).sum());
        for w in 0..state.roster.works.len() {
            pairs.extend(
                seated(state, w)
                    .into_iter()
                    .map(|(j, step)| Pair::of(state, Seat { work: w, juror: j }, step, loads.0, loads.1)),
            );
        }
        Self {
            pairs,
            loads: all_loads(state),
            conflicts_avoided: state.roster.avoided,
            quality: DesignQuality::of(state, bridge),
            removed,
        }
    }
}
