//! From rows to a routing problem: who may judge what, and which pairs stand already (R30, judging.md §2).

use std::collections::{BTreeMap, BTreeSet};

use crate::clock::At;
use crate::ids::{AssignmentId, CalibrationId, EntryId, InstitutionId, JurorId, PlannedId, WorkId};
use crate::judging::model::{AssignmentStatus, JudgedItem, NamedConflict};
use crate::judging::routing::{Juror, Problem, Work};
use crate::secrets::sha256_hex;

/// A work to be judged.
#[derive(Debug, Clone)]
pub struct WorkRow {
    pub id: WorkId,
    pub number: String,
    pub entry: EntryId,
    /// The institution it represents.
    pub institution: InstitutionId,
    /// Where its makers work, if elsewhere.
    pub people: Vec<InstitutionId>,
}

/// Where somebody stands with the jury, as routing sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Declared: receives works.
    Declared,
    /// Invited, and may declare until then: works are planned and not given.
    Awaited(At),
    /// Declined, left, taken off, or late.
    Out,
}

/// A juror, with what the juror must not see.
#[derive(Debug, Clone)]
pub struct JurorRow {
    pub id: JurorId,
    pub pseudonym: String,
    pub institution: Option<InstitutionId>,
    pub capacity: Option<i32>,
    pub seat: Seat,
    pub conflicts: Vec<InstitutionId>,
    /// Entries the juror belongs to.
    pub entries: Vec<EntryId>,
    /// Entries the juror named, each as a whole or for one work.
    pub named: Vec<NamedConflict>,
}

/// A calibration work: it has an institution and no people.
#[derive(Debug, Clone, Copy)]
pub struct CalibrationRow {
    pub id: CalibrationId,
    /// Where it comes from.
    pub institution: InstitutionId,
}

/// A calibration work and a juror who is to score it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalibrationPair {
    pub work: CalibrationId,
    pub juror: JurorId,
}

/// An assignment that was made.
#[derive(Debug, Clone)]
pub struct HeldRow {
    pub id: AssignmentId,
    /// What it is about.
    pub item: JudgedItem,
    pub juror: JurorId,
    /// How far it is.
    pub status: AssignmentStatus,
}

/// A work planned for somebody who has not declared yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedRow {
    pub id: PlannedId,
    pub work: WorkId,
    pub juror: JurorId,
}

/// Everything the pool is made of.
#[derive(Debug, Clone, Default)]
pub struct PoolRows {
    pub works: Vec<WorkRow>,
    /// The jury, those who left included.
    pub jurors: Vec<JurorRow>,
    /// Assignments of the edition.
    pub held: Vec<HeldRow>,
    /// Works planned for those who have not declared.
    pub planned: Vec<PlannedRow>,
    /// Institutions: id to the one it was merged into (itself if none) and that one's name.
    pub houses: BTreeMap<InstitutionId, (InstitutionId, String)>,
    /// Scores a work needs beyond the usual number, for its later rounds.
    pub extra: BTreeMap<WorkId, usize>,
    /// Works that every juror scores and that never compete.
    pub calibration: Vec<CalibrationRow>,
}

/// Pairs that routing keeps apart besides those of one institution, each counted once under the first ground
/// that holds; jurors who take no works are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Apart {
    /// An institution the juror declared.
    pub institution: usize,
    /// The juror's own entry.
    pub own: usize,
    /// A work or entry the juror named.
    pub named: usize,
    /// The juror stepped back from the work, or it was taken back.
    pub before: usize,
}

/// A routing problem and the ids behind its names.
#[derive(Debug, Clone)]
pub struct Pool {
    /// What routing is asked: only who declared gets anything new; pairs that stand or are planned are pinned.
    pub problem: Problem,
    pub works: BTreeMap<String, WorkId>,
    pub jurors: BTreeMap<String, JurorId>,
    /// Unfinished assignments that have become conflicts: they are to be taken back.
    pub void: Vec<AssignmentId>,
    /// Planned pairs that still hold.
    pub planned: BTreeMap<(String, String), PlannedId>,
    /// Planned pairs that do not: the person is out by now, or there is a conflict.
    pub lapsed: Vec<PlannedRow>,
    /// Codes of those who are invited and may still declare in time.
    pub unanswered: BTreeSet<String>,
    /// Standing pairs nobody looked at yet: for a juror who joined they may move.
    pub unseen: BTreeMap<(String, String), AssignmentId>,
    /// Whether works were given out before some juror joined.
    pub joined: bool,
    /// Why pairs are kept apart.
    pub apart: Apart,
    /// Calibration works and the jurors who are to score them and were not asked yet.
    pub calibration: Vec<CalibrationPair>,
}

impl Pool {
    /// Makes the problem of `rows` with `per_work` jurors a work and the published seed text.
    #[must_use]
    pub fn new(rows: &PoolRows, per_work: usize, seed: &str) -> Self {
        let numbers: BTreeMap<WorkId, &WorkRow> = rows.works.iter().map(|work| (work.id, work)).collect();
        let jury: BTreeMap<JurorId, &JurorRow> = rows.jurors.iter().map(|juror| (juror.id, juror)).collect();
        let mut apart = Apart::default();
        let (mut pinned, mut conflicts, mut void) = (Vec::new(), rows.declared(&mut apart), Vec::new());
        let mut unseen = BTreeMap::new();
        for held in &rows.held {
            let work = held.item.work().and_then(|work| numbers.get(&work));
            let Some((work, juror)) = work.zip(jury.get(&held.juror)) else { continue };
            let pair = (work.number.clone(), juror.pseudonym.clone());
            if !held.status.is_live() {
                // A pair is made once: who stepped back or was replaced does not meet the work again.
                let met = juror.takes_works() && !rows.colleague(work, juror);
                apart.before += usize::from(conflicts.insert(pair) && met);
            } else if !held.status.is_done() && rows.clash(work, juror) {
                void.push(held.id);
            } else {
                if held.status == AssignmentStatus::Assigned {
                    unseen.insert(pair.clone(), held.id);
                }
                pinned.push(pair);
            }
        }
        let (mut planned, mut lapsed) = (BTreeMap::new(), Vec::new());
        for row in &rows.planned {
            let found = numbers.get(&row.work).zip(jury.get(&row.juror));
            let pair = found.map(|(work, juror)| (work.number.clone(), juror.pseudonym.clone()));
            let holds =
                found.is_some_and(|(work, juror)| juror.seat != Seat::Out && !rows.clash(work, juror));
            match pair.filter(|pair| holds && !conflicts.contains(pair)) {
                Some(pair) => {
                    pinned.push(pair.clone());
                    planned.insert(pair, row.id);
                }
                None => lapsed.push(*row),
            }
        }
        let unanswered = rows.jurors.iter().filter(|juror| matches!(juror.seat, Seat::Awaited(_)));
        let problem = Problem {
            works: rows.works.iter().map(|work| rows.work(work, per_work)).collect(),
            jurors: rows.jurors.iter().map(|juror| rows.juror(juror)).collect(),
            per_work,
            conflicts: conflicts.into_iter().collect(),
            pinned,
            seed: seed.to_owned(),
        };
        Self {
            problem,
            works: rows.works.iter().map(|work| (work.number.clone(), work.id)).collect(),
            jurors: rows.jurors.iter().map(|juror| (juror.pseudonym.clone(), juror.id)).collect(),
            void,
            planned,
            lapsed,
            unanswered: unanswered.map(|juror| juror.pseudonym.clone()).collect(),
            unseen,
            joined: rows.joined(),
            apart,
            calibration: rows.practice(),
        }
    }

    /// The problem of a plan that the committee commits: works are planned for those who may still answer, too.
    #[must_use]
    pub fn with_awaited(&self) -> Problem {
        let mut problem = self.problem.clone();
        problem.jurors.iter_mut().for_each(|juror| juror.active |= self.unanswered.contains(&juror.id));
        problem
    }

    /// The problem if none of those who may still answer declared.
    #[must_use]
    pub fn without_awaited(&self) -> Problem {
        let mut problem = self.problem.clone();
        problem.pinned.retain(|(_, juror)| !self.unanswered.contains(juror));
        problem
    }

    /// The problem of a plan where pairs nobody looked at may move, and those pairs.
    #[must_use]
    pub fn loosened(&self) -> (Problem, Vec<(String, String)>) {
        let mut problem = self.with_awaited();
        problem.pinned.retain(|pair| !self.unseen.contains_key(pair) && !self.planned.contains_key(pair));
        (problem, self.unseen.keys().chain(self.planned.keys()).cloned().collect())
    }

    /// The same problem where only `wanted` works look for jurors and everybody else's panel stays as it is.
    #[must_use]
    pub fn only(&self, wanted: &BTreeSet<String>) -> Problem {
        let mut held: BTreeMap<&str, usize> = BTreeMap::new();
        for (work, _) in &self.problem.pinned {
            *held.entry(work).or_default() += 1;
        }
        let mut problem = self.problem.clone();
        for work in problem.works.iter_mut().filter(|work| !wanted.contains(&work.id)) {
            work.per_work = Some(held.get(work.id.as_str()).copied().unwrap_or(0));
        }
        problem
    }
}

impl PoolRows {
    /// The same rows at `now`: who has not declared in time is out.
    #[must_use]
    pub fn at(mut self, now: At) -> Self {
        for juror in &mut self.jurors {
            if matches!(juror.seat, Seat::Awaited(until) if now >= until) {
                juror.seat = Seat::Out;
            }
        }
        self
    }

    pub(super) fn house(&self, id: InstitutionId) -> InstitutionId {
        self.houses.get(&id).map_or(id, |(into, _)| *into)
    }

    fn name(&self, id: InstitutionId) -> Option<String> {
        self.houses.get(&id).map(|(_, name)| name.clone())
    }

    /// A calibration work goes to every juror who belongs to the jury and may see it; nobody is asked twice.
    pub(in crate::judging) fn practice(&self) -> Vec<CalibrationPair> {
        let asked: BTreeSet<(CalibrationId, JurorId)> =
            self.held.iter().filter_map(|held| Some((held.item.calibration()?, held.juror))).collect();
        let pairs = self.calibration.iter().flat_map(|work| {
            let may =
                |juror: &&JurorRow| juror.seat == Seat::Declared && !self.barred(work.institution, juror);
            self.jurors.iter().filter(may).map(|juror| CalibrationPair { work: work.id, juror: juror.id })
        });
        pairs.filter(|pair| !asked.contains(&(pair.work, pair.juror))).collect()
    }

    fn work(&self, row: &WorkRow, per_work: usize) -> Work {
        Work {
            id: row.number.clone(),
            institution: self.name(row.institution),
            team: Some(row.entry.to_string()),
            per_work: self.extra.get(&row.id).map(|extra| per_work + extra),
        }
    }

    fn juror(&self, row: &JurorRow) -> Juror {
        Juror {
            id: row.pseudonym.clone(),
            institution: row.institution.and_then(|id| self.name(id)),
            capacity: row.capacity.and_then(|most| u32::try_from(most).ok()),
            active: row.seat == Seat::Declared,
        }
    }

    /// A juror who takes works and never held one, although others do.
    fn joined(&self) -> bool {
        let planned = self.planned.iter().map(|planned| planned.juror);
        let held: BTreeSet<JurorId> = self.held.iter().map(|held| held.juror).chain(planned).collect();
        !held.is_empty() && self.jurors.iter().any(|juror| juror.takes_works() && !held.contains(&juror.id))
    }

    /// Own institution or a declared one, that of a maker among them, an entry of the juror's own, or a named work.
    fn clash(&self, work: &WorkRow, juror: &JurorRow) -> bool {
        let near = |institution: &InstitutionId| self.barred(*institution, juror);
        near(&work.institution)
            || work.people.iter().any(near)
            || juror.entries.contains(&work.entry)
            || juror.names(work)
    }

    /// The institution is the juror's own or a declared one.
    fn barred(&self, institution: InstitutionId, juror: &JurorRow) -> bool {
        let house = self.house(institution);
        juror.institution.is_some_and(|own| self.house(own) == house)
            || juror.conflicts.iter().any(|id| self.house(*id) == house)
    }

    fn colleague(&self, work: &WorkRow, juror: &JurorRow) -> bool {
        juror.institution.is_some_and(|own| self.house(own) == self.house(work.institution))
    }

    /// Pairs forbidden beyond the own institution, which routing sees by itself.
    fn declared(&self, apart: &mut Apart) -> BTreeSet<(String, String)> {
        let mut by_entry: BTreeMap<EntryId, Vec<&WorkRow>> = BTreeMap::new();
        let mut by_house: BTreeMap<InstitutionId, Vec<&WorkRow>> = BTreeMap::new();
        for work in &self.works {
            by_entry.entry(work.entry).or_default().push(work);
            let houses = [&work.institution].into_iter().chain(&work.people).map(|id| self.house(*id));
            for house in houses.collect::<BTreeSet<_>>() {
                by_house.entry(house).or_default().push(work);
            }
        }
        let mut pairs = BTreeSet::new();
        for juror in &self.jurors {
            let mut forbid = |works: &mut dyn Iterator<Item = &WorkRow>, counted: &mut usize| {
                for work in works {
                    let fresh = pairs.insert((work.number.clone(), juror.pseudonym.clone()));
                    *counted += usize::from(fresh && juror.takes_works() && !self.colleague(work, juror));
                }
            };
            let own = juror.entries.iter().filter_map(|entry| by_entry.get(entry)).flatten();
            forbid(&mut own.copied(), &mut apart.own);
            let near = juror.named.iter().filter_map(|named| by_entry.get(&named.entry)).flatten();
            forbid(&mut near.copied().filter(|work| juror.names(work)), &mut apart.named);
            let houses = juror.conflicts.iter().filter_map(|id| by_house.get(&self.house(*id))).flatten();
            forbid(&mut houses.copied(), &mut apart.institution);
            // Works that stand for the juror's own institution routing keeps apart by itself.
            let own = juror.institution.and_then(|id| by_house.get(&self.house(id))).into_iter().flatten();
            let mut makers = own.copied().filter(|work| !self.colleague(work, juror));
            forbid(&mut makers, &mut apart.institution);
        }
        pairs
    }
}

impl JurorRow {
    fn names(&self, work: &WorkRow) -> bool {
        self.named.iter().any(|named| named.entry == work.entry && named.work.is_none_or(|id| id == work.id))
    }

    fn takes_works(&self) -> bool {
        self.seat != Seat::Out && self.capacity != Some(0)
    }
}

/// A digest of a plan's pairs: what was previewed is what is committed.
#[must_use]
pub fn fingerprint<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>, void: &[AssignmentId]) -> String {
    let mut lines: Vec<String> = pairs.map(|(work, juror)| format!("{work}\t{juror}\n")).collect();
    lines.sort_unstable();
    lines.extend(void.iter().map(|id| format!("-{id}\n")));
    sha256_hex(&lines.concat())
}

#[cfg(test)]
mod tests;
