//! The plan while it is being made: panels, loads, how often two jurors meet, who judges whose institution.
//!
//! Every change goes through `push` and `replace`, so that the counts always agree with the panels.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::eligibility::JurorSet;
use super::reason::Step;
use super::roster::{NONE, Roster};

/// Price of a load one above the lightest (judging.md §3, PICK).
pub(super) const LOAD: u64 = 500;
/// Price of one square of two jurors' common works.
pub(super) const MEETING: u64 = 1000;
/// Price of two jurors of one institution on a panel.
pub(super) const SAME_HOUSE: u64 = 4000;
/// Price of an assessment of one institution by another, shared out over that institution's jurors.
pub(super) const CROSS: u64 = 300;
/// Price of a second work of one team for the same juror; below the least step of the meetings.
pub(super) const TEAM: u64 = 1000;

/// A juror's place on the panel of a work, both as row numbers of the roster.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    pub work: usize,
    pub juror: usize,
}

/// The growing plan.
#[derive(Debug, Clone)]
pub(super) struct State<'r> {
    pub(super) roster: &'r Roster<'r>,
    stride: usize,
    panels: Vec<usize>,
    steps: Vec<Step>,
    len: Vec<usize>,
    fixed: Vec<usize>,
    pub(super) load: Vec<u32>,
    /// Jurors below their capacity.
    pub(super) spare: JurorSet,
    /// `M`: works that two jurors share, row by row.
    meet: Vec<u32>,
    /// `T`: assessments of an institution's works by an institution's jurors, row = the works' institution.
    cross: Vec<u32>,
    /// Works of each juror, in no particular order.
    pub(super) jobs: Vec<Vec<usize>>,
}

impl<'r> State<'r> {
    /// A plan that holds the pinned pairs and nothing else.
    pub(super) fn new(roster: &'r Roster<'r>) -> Self {
        let (works, jurors) = (roster.works.len(), roster.jurors.len());
        let mut pins = vec![0; works];
        roster.pinned.iter().for_each(|(w, _)| pins[*w] += 1);
        let stride = pins.iter().zip(&roster.need).map(|(p, n)| (*p).max(*n)).max().unwrap_or(0);
        let mut spare = JurorSet::empty(jurors);
        (0..jurors).filter(|j| roster.capacity[*j] > 0).for_each(|j| spare.insert(j));
        let mut state = Self {
            roster,
            stride,
            panels: vec![NONE; works * stride],
            steps: vec![Step::Picked; works * stride],
            len: vec![0; works],
            fixed: pins,
            load: vec![0; jurors],
            spare,
            meet: vec![0; jurors * jurors],
            cross: vec![0; roster.houses * roster.house_jurors.len()],
            jobs: vec![Vec::new(); jurors],
        };
        roster.pinned.iter().for_each(|(w, j)| state.push(*w, *j, Step::Pinned));
        state
    }

    /// The jurors of a work; the pinned ones come first.
    pub(super) fn panel(&self, work: usize) -> &[usize] {
        &self.panels[work * self.stride..work * self.stride + self.len[work]]
    }

    /// The jurors of a work that may still be changed.
    pub(super) fn movable(&self, work: usize) -> &[usize] {
        &self.panels[work * self.stride + self.fixed[work]..work * self.stride + self.len[work]]
    }

    /// How the jurors of a work got there, in the order of `panel`.
    pub(super) fn steps(&self, work: usize) -> &[Step] {
        &self.steps[work * self.stride..work * self.stride + self.len[work]]
    }

    pub(super) fn on_panel(&self, work: usize, juror: usize) -> bool {
        self.panel(work).contains(&juror)
    }

    /// True if the juror could be put on the work as far as the rules go.
    pub(super) fn open_to(&self, work: usize, juror: usize) -> bool {
        self.roster.may.has(work, juror) && !self.on_panel(work, juror)
    }

    /// Jurors the work still lacks.
    pub(super) fn lacking(&self, work: usize) -> usize {
        self.roster.need[work].saturating_sub(self.len[work])
    }

    /// Common works of one juror with every other.
    pub(super) fn meet(&self, juror: usize) -> &[u32] {
        let n = self.load.len();
        &self.meet[juror * n..(juror + 1) * n]
    }

    /// Assessments of an institution's works, by institution of the jurors; empty without an institution.
    pub(super) fn cross(&self, house: usize) -> &[u32] {
        let n = self.roster.house_jurors.len();
        if house == NONE { &[] } else { &self.cross[house * n..(house + 1) * n] }
    }

    /// Works of the work's team, other than itself, that the juror holds.
    pub(super) fn of_team(&self, work: usize, juror: usize) -> usize {
        let mates = self.roster.team_works.get(self.roster.team[work]);
        mates.map_or(0, |mates| mates.iter().filter(|v| **v != work && self.on_panel(**v, juror)).count())
    }

    /// Puts a juror on a work that has room.
    pub(super) fn push(&mut self, work: usize, juror: usize, step: Step) {
        self.count(work, juror, 1);
        let slot = work * self.stride + self.len[work];
        (self.panels[slot], self.steps[slot]) = (juror, step);
        self.len[work] += 1;
        self.jobs[juror].push(work);
    }

    /// Hands a work from one juror to another; returns how the first had got it.
    pub(super) fn replace(&mut self, work: usize, old: usize, new: usize, step: Step) -> Step {
        let before = self.exchange_slot(work, old, new, step);
        if let Some(at) = self.jobs[old].iter().position(|v| *v == work) {
            self.jobs[old].swap_remove(at);
        }
        self.jobs[new].push(work);
        before
    }

    /// `replace` without the lists of `jobs`; `relist` must follow before they are read again.
    pub(super) fn exchange_slot(&mut self, work: usize, old: usize, new: usize, step: Step) -> Step {
        let start = work * self.stride;
        let Some(at) = self.panel(work).iter().position(|j| *j == old) else { return step };
        self.count(work, old, -1);
        let before = self.steps[start + at];
        (self.panels[start + at], self.steps[start + at]) = (new, step);
        self.count(work, new, 1);
        before
    }

    /// Makes the lists of `jobs` anew from the panels.
    pub(super) fn relist(&mut self) {
        self.jobs.iter_mut().for_each(Vec::clear);
        for work in 0..self.len.len() {
            for slot in work * self.stride..work * self.stride + self.len[work] {
                self.jobs[self.panels[slot]].push(work);
            }
        }
    }

    fn count(&mut self, work: usize, juror: usize, by: i32) {
        let n = self.load.len();
        for slot in work * self.stride..work * self.stride + self.len[work] {
            let mate = self.panels[slot];
            if mate != juror {
                add(&mut self.meet[juror * n + mate], by);
                add(&mut self.meet[mate * n + juror], by);
            }
        }
        let (theirs, own) = (self.roster.work_house[work], self.roster.juror_house[juror]);
        if theirs != NONE && own != NONE {
            add(&mut self.cross[theirs * self.roster.house_jurors.len() + own], by);
        }
        add(&mut self.load[juror], by);
        if self.load[juror] < self.roster.capacity[juror] {
            self.spare.insert(juror);
        } else {
            self.spare.remove(juror);
        }
    }
}

fn add(cell: &mut u32, by: i32) {
    *cell = cell.wrapping_add_signed(by);
}

/// Price of the next assessment of an institution by one with so many jurors.
pub(super) fn cross_price(so_far: u32, jurors: usize) -> u64 {
    CROSS * u64::from(so_far) / jurors.max(1) as u64
}
