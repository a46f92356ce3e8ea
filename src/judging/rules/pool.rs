//! From rows to a routing problem: who may judge what, and which pairs stand already (R30, judging.md §2).

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{AssignmentId, EntryId, InstitutionId, JurorId, WorkId};
use crate::judging::model::AssignmentStatus;
use crate::judging::routing::{Juror, Problem, Work};
use crate::secrets::sha256_hex;

/// A work to be judged.
#[derive(Debug, Clone)]
pub struct WorkRow {
    /// Id.
    pub id: WorkId,
    /// Public number.
    pub number: String,
    /// Its entry.
    pub entry: EntryId,
    /// The institution it represents.
    pub institution: InstitutionId,
}

/// A juror, with what the juror must not see.
#[derive(Debug, Clone)]
pub struct JurorRow {
    /// Id.
    pub id: JurorId,
    /// Public code.
    pub pseudonym: String,
    /// Own institution.
    pub institution: Option<InstitutionId>,
    /// Most works.
    pub capacity: Option<i32>,
    /// False for one who left.
    pub active: bool,
    /// Further institutions declared.
    pub conflicts: Vec<InstitutionId>,
    /// Entries the juror belongs to.
    pub entries: Vec<EntryId>,
    /// Entries the juror named, each as a whole or for one work.
    pub named: Vec<(EntryId, Option<WorkId>)>,
}

/// An assignment that was made.
#[derive(Debug, Clone)]
pub struct HeldRow {
    /// Id.
    pub id: AssignmentId,
    /// The work.
    pub work: WorkId,
    /// The juror.
    pub juror: JurorId,
    /// How far it is.
    pub status: AssignmentStatus,
}

/// Everything the pool is made of.
#[derive(Debug, Clone, Default)]
pub struct PoolRows {
    /// Accepted works.
    pub works: Vec<WorkRow>,
    /// The jury, those who left included.
    pub jurors: Vec<JurorRow>,
    /// Assignments of the edition.
    pub held: Vec<HeldRow>,
    /// Institutions: id to the one it was merged into (itself if none) and that one's name.
    pub houses: BTreeMap<InstitutionId, (InstitutionId, String)>,
    /// Scores a work needs beyond the usual number, for its later rounds.
    pub extra: BTreeMap<WorkId, usize>,
    /// Works that every juror scores and that never compete.
    pub calibration: Vec<WorkRow>,
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
    /// What routing is asked; pairs that stand are pinned.
    pub problem: Problem,
    /// Works by number.
    pub works: BTreeMap<String, WorkId>,
    /// Jurors by code.
    pub jurors: BTreeMap<String, JurorId>,
    /// Unfinished assignments that have become conflicts: they are to be taken back.
    pub void: Vec<AssignmentId>,
    /// Standing pairs nobody looked at yet: for a juror who joined they may move.
    pub unseen: BTreeMap<(String, String), AssignmentId>,
    /// Whether works were given out before some juror joined.
    pub joined: bool,
    /// Why pairs are kept apart.
    pub apart: Apart,
    /// Calibration works and the jurors who are to score them and were not asked yet.
    pub calibration: Vec<(WorkId, JurorId)>,
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
            let Some((work, juror)) = numbers.get(&held.work).zip(jury.get(&held.juror)) else { continue };
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
            unseen,
            joined: rows.joined(),
            apart,
            calibration: rows.practice(),
        }
    }

    /// The same problem where pairs nobody looked at may move, and those pairs.
    #[must_use]
    pub fn loosened(&self) -> (Problem, Vec<(String, String)>) {
        let mut problem = self.problem.clone();
        problem.pinned.retain(|pair| !self.unseen.contains_key(pair));
        (problem, self.unseen.keys().cloned().collect())
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
    fn house(&self, id: InstitutionId) -> InstitutionId {
        self.houses.get(&id).map_or(id, |(into, _)| *into)
    }

    fn name(&self, id: InstitutionId) -> Option<String> {
        self.houses.get(&id).map(|(_, name)| name.clone())
    }

    /// A calibration work goes to every juror who belongs to the jury and may see it; nobody is asked twice.
    fn practice(&self) -> Vec<(WorkId, JurorId)> {
        let asked: BTreeSet<(WorkId, JurorId)> =
            self.held.iter().map(|held| (held.work, held.juror)).collect();
        let pairs = self.calibration.iter().flat_map(|work| {
            let may = self.jurors.iter().filter(|juror| juror.active && !self.clash(work, juror));
            may.map(|juror| (work.id, juror.id))
        });
        pairs.filter(|pair| !asked.contains(pair)).collect()
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
            active: row.active,
        }
    }

    /// A juror who takes works and never held one, although others do.
    fn joined(&self) -> bool {
        let held: BTreeSet<JurorId> = self.held.iter().map(|held| held.juror).collect();
        !held.is_empty() && self.jurors.iter().any(|juror| juror.takes_works() && !held.contains(&juror.id))
    }

    /// Own institution, a declared one, an entry of the juror's own, or a named work.
    fn clash(&self, work: &WorkRow, juror: &JurorRow) -> bool {
        let house = self.house(work.institution);
        self.colleague(work, juror)
            || juror.conflicts.iter().any(|id| self.house(*id) == house)
            || juror.entries.contains(&work.entry)
            || juror.names(work)
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
            by_house.entry(self.house(work.institution)).or_default().push(work);
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
            let near = juror.named.iter().filter_map(|(entry, _)| by_entry.get(entry)).flatten();
            forbid(&mut near.copied().filter(|work| juror.names(work)), &mut apart.named);
            let houses = juror.conflicts.iter().filter_map(|id| by_house.get(&self.house(*id))).flatten();
            forbid(&mut houses.copied(), &mut apart.institution);
        }
        pairs
    }
}

impl JurorRow {
    fn names(&self, work: &WorkRow) -> bool {
        self.named.iter().any(|(entry, only)| *entry == work.entry && only.is_none_or(|id| id == work.id))
    }

    fn takes_works(&self) -> bool {
        self.active && self.capacity != Some(0)
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
mod tests {
    use super::*;

    fn work(id: i64, entry: i64, house: i64) -> WorkRow {
        let number = format!("ML-2023-{id:04}");
        WorkRow { id: WorkId(id), number, entry: EntryId(entry), institution: InstitutionId(house) }
    }

    fn juror(id: i64, house: Option<i64>) -> JurorRow {
        JurorRow {
            id: JurorId(id),
            pseudonym: format!("J{id:02}"),
            institution: house.map(InstitutionId),
            capacity: None,
            active: true,
            conflicts: Vec::new(),
            entries: Vec::new(),
            named: Vec::new(),
        }
    }

    fn held(id: i64, work: i64, juror: i64, status: AssignmentStatus) -> HeldRow {
        HeldRow { id: AssignmentId(id), work: WorkId(work), juror: JurorId(juror), status }
    }

    fn rows() -> PoolRows {
        let house = |id: i64, into: i64| (InstitutionId(id), (InstitutionId(into), format!("Badan {into}")));
        let mut second = juror(2, Some(9));
        (second.conflicts, second.entries) = (vec![InstitutionId(3)], vec![EntryId(10)]);
        PoolRows {
            works: vec![work(1, 10, 1), work(2, 20, 2), work(3, 30, 3)],
            jurors: vec![juror(1, Some(4)), second],
            held: Vec::new(),
            houses: BTreeMap::from([house(1, 1), house(2, 2), house(3, 3), house(4, 2), house(9, 9)]),
            ..PoolRows::default()
        }
    }

    fn pair(work: i64, juror: i64) -> (String, String) {
        (format!("ML-2023-{work:04}"), format!("J{juror:02}"))
    }

    #[test]
    fn declared_institutions_and_own_entries_are_forbidden() {
        let pool = Pool::new(&rows(), 1, "benih");
        assert_eq!(pool.problem.conflicts, [pair(1, 2), pair(3, 2)]);
        assert_eq!(pool.apart, Apart { own: 1, institution: 1, ..Apart::default() });
        // Institution 4 was merged into 2: juror 1 and work 2 are of one house.
        assert_eq!(pool.problem.jurors[0].institution, pool.problem.works[1].institution);
    }

    #[test]
    fn a_named_work_is_closed_alone_and_a_named_entry_with_all_its_works() {
        let mut rows = rows();
        rows.works.push(work(4, 20, 2));
        rows.jurors = vec![juror(1, None), juror(2, None), juror(3, Some(3))];
        rows.jurors[0].named = vec![(EntryId(20), Some(WorkId(4)))];
        rows.jurors[1].named = vec![(EntryId(20), None), (EntryId(99), None)];
        // A colleague's work is kept apart already: naming it as well counts nothing.
        rows.jurors[2].named = vec![(EntryId(30), None)];
        let pool = Pool::new(&rows, 1, "benih");
        assert_eq!(pool.problem.conflicts, [pair(2, 2), pair(3, 3), pair(4, 1), pair(4, 2)]);
        assert_eq!(pool.apart, Apart { named: 3, ..Apart::default() });
        let plan = crate::judging::routing::route(&Pool::new(&rows, 1, "benih").problem).unwrap();
        assert_eq!(plan.conflicts_avoided.declared, 3);
    }

    #[test]
    fn live_pairs_stay_and_recused_ones_never_return() {
        use AssignmentStatus as S;
        let mut rows = rows();
        rows.held = vec![held(1, 1, 1, S::Drafted), held(2, 3, 1, S::Recused), held(3, 99, 1, S::Assigned)];
        let pool = Pool::new(&rows, 1, "benih");
        assert_eq!(pool.problem.pinned, [pair(1, 1)]);
        assert!(pool.problem.conflicts.contains(&pair(3, 1)));
        assert_eq!(pool.apart.before, 1);
        assert_eq!(pool.void, []);
    }

    #[test]
    fn an_unfinished_pair_that_became_a_conflict_is_taken_back() {
        use AssignmentStatus as S;
        let mut rows = rows();
        rows.held = vec![held(7, 2, 1, S::Opened), held(8, 3, 2, S::Assigned)];
        let pool = Pool::new(&rows, 1, "benih");
        assert_eq!(pool.void, [AssignmentId(7), AssignmentId(8)]);
        assert_eq!(pool.problem.pinned, []);
    }

    #[test]
    fn for_a_juror_who_joined_only_unseen_pairs_may_move() {
        use AssignmentStatus as S;
        let mut rows = rows();
        assert!(!Pool::new(&rows, 1, "benih").joined, "nothing was given out yet");
        rows.held = vec![held(1, 1, 1, S::Assigned), held(2, 3, 1, S::Opened)];
        let pool = Pool::new(&rows, 1, "benih");
        assert!(pool.joined);
        let (problem, unseen) = pool.loosened();
        assert_eq!((problem.pinned, unseen), (vec![pair(3, 1)], vec![pair(1, 1)]));
        rows.held.push(held(3, 2, 2, S::Recused));
        assert!(!Pool::new(&rows, 1, "benih").joined, "who stepped back has been here before");
    }

    #[test]
    fn only_the_wanted_works_look_for_jurors() {
        let mut rows = rows();
        rows.held = vec![held(1, 1, 1, AssignmentStatus::Assigned)];
        let pool = Pool::new(&rows, 2, "benih");
        let problem = pool.only(&BTreeSet::from([pair(2, 0).0]));
        assert_eq!(problem.works.iter().map(|w| w.per_work).collect::<Vec<_>>(), [Some(1), None, Some(0)]);
    }

    #[test]
    fn later_rounds_raise_what_a_work_needs() {
        let mut rows = rows();
        rows.extra = BTreeMap::from([(WorkId(2), 3)]);
        let pool = Pool::new(&rows, 2, "benih");
        assert_eq!(pool.problem.works.iter().map(|w| w.per_work).collect::<Vec<_>>(), [None, Some(5), None]);
    }

    #[test]
    fn a_calibration_work_goes_to_all_but_conflicted_jurors_once() {
        let mut rows = rows();
        // House 3 is one that juror 2 declared; juror 1 was asked already.
        rows.calibration = vec![work(7, 70, 3), work(8, 80, 1)];
        rows.held = vec![held(1, 8, 1, AssignmentStatus::Recused)];
        let pool = Pool::new(&rows, 1, "benih");
        assert_eq!(pool.calibration, [(WorkId(7), JurorId(1)), (WorkId(8), JurorId(2))]);
        assert!(pool.problem.works.iter().all(|work| !work.id.ends_with('7')));
    }

    #[test]
    fn the_fingerprint_knows_every_pair_but_not_their_order() {
        let print = |pairs: &[(&str, &str)]| fingerprint(pairs.iter().copied(), &[]);
        assert_eq!(print(&[("a", "x"), ("b", "y")]), print(&[("b", "y"), ("a", "x")]));
        assert_ne!(print(&[("a", "x")]), print(&[("a", "y")]));
        assert_ne!(print(&[]), fingerprint(std::iter::empty(), &[AssignmentId(1)]));
    }
}
