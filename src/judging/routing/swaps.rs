//! SWAPS: seeded exchanges between two works that spread juror pairs, institutions and teams more evenly.
//!
//! Loads do not change. The number of proposals is fixed by the size, never by the time it takes.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the roster whose row numbers index them")]

use super::hash::below;
use super::reason::Step;
use super::roster::NONE;
use super::state::{MEETING, SAME_HOUSE, Seat, State, TEAM, cross_price};

/// Proposals per seat, and the thorough polish of small plans: so many per seat up to a few milliseconds' worth.
const PER_SEAT: usize = 5;
const SMALL_PER_SEAT: usize = 200;
const SMALL_MOST: usize = 100_000;

/// Proposes exchanges and keeps those that lower objectives (2) to (5) of judging.md §2.
pub(super) fn swaps(state: &mut State) {
    let works: Vec<usize> = (0..state.roster.works.len()).filter(|w| !state.movable(*w).is_empty()).collect();
    if works.len() < 2 {
        return;
    }
    let seats: usize = works.iter().map(|w| state.movable(*w).len()).sum();
    let seed = state.roster.seed;
    for n in 0..(PER_SEAT * seats).max(SMALL_MOST.min(SMALL_PER_SEAT * seats)) as u64 {
        let (one, two) = (seed.stream(2 * n), seed.stream(2 * n + 1));
        let (v, w) = (works[below(one, works.len())], works[below(two, works.len())]);
        let (a, b) = (seat(state, v, one), seat(state, w, two));
        if v != w
            && a != b
            && state.open_to(v, b)
            && state.open_to(w, a)
            && gain(state, Seat { work: v, juror: a }, Seat { work: w, juror: b }) > 0
        {
            state.exchange_slot(v, a, b, Step::Spread);
            state.exchange_slot(w, b, a, Step::Spread);
        }
    }
    state.relist();
}

/// A movable juror of the work, chosen by the low half of the bits that chose the work.
fn seat(state: &State, work: usize, bits: u64) -> usize {
    let movable = state.movable(work);
    movable[below(bits << 32, movable.len())]
}

/// By how much the price falls when the two jurors change places.
fn gain(state: &State, one: Seat, two: Seat) -> i64 {
    panel_gain(state, one, two)
        + panel_gain(state, two, one)
        + cross_gain(state, one, two)
        + team_gain(state, one, two)
}

/// The fall within the panel of the first work; a juror on both panels meets both before and after.
fn panel_gain(state: &State, one: Seat, two: Seat) -> i64 {
    let (Seat { work: v, juror: a }, Seat { work: w, juror: b }) = (one, two);
    let (with_a, with_b) = (state.meet(a), state.meet(b));
    let house = &state.roster.juror_house;
    let same = |x: usize, y: usize| i64::from(house[x] != NONE && house[x] == house[y]);
    let mates = state.panel(v).iter().filter(|p| **p != a);
    mates
        .map(|&p| {
            let houses = SAME_HOUSE as i64 * (same(p, a) - same(p, b));
            if state.on_panel(w, p) {
                return houses;
            }
            houses + 2 * MEETING as i64 * (i64::from(with_a[p]) - i64::from(with_b[p]) - 1)
        })
        .sum()
}

fn cross_gain(state: &State, one: Seat, two: Seat) -> i64 {
    let (Seat { work: v, juror: a }, Seat { work: w, juror: b }) = (one, two);
    let roster = state.roster;
    let (of_v, of_w) = (roster.work_house[v], roster.work_house[w]);
    let (by_a, by_b) = (roster.juror_house[a], roster.juror_house[b]);
    if of_v == of_w || by_a == by_b {
        return 0;
    }
    let price = |house: usize, by: usize, more: bool| {
        let so_far = state.cross(house).get(by).copied();
        so_far.map_or(0, |n| {
            cross_price(if more { n } else { n.saturating_sub(1) }, roster.house_jurors[by].len()) as i64
        })
    };
    price(of_v, by_a, false) + price(of_w, by_b, false) - price(of_v, by_b, true) - price(of_w, by_a, true)
}

fn team_gain(state: &State, one: Seat, two: Seat) -> i64 {
    let (Seat { work: v, juror: a }, Seat { work: w, juror: b }) = (one, two);
    let team = &state.roster.team;
    if team[v] == team[w] {
        return 0;
    }
    let held = |work: usize, juror: usize| state.of_team(work, juror) as i64;
    TEAM as i64 * (held(v, a) + held(w, b) - held(v, b) - held(w, a))
}
