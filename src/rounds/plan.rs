//! What a further round would give to whom: the router's plan around everything that stands (judging.md §3).

use std::collections::{BTreeMap, BTreeSet};

use super::model::More;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::judging::routing::{self, Infeasible, Pair, Problem};
use crate::judging::rules::{Pool, fingerprint};
use crate::judging::{self, JurorStatus, new_pairs, pool};

/// What a round means for one juror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JurorLoad {
    pub code: String,
    pub before: usize,
    /// Works the round adds.
    pub added: usize,
}

/// A further round that was not opened.
#[derive(Debug, Clone)]
pub struct RoundPlan {
    /// The pairs it adds.
    pub fresh: Vec<Pair>,
    /// Scores it adds to each work.
    pub wanted: BTreeMap<WorkId, usize>,
    /// Every juror who judges, by code.
    pub loads: Vec<JurorLoad>,
    /// Jurors who cannot take all finalists within their capacity and so are not in a final; by code.
    pub left_out: Vec<String>,
    /// Digest of the pairs: what is committed must be what was seen.
    pub fingerprint: String,
    pub(super) pool: Pool,
}

/// Plans more scores for `works` (numbers). What stands is pinned; only jurors who declared are asked. None of
/// the pairs is written.
///
/// # Errors
/// Our own failures outside, `Infeasible` inside when the rules cannot be kept.
pub fn plan_round(
    conn: &mut Conn,
    edition: &Edition,
    works: &BTreeSet<String>,
    more: More,
) -> Result<Result<RoundPlan, Infeasible>, Fault> {
    let pool = pool(conn, edition, &edition.settings.routing.seed_text)?;
    let jury = judging::jurors(conn, edition.id)?;
    let judging: BTreeSet<String> = jury
        .into_iter()
        .filter(|juror| juror.status == JurorStatus::Active)
        .map(|juror| juror.pseudonym)
        .collect();
    Ok(draw(pool, &judging, works, more))
}

fn draw(
    pool: Pool,
    judging: &BTreeSet<String>,
    works: &BTreeSet<String>,
    more: More,
) -> Result<RoundPlan, Infeasible> {
    let standing = StandingPairs::of(&pool.problem);
    let mut problem = pool.only(works);
    let (mut wanted, mut left_out) = (BTreeMap::new(), BTreeSet::new());
    match more {
        More::Each(scores) => standing.ask(&mut problem, works, &mut wanted, |_, need, held| {
            (need.max(held) + scores).saturating_sub(need)
        }),
        More::WholeJury => {
            let open = standing.open_pairs(&pool.problem, works, judging);
            left_out = standing.overloaded(&pool.problem, &open);
            standing.ask(&mut problem, works, &mut wanted, |work, need, held| {
                let asked = open.iter().filter(|(w, juror)| w == work && !left_out.contains(juror)).count();
                (held + asked).saturating_sub(need)
            });
        }
    }
    // Who does not judge, or has no room for a whole final, keeps what stands and gets nothing new.
    for juror in &mut problem.jurors {
        if !judging.contains(&juror.id) || left_out.contains(&juror.id) {
            juror.capacity = u32::try_from(standing.load(&juror.id)).ok();
        }
    }
    let fresh = new_pairs(&pool, routing::refill(&problem, &[])?.pairs);
    let added = |code: &str| fresh.iter().filter(|pair| pair.juror == code).count();
    let loads = judging.iter().map(|code| JurorLoad {
        code: code.clone(),
        before: standing.load(code),
        added: added(code),
    });
    Ok(RoundPlan {
        loads: loads.collect(),
        left_out: left_out.into_iter().collect(),
        fingerprint: fingerprint(fresh.iter().map(|p| (p.work.as_str(), p.juror.as_str())), &[]),
        wanted: wanted
            .into_iter()
            .filter_map(|(number, scores)| Some((*pool.works.get(&number)?, scores)))
            .collect(),
        fresh,
        pool,
    })
}

/// What stands, counted.
struct StandingPairs {
    pairs: BTreeSet<(String, String)>,
    on_work: BTreeMap<String, usize>,
    on_juror: BTreeMap<String, usize>,
}

impl StandingPairs {
    fn of(problem: &Problem) -> Self {
        let pairs: BTreeSet<(String, String)> = problem.pinned.iter().cloned().collect();
        let (mut on_work, mut on_juror) = (BTreeMap::new(), BTreeMap::new());
        for (work, juror) in &pairs {
            *on_work.entry(work.clone()).or_default() += 1;
            *on_juror.entry(juror.clone()).or_default() += 1;
        }
        Self { pairs, on_work, on_juror }
    }

    fn load(&self, juror: &str) -> usize {
        self.on_juror.get(juror).copied().unwrap_or(0)
    }

    /// Sets what each wanted work needs; `scores(work, need, held)` tells how many the round adds to its need.
    fn ask(
        &self,
        problem: &mut Problem,
        works: &BTreeSet<String>,
        wanted: &mut BTreeMap<String, usize>,
        scores: impl Fn(&str, usize, usize) -> usize,
    ) {
        let usual = problem.per_work;
        for work in problem.works.iter_mut().filter(|work| works.contains(&work.id)) {
            let need = work.per_work.unwrap_or(usual);
            let held = self.on_work.get(&work.id).copied().unwrap_or(0);
            let more = scores(&work.id, need, held);
            work.per_work = Some((need + more).max(held));
            wanted.insert(work.id.clone(), more);
        }
    }

    /// Pairs of a wanted work and a juror who judges, has no conflict and does not hold it yet.
    fn open_pairs(
        &self,
        problem: &Problem,
        works: &BTreeSet<String>,
        judging: &BTreeSet<String>,
    ) -> BTreeSet<(String, String)> {
        let barred: BTreeSet<&(String, String)> = problem.conflicts.iter().collect();
        let mut open = BTreeSet::new();
        for work in problem.works.iter().filter(|work| works.contains(&work.id)) {
            for juror in problem.jurors.iter().filter(|j| j.active && judging.contains(&j.id)) {
                let pair = (work.id.clone(), juror.id.clone());
                let same_house = work.institution.is_some() && work.institution == juror.institution;
                if !same_house && !barred.contains(&pair) && !self.pairs.contains(&pair) {
                    open.insert(pair);
                }
            }
        }
        open
    }

    /// Jurors whose capacity has no room for all their open pairs: capacity is never exceeded, and a juror who
    /// scores only some finalists would not be the whole jury either.
    fn overloaded(&self, problem: &Problem, open: &BTreeSet<(String, String)>) -> BTreeSet<String> {
        let over = problem.jurors.iter().filter(|juror| {
            let asked = open.iter().filter(|(_, code)| *code == juror.id).count();
            juror.capacity.is_some_and(|most| self.load(&juror.id) + asked > most as usize)
        });
        over.map(|juror| juror.id.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{EntryId, InstitutionId, JurorId};
    use crate::judging::rules::{HeldRow, JurorRow, PoolRows, Seat, WorkRow};
    use crate::judging::{AssignmentStatus as S, JudgedItem};

    fn number(n: i64) -> String {
        format!("ML-2023-{n:04}")
    }

    /// Four works of four houses, six jurors of house 9, the first of house 1; two scores a work stand.
    fn pool(capacity: Option<i32>) -> Pool {
        let mut rows = PoolRows::default();
        for n in 1..=4 {
            rows.works.push(WorkRow {
                id: WorkId(n),
                number: number(n),
                entry: EntryId(n),
                institution: InstitutionId(n),
                people: Vec::new(),
            });
            rows.houses.insert(InstitutionId(n), (InstitutionId(n), format!("Badan {n}")));
        }
        rows.houses.insert(InstitutionId(9), (InstitutionId(9), "Badan 9".to_owned()));
        for n in 1..=6 {
            rows.jurors.push(JurorRow {
                id: JurorId(n),
                pseudonym: format!("J{n:02}"),
                institution: Some(InstitutionId(if n == 1 { 1 } else { 9 })),
                capacity: (n == 2).then_some(capacity).flatten(),
                seat: Seat::Declared,
                conflicts: Vec::new(),
                entries: Vec::new(),
                named: Vec::new(),
            });
        }
        for (id, (work, juror)) in
            [(1, 2), (1, 3), (2, 2), (2, 4), (3, 5), (3, 6), (4, 5), (4, 6)].into_iter().enumerate()
        {
            rows.held.push(HeldRow {
                id: crate::ids::AssignmentId(id as i64),
                item: JudgedItem::Work(WorkId(work)),
                juror: JurorId(juror),
                status: S::Locked,
            });
        }
        Pool::new(&rows, 2, "benih")
    }

    fn judging() -> BTreeSet<String> {
        (1..=6).map(|n| format!("J{n:02}")).collect()
    }

    fn plan(capacity: Option<i32>, works: &[i64], more: More) -> RoundPlan {
        let works: BTreeSet<String> = works.iter().map(|n| number(*n)).collect();
        draw(pool(capacity), &judging(), &works, more).unwrap()
    }

    #[test]
    fn extra_jurors_go_to_the_wanted_works_only_and_are_new_to_them() {
        let plan = plan(None, &[1, 2], More::Each(2));
        assert_eq!(plan.wanted, BTreeMap::from([(WorkId(1), 2), (WorkId(2), 2)]));
        assert_eq!(plan.fresh.len(), 4);
        for pair in &plan.fresh {
            assert!([number(1), number(2)].contains(&pair.work));
            assert!(pair.juror != "J02", "holds both already");
            assert!(pair.work != number(1) || pair.juror != "J01", "own institution");
        }
        assert_eq!(plan.loads.iter().map(|load| load.added).sum::<usize>(), 4);
        assert_eq!(plan.loads[1], JurorLoad { code: "J02".into(), before: 2, added: 0 });
    }

    #[test]
    fn the_whole_jury_scores_every_finalist_but_for_conflicts() {
        let plan = plan(None, &[1, 3], More::WholeJury);
        // Work 1: six jurors less one of its house less two who hold it; work 3: six less two.
        assert_eq!(plan.wanted, BTreeMap::from([(WorkId(1), 3), (WorkId(3), 4)]));
        assert_eq!(plan.fresh.len(), 7);
        assert_eq!(plan.left_out, Vec::<String>::new());
    }

    #[test]
    fn a_juror_without_room_for_the_final_is_named_and_left_out() {
        let plan = plan(Some(2), &[3, 4], More::WholeJury);
        assert_eq!(plan.left_out, ["J02"]);
        assert!(plan.fresh.iter().all(|pair| pair.juror != "J02"));
        assert_eq!(plan.wanted, BTreeMap::from([(WorkId(3), 3), (WorkId(4), 3)]));
    }

    #[test]
    fn who_does_not_judge_is_not_asked() {
        let some: BTreeSet<String> = judging().into_iter().filter(|code| code != "J04").collect();
        let works = BTreeSet::from([number(3)]);
        let plan = draw(pool(None), &some, &works, More::WholeJury).unwrap();
        assert_eq!(plan.fresh.len(), 3);
        let too_many = draw(pool(None), &some, &works, More::Each(4));
        assert!(too_many.is_err(), "three jurors cannot give four scores");
    }
}
