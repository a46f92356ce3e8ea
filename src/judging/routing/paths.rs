//! Alternating paths: juror `a` hands a work to `b`, `b` another one to `c`, … until someone has room.
//!
//! A breadth-first search over jurors. A set of jurors from which no path leads on stays closed for good,
//! since later moves happen outside it; callers keep it and never walk through it again.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::eligibility::{JurorSet, ones};
use super::reason::Step;
use super::roster::NONE;
use super::state::State;

/// One search; its memory is reused.
#[derive(Debug)]
pub(super) struct Search {
    seen: JurorSet,
    /// The juror a juror was reached from, and the work that would move.
    from: Vec<(usize, usize)>,
    queue: Vec<usize>,
}

impl Search {
    pub(super) fn new(jurors: usize) -> Self {
        Self { seen: JurorSet::empty(jurors), from: vec![(NONE, NONE); jurors], queue: Vec::new() }
    }

    /// Begins at `roots`, never entering `closed`.
    pub(super) fn start(&mut self, closed: &JurorSet, roots: impl Iterator<Item = usize>) {
        self.seen.copy_from(closed);
        self.queue.clear();
        for juror in roots {
            if !self.seen.has(juror) {
                self.seen.insert(juror);
                self.from[juror] = (NONE, NONE);
                self.queue.push(juror);
            }
        }
    }

    /// The first juror met (roots apart) for whom `goal` holds.
    pub(super) fn run(&mut self, state: &State, goal: impl Fn(&State, usize) -> bool) -> Option<usize> {
        let mut next = 0;
        while let Some(&giver) = self.queue.get(next) {
            next += 1;
            for &work in state.jobs[giver].iter().filter(|w| state.movable(**w).contains(&giver)) {
                for (index, word) in state.roster.may.row(work).iter().enumerate() {
                    for taker in ones(index, word & !self.seen.word(index)) {
                        if state.on_panel(work, taker) {
                            continue;
                        }
                        self.seen.insert(taker);
                        self.from[taker] = (giver, work);
                        if goal(state, taker) {
                            return Some(taker);
                        }
                        self.queue.push(taker);
                    }
                }
            }
        }
        None
    }

    /// Moves the works along the path that ends at `end`; returns the root where it began.
    pub(super) fn apply(&self, state: &mut State, end: usize, step: Step) -> usize {
        let mut taker = end;
        loop {
            let (giver, work) = self.from[taker];
            if giver == NONE {
                return taker;
            }
            state.replace(work, giver, taker, step);
            taker = giver;
        }
    }

    /// Everyone reached, with the closed set it started from.
    pub(super) fn seen(&self) -> &JurorSet {
        &self.seen
    }
}
