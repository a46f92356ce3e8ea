//! PICK and FILL: give each work its panel, the work with the fewest possible jurors first (judging.md §3).
//!
//! When no permitted juror has room left, an alternating path makes room; when there is none, the seat is
//! noted as missing and routing ends with an explanation.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::eligibility::{JurorSet, ones};
use super::hash::Seed;
use super::paths::Search;
use super::reason::Step;
use super::roster::NONE;
use super::state::{LOAD, MEETING, SAME_HOUSE, State, TEAM, cross_price};

/// Fills every panel that lacks jurors.
#[derive(Debug)]
pub(super) struct Builder {
    /// How far above the lightest load a juror may be and still be chosen for a better price.
    slack: u32,
    /// Price of each juror for the work at hand, load apart.
    price: Vec<u64>,
    /// Jurors still possible for the work at hand.
    open: Vec<u64>,
    search: Search,
    /// Jurors known to be full with no way to relieve them.
    pub(super) saturated: JurorSet,
    /// One entry per seat that cannot be filled.
    pub(super) missing: Vec<usize>,
}

impl Builder {
    pub(super) fn new(state: &State, slack: u32) -> Self {
        let jurors = state.load.len();
        Self {
            slack,
            price: vec![0; jurors],
            open: vec![0; jurors.div_ceil(64)],
            search: Search::new(jurors),
            saturated: JurorSet::empty(jurors),
            missing: Vec::new(),
        }
    }

    /// BUILD: all works, those with the least choice first, then by lot.
    pub(super) fn build(&mut self, state: &mut State) {
        let roster = state.roster;
        let mut order: Vec<(usize, u64, usize)> = (0..roster.works.len())
            .filter(|w| state.lacking(*w) > 0)
            .map(|w| (roster.may.count(w).min(4 * roster.need[w]), roster.work_lot[w], w))
            .collect();
        order.sort_unstable();
        for (_, _, work) in order {
            self.fill(state, work);
        }
    }

    /// FILL: seats jurors until the panel is complete or no path is left.
    fn fill(&mut self, state: &mut State, work: usize) {
        if state.lacking(work) > 0 {
            self.open_prices(state, work);
        }
        while state.lacking(work) > 0 {
            let Some((juror, step)) = self.next_juror(state, work) else {
                self.missing.extend(std::iter::repeat_n(work, state.lacking(work)));
                return;
            };
            self.add_prices(state, work, juror);
            state.push(work, juror, step);
        }
    }

    fn next_juror(&mut self, state: &mut State, work: usize) -> Option<(usize, Step)> {
        if let Some(juror) = self.pick(state, work) {
            return Some((juror, Step::Picked));
        }
        let roots = (0..state.load.len()).filter(|j| state.open_to(work, *j));
        self.search.start(&self.saturated, roots);
        match self.search.run(state, |state, juror| state.spare.has(juror)) {
            Some(end) => Some((self.search.apply(state, end, Step::Rerouted), Step::Rerouted)),
            None => {
                self.saturated.copy_from(self.search.seen());
                None
            }
        }
    }

    /// PICK: among the permitted jurors near the lightest load the cheapest, then by lot.
    fn pick(&mut self, state: &State, work: usize) -> Option<usize> {
        for (index, word) in state.roster.may.row(work).iter().enumerate() {
            self.open[index] = word & state.spare.word(index);
        }
        state.panel(work).iter().for_each(|j| self.open[j / 64] &= !(1 << (j % 64)));
        let each = || self.open.iter().enumerate().flat_map(|(index, word)| ones(index, *word));
        let lightest = each().map(|j| state.load[j]).min()?;
        let lot = |j: usize| Seed::pair_lot(state.roster.work_lot[work], state.roster.juror_key[j]);
        let mut best: Option<(u64, usize)> = None;
        for juror in each() {
            let above = state.load[juror] - lightest;
            if above > self.slack {
                continue;
            }
            let price = self.price[juror] + LOAD * u64::from(above);
            let better = match best {
                Some((least, _)) if price > least => false,
                Some((least, held)) if price == least => lot(juror) < lot(held),
                _ => true,
            };
            if better {
                best = Some((price, juror));
            }
        }
        best.map(|(_, juror)| juror)
    }

    fn open_prices(&mut self, state: &State, work: usize) {
        let roster = state.roster;
        let house_price: Vec<u64> = state
            .cross(roster.work_house[work])
            .iter()
            .zip(&roster.house_jurors)
            .map(|(so_far, jurors)| cross_price(*so_far, jurors.len()))
            .collect();
        for (price, house) in self.price.iter_mut().zip(&roster.juror_house) {
            *price = house_price.get(*house).copied().unwrap_or(0);
        }
        for mate in roster.team_works.get(roster.team[work]).into_iter().flatten().filter(|v| **v != work) {
            state.panel(*mate).iter().for_each(|j| self.price[*j] += TEAM);
        }
        for index in 0..state.panel(work).len() {
            self.add_meetings(state, state.panel(work)[index]);
        }
    }

    /// What a newly seated juror changes for the seats that follow.
    fn add_prices(&mut self, state: &State, work: usize, juror: usize) {
        self.add_meetings(state, juror);
        let house = state.roster.juror_house[juror];
        let Some(so_far) = state.cross(state.roster.work_house[work]).get(house) else { return };
        let jurors = &state.roster.house_jurors[house];
        let rise = cross_price(so_far + 1, jurors.len()) - cross_price(*so_far, jurors.len());
        jurors.iter().for_each(|j| self.price[*j] += rise);
    }

    fn add_meetings(&mut self, state: &State, juror: usize) {
        for (price, meet) in self.price.iter_mut().zip(state.meet(juror)) {
            *price += MEETING * (2 * u64::from(*meet) + 1);
        }
        let house = state.roster.juror_house[juror];
        if house != NONE {
            state.roster.house_jurors[house].iter().for_each(|j| self.price[*j] += SAME_HOUSE);
        }
    }
}
