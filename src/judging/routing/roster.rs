//! The problem in numbers: works and jurors sorted by id, institutions and teams numbered, bits of eligibility.
//!
//! Sorting here is what makes the plan independent of the order of rows.
#![expect(clippy::indexing_slicing, reason = "every index is a row number made in this file")]

use std::collections::HashMap;

use super::eligibility::{Eligibility, JurorSet};
use super::hash::{Seed, key};
use super::input::{InputFault, Juror, Problem, Work};
use super::plan::ConflictsAvoided;

/// No institution, or no team.
pub(super) const NONE: usize = usize::MAX;

/// The numbered problem.
#[derive(Debug)]
pub(super) struct Roster<'a> {
    pub(super) works: Vec<&'a Work>,
    pub(super) jurors: Vec<&'a Juror>,
    /// Row numbers by id, for look-ups only: tens of thousands of pairs name their rows.
    work_row: HashMap<&'a str, usize>,
    juror_row: HashMap<&'a str, usize>,
    pub(super) seed: Seed,
    /// `h(w)` per work and `key(j)` per juror.
    pub(super) work_lot: Vec<u64>,
    pub(super) juror_key: Vec<u64>,
    /// Institutions that have a juror come first in the numbering.
    pub(super) work_house: Vec<usize>,
    pub(super) juror_house: Vec<usize>,
    /// All institutions, and those with a juror.
    pub(super) houses: usize,
    /// Active jurors of each institution that has jurors.
    pub(super) house_jurors: Vec<Vec<usize>>,
    pub(super) team: Vec<usize>,
    pub(super) team_works: Vec<Vec<usize>>,
    /// Jurors a work needs in all, and works a juror may hold in all.
    pub(super) need: Vec<usize>,
    pub(super) capacity: Vec<u32>,
    pub(super) may: Eligibility,
    pub(super) pinned: Vec<(usize, usize)>,
    pub(super) avoided: ConflictsAvoided,
}

impl<'a> Roster<'a> {
    /// Numbers a problem; refuses one that contradicts itself.
    pub(super) fn new(problem: &'a Problem) -> Result<Self, InputFault> {
        let works = sorted(&problem.works, |w| &w.id).map_err(InputFault::DuplicateWork)?;
        let jurors = sorted(&problem.jurors, |j| &j.id).map_err(InputFault::DuplicateJuror)?;
        let seed = Seed::of(&problem.seed);
        let houses = Houses::number(&works, &jurors);
        let (team, team_works) = teams(&works);
        let mut roster = Self {
            work_row: works.iter().enumerate().map(|(row, work)| (work.id.as_str(), row)).collect(),
            juror_row: jurors.iter().enumerate().map(|(row, juror)| (juror.id.as_str(), row)).collect(),
            seed,
            work_lot: works.iter().map(|w| seed.lot(&w.id)).collect(),
            juror_key: jurors.iter().map(|j| key(&j.id)).collect(),
            work_house: works.iter().map(|w| houses.of(w.institution.as_deref())).collect(),
            juror_house: jurors.iter().map(|j| houses.of(j.institution.as_deref())).collect(),
            houses: houses.names.len(),
            house_jurors: vec![Vec::new(); houses.with_jurors],
            team,
            team_works,
            need: works.iter().map(|w| w.per_work.unwrap_or(problem.per_work)).collect(),
            capacity: jurors
                .iter()
                .map(|j| if j.active { j.capacity.unwrap_or(u32::MAX) } else { 0 })
                .collect(),
            may: Eligibility::none(works.len(), jurors.len()),
            pinned: Vec::new(),
            avoided: ConflictsAvoided::default(),
            works,
            jurors,
        };
        let conflicts = roster.numbered(&problem.conflicts);
        roster.permit(&conflicts);
        roster.pin(problem, &conflicts)?;
        Ok(roster)
    }

    /// The pairs whose work and juror are both there, sorted, each once.
    pub(super) fn numbered(&self, pairs: &[(String, String)]) -> Vec<(usize, usize)> {
        let mut rows = Vec::with_capacity(pairs.len());
        // Pairs mostly come work by work: the row of the one before often serves.
        let mut last: (&str, Option<usize>) = ("", self.work(""));
        for (work, juror) in pairs {
            if last.0 != work {
                last = (work, self.work(work));
            }
            rows.extend(last.1.zip(self.juror(juror)));
        }
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn permit(&mut self, conflicts: &[(usize, usize)]) {
        let mut willing = JurorSet::empty(self.jurors.len());
        let mut own = vec![JurorSet::empty(self.jurors.len()); self.house_jurors.len()];
        for j in (0..self.jurors.len()).filter(|j| self.capacity[*j] > 0) {
            willing.insert(j);
            if let Some(set) = own.get_mut(self.juror_house[j]) {
                set.insert(j);
                self.house_jurors[self.juror_house[j]].push(j);
            }
        }
        for w in 0..self.works.len() {
            self.avoided.institution += self.may.permit(w, &willing, own.get(self.work_house[w]));
        }
        for (w, j) in conflicts {
            self.avoided.declared += usize::from(self.may.forbid(*w, *j));
        }
    }

    fn pin(&mut self, problem: &Problem, conflicts: &[(usize, usize)]) -> Result<(), InputFault> {
        self.pinned = self.numbered(&problem.pinned);
        if self.pinned.len() < problem.pinned.len() {
            for (work, juror) in &problem.pinned {
                self.work(work).ok_or_else(|| InputFault::UnknownWork(work.clone()))?;
                self.juror(juror).ok_or_else(|| InputFault::UnknownJuror(juror.clone()))?;
            }
        }
        let own = |(w, j): &&(usize, usize)| {
            self.work_house[*w] != NONE && self.work_house[*w] == self.juror_house[*j]
        };
        if let Some(pair) = self.pinned.iter().find(own) {
            return Err(self.forbidden(pair.0, pair.1));
        }
        match conflicts.iter().find(|pair| self.pinned.binary_search(pair).is_ok()) {
            Some(pair) => Err(self.forbidden(pair.0, pair.1)),
            None => Ok(()),
        }
    }

    fn forbidden(&self, w: usize, j: usize) -> InputFault {
        InputFault::PinnedConflict { work: self.works[w].id.clone(), juror: self.jurors[j].id.clone() }
    }

    /// The row number of a work.
    pub(super) fn work(&self, id: &str) -> Option<usize> {
        self.work_row.get(id).copied()
    }

    /// The row number of a juror.
    pub(super) fn juror(&self, id: &str) -> Option<usize> {
        self.juror_row.get(id).copied()
    }
}

fn sorted<T>(rows: &[T], id: impl Fn(&T) -> &String) -> Result<Vec<&T>, String> {
    let mut sorted: Vec<&T> = rows.iter().collect();
    sorted.sort_unstable_by(|a, b| id(a).cmp(id(b)));
    match sorted.windows(2).find(|two| id(two[0]) == id(two[1])) {
        Some(two) => Err(id(two[0]).clone()),
        None => Ok(sorted),
    }
}

struct Houses<'a> {
    names: std::collections::BTreeMap<&'a str, usize>,
    with_jurors: usize,
}

impl<'a> Houses<'a> {
    fn number(works: &[&'a Work], jurors: &[&'a Juror]) -> Self {
        let mut names = std::collections::BTreeMap::new();
        for name in jurors.iter().filter_map(|j| j.institution.as_deref()) {
            let next = names.len();
            names.entry(name).or_insert(next);
        }
        let with_jurors = names.len();
        for name in works.iter().filter_map(|w| w.institution.as_deref()) {
            let next = names.len();
            names.entry(name).or_insert(next);
        }
        Self { names, with_jurors }
    }

    fn of(&self, name: Option<&str>) -> usize {
        name.and_then(|name| self.names.get(name).copied()).unwrap_or(NONE)
    }
}

fn teams(works: &[&Work]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut numbers = HashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    let mut team = vec![NONE; works.len()];
    for (w, work) in works.iter().enumerate() {
        let Some(name) = work.team.as_deref() else { continue };
        let number = *numbers.entry(name).or_insert_with(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        members[number].push(w);
        team[w] = number;
    }
    (team, members)
}
