//! Routing: previewed, then committed exactly as previewed (judging.md §2–3, R42).

use std::collections::{BTreeMap, BTreeSet};

use super::before_commit::require_names;
use super::planned::drop_planned;
use super::refill::{Giving, assign, new_pairs, pool, pool_at};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::rules::{is_over, phase_state};
use crate::editions::{self, Edition, PhaseKey, PhaseState};
use crate::ids::{AssignmentId, EditionId, PlanId, RoundId, UserId, WorkId};
use crate::judging::model::{DrawDocument, JudgedItem, RoundJurors, RoundKind};
use crate::judging::problems::{CommitProblem, GivingClosed, require_unsealed};
use crate::judging::routing::{self, Infeasible, Pair, Plan, Problem};
use crate::judging::rules::{Apart, PlannedRow, Pool, fingerprint};
use crate::judging::store::{self, NewAssignment, NewPlan, NewPlanned, RoundRow};
use crate::judging::text;

/// A plan that was not committed.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The whole plan, pairs that stand already included.
    pub plan: Plan,
    /// The pairs it adds.
    pub fresh: Vec<Pair>,
    /// Works to be judged.
    pub works: usize,
    /// Unfinished pairs it takes back because they have become conflicts.
    pub taken_back: usize,
    /// Pairs nobody looked at that go to a juror who joined.
    pub moved: Vec<AssignmentId>,
    /// Why pairs are kept apart besides a common institution.
    pub apart: Apart,
    /// Calibration works it gives out, counted in assessments.
    pub calibration: usize,
    /// Codes of those who are invited and may still declare in time; works are planned for them.
    pub unanswered: BTreeSet<String>,
    /// Pairs of the whole plan that wait for them.
    pub pending: usize,
    /// Why there would be no plan if none of them declared.
    pub without: Option<Infeasible>,
    /// Pairs planned before that hold no longer, or go to a juror who joined.
    pub dropped: Vec<PlannedRow>,
    /// Digest of all this: what is committed must be what was seen.
    pub fingerprint: String,
}

impl Preview {
    /// Whether a commit would change nothing.
    #[must_use]
    pub fn adds_nothing(&self) -> bool {
        let taken = self.taken_back == 0 && self.dropped.is_empty();
        self.fresh.is_empty() && taken && self.calibration == 0
    }
}

/// The routing problem of an edition: accepted works, jurors invited or active, pairs that stand pinned.
///
/// # Errors
/// Our own failures only.
pub fn problem(conn: &mut Conn, edition: &Edition, seed: &str) -> Result<Problem, Fault> {
    Ok(pool(conn, edition, seed)?.problem)
}

/// The plan that a commit at `now` would write, or why there is none.
///
/// # Errors
/// Our own failures only.
pub fn preview(conn: &mut Conn, edition: &Edition, now: At) -> Result<Result<Preview, Infeasible>, Fault> {
    Ok(draw(&pool_at(conn, edition, now)?))
}

/// What a plan is drawn from: the problem and, where works were given out before a juror joined, the pairs that may move.
fn drawn_from(pool: &Pool) -> (Problem, Option<Vec<(String, String)>>) {
    if pool.joined {
        let (problem, unseen) = pool.loosened();
        (problem, Some(unseen))
    } else {
        (pool.with_awaited(), None)
    }
}

pub(super) fn draw(pool: &Pool) -> Result<Preview, Infeasible> {
    let (problem, movable) = drawn_from(pool);
    let plan = match &movable {
        Some(unseen) => routing::refill(&problem, unseen)?,
        None => routing::route(&problem)?,
    };
    let moved: Vec<AssignmentId> =
        plan.removed.iter().filter_map(|pair| pool.unseen.get(pair)).copied().collect();
    let pairs = plan.pairs.iter().map(|pair| (pair.work.as_str(), pair.juror.as_str()));
    let practice: Vec<(String, String)> =
        pool.calibration.iter().map(|pair| (format!("+{}", pair.work), pair.juror.to_string())).collect();
    let dropped = dropped(pool, &plan);
    let gone: Vec<(String, String)> =
        dropped.iter().map(|row| (format!("-{}", row.id), row.juror.to_string())).collect();
    let more = practice.iter().chain(&gone).map(|(work, juror)| (work.as_str(), juror.as_str()));
    let fingerprint = fingerprint(pairs.chain(more), &pool.void);
    Ok(Preview {
        fresh: new_pairs(pool, plan.pairs.clone()),
        works: pool.works.len(),
        taken_back: pool.void.len(),
        moved,
        apart: pool.apart,
        calibration: pool.calibration.len(),
        pending: plan.pairs.iter().filter(|pair| pool.unanswered.contains(&pair.juror)).count(),
        without: if pool.unanswered.is_empty() {
            None
        } else {
            routing::feasible(&pool.without_awaited()).err()
        },
        unanswered: pool.unanswered.clone(),
        dropped,
        fingerprint,
        plan,
    })
}

/// Planned pairs that this plan takes off.
fn dropped(pool: &Pool, plan: &Plan) -> Vec<PlannedRow> {
    let row = |pair: &(String, String)| {
        let id = *pool.planned.get(pair)?;
        Some(PlannedRow { id, work: *pool.works.get(&pair.0)?, juror: *pool.jurors.get(&pair.1)? })
    };
    pool.lapsed.iter().copied().chain(plan.removed.iter().filter_map(row)).collect()
}

/// Commits the plan that was previewed: assignments with reasons, one letter per juror. Works accepted
/// later go through the same act. Pairs that stand are not moved, but for a juror who joined those nobody
/// looked at yet are evened out.
///
/// # Errors
/// Intake is open, judging is over, no plan keeps the rules, the data changed since the preview, or institution names
/// are open and no other member asked for it.
pub fn commit_plan(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Routing>,
    edition: EditionId,
    expected: &str,
) -> Result<PlanId, CommitProblem> {
    let edition = editions::lock(tx, edition)?;
    may_commit(&edition, tx.now)?;
    let seed = edition.settings.routing.seed_text.clone();
    let pool = pool_at(tx.conn, &edition, tx.now)?;
    let preview = draw(&pool).map_err(CommitProblem::Infeasible)?;
    if preview.adds_nothing() {
        return Err(CommitProblem::NothingToCommit);
    }
    require_names(tx, who, &edition, &preview.fingerprint, expected)?;
    store::reassign(tx, &pool.void)?;
    store::reassign(tx, &preview.moved)?;
    drop_planned(tx, &edition, &preview.dropped)?;
    let summary = summary(&preview);
    let per_work = i32::try_from(edition.settings.limits.jurors_per_work).unwrap_or(i32::MAX);
    let plan = store::insert_plan(
        tx,
        &NewPlan {
            edition: edition.id,
            by: who.person().user_id(),
            seed: &seed,
            per_work,
            summary: &summary.to_string(),
        },
    )?;
    let (problem, movable) = drawn_from(&pool);
    let document = DrawDocument::of(&problem, movable.as_deref(), &preview.plan.pairs);
    store::insert_draw(tx, edition.id, plan, &document)?;
    let round = first_round(tx, &edition, who.person().user_id(), &pool)?;
    // The round is left to `assign`: a work that has moved on gets its juror in its newest round.
    let giving = Giving { plan: Some(plan), ..Giving::default() };
    let (waiting, given): (Vec<Pair>, Vec<Pair>) =
        preview.fresh.iter().cloned().partition(|pair| pool.unanswered.contains(&pair.juror));
    plan_ahead(tx, edition.id, plan, &pool, &waiting)?;
    assign(tx, &edition, giving, &pool, &given)?;
    give_calibration(tx, edition.id, round, &pool)?;
    let mut record = who.person().record(Some(edition.id), "routing.committed", Subject::new("plan", plan.0));
    record.details = summary;
    audit::record(tx, &record)?;
    Ok(plan)
}

/// Routing is committed after intake has closed, its grace included, and before judging has (R42).
///
/// # Errors
/// Which of these stands against it.
pub fn may_commit(edition: &Edition, now: At) -> Result<(), GivingClosed> {
    require_unsealed(edition)?;
    let intake = edition.phase(PhaseKey::Intake);
    if !is_over(&edition.settings, PhaseKey::Intake, now) {
        return Err(GivingClosed::IntakeOpen { closes_at: intake.and_then(|phase| phase.closes_at) });
    }
    match edition.phase(PhaseKey::Judging) {
        Some(judging) if phase_state(judging, now) == PhaseState::Done => {
            Ok(edition.require_open(PhaseKey::Judging, now)?)
        }
        _ => Ok(()),
    }
}

/// The first round with every work of the pool in it; made by the first commit, filled up by later ones.
fn first_round(tx: &mut Tx<'_>, edition: &Edition, by: UserId, pool: &Pool) -> Result<RoundId, Fault> {
    let per_work = edition.settings.limits.jurors_per_work;
    let round = match store::first_round(tx.conn, edition.id)? {
        Some(round) => round,
        None => {
            let row = RoundRow {
                edition: edition.id,
                number: 1,
                kind: RoundKind::First,
                jurors: RoundJurors::Panel,
                per_work: i32::try_from(per_work).unwrap_or(i32::MAX),
                selection: None,
                opened_by: Some(by),
            };
            store::insert_round(tx, &row)?
        }
    };
    let scores = usize::try_from(per_work).unwrap_or(usize::MAX);
    let wanted: BTreeMap<WorkId, usize> = pool.works.values().map(|work| (*work, scores)).collect();
    store::insert_round_works(tx, round, &wanted)?;
    Ok(round)
}

/// Keeps works for those who have not declared; none of it reaches them before.
fn plan_ahead(
    tx: &mut Tx<'_>,
    edition: EditionId,
    plan: PlanId,
    pool: &Pool,
    pairs: &[Pair],
) -> Result<(), Fault> {
    for pair in pairs {
        let Some((work, juror)) = pool.works.get(&pair.work).zip(pool.jurors.get(&pair.juror)) else {
            continue;
        };
        let (work, juror, reason) = (*work, *juror, &pair.reason());
        store::insert_planned(tx, &NewPlanned { edition, plan, work, juror, reason })?;
    }
    Ok(())
}

/// Gives every calibration work to every juror who may judge it and does not hold it yet.
fn give_calibration(tx: &mut Tx<'_>, edition: EditionId, round: RoundId, pool: &Pool) -> Result<(), Fault> {
    let reason = text::CALIBRATION_REASON.into();
    for pair in &pool.calibration {
        let new = NewAssignment {
            edition,
            plan: None,
            round: Some(round),
            item: JudgedItem::Calibration(pair.work),
            juror: pair.juror,
            reason: &reason,
        };
        store::insert_assignment(tx, &new)?;
    }
    Ok(())
}

fn summary(preview: &Preview) -> serde_json::Value {
    serde_json::json!({
        "works": preview.works,
        "pairs": preview.plan.pairs.len(),
        "new": preview.fresh.len(),
        "taken_back": preview.taken_back,
        "waiting": preview.pending,
        "dropped": preview.dropped.len(),
        "calibration": preview.calibration,
        "moved": preview.moved.len(),
        "conflicts_avoided": preview.plan.conflicts_avoided,
        "apart": preview.apart,
        "quality": preview.plan.quality,
        "fingerprint": preview.fingerprint,
    })
}
