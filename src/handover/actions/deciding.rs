//! The second verdict: which judged works are fit for the learning platform (R48).

use std::collections::BTreeMap;

use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::handover::model::{Candidate, LmsDecision, LmsOutcome, Reasons};
use crate::handover::problem::DecideProblem;
use crate::handover::proposal::meets_standard;
use crate::handover::store::{self, NewDecision};
use crate::ids::{EditionId, WorkId};
use crate::judging;
use crate::queue::{self, Task};
use crate::results::{self, Ranking, RankingLine};
use crate::secrets::sha256_hex;

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1000;

/// What is decided about the chosen works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Fit if all three reasons speak for them.
    Reasons(Reasons),
    /// What was decided is open again.
    TakeBack,
}

/// Works with what is to be decided about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub works: Vec<WorkId>,
    pub decision: Decision,
    /// In the member's words.
    pub reason: String,
    /// Of what the member saw.
    pub fingerprint: String,
}

/// Every judged work of a sealed edition, best first.
///
/// # Errors
/// Not sealed, or why there is no ranking.
pub fn candidates(conn: &mut Conn, edition: &Edition) -> Result<Vec<Candidate>, DecideProblem> {
    if edition.sealed_at.is_none() {
        return Err(DecideProblem::NotSealed);
    }
    let ranking = results::ranking(conn, edition)?;
    let votes = judging::lms_votes(conn, edition.id)?;
    let mut standing: BTreeMap<WorkId, LmsDecision> =
        store::standing(conn, edition.id)?.into_iter().map(|one| (one.work_id, one)).collect();
    let candidate = |line: &RankingLine| {
        let id = line.work.id;
        let (votes, decision) = (votes.get(&id).copied().unwrap_or_default(), standing.remove(&id));
        Candidate { votes, decision, ..judged(edition, &ranking, line) }
    };
    Ok(ranking.rows.iter().map(candidate).collect())
}

/// A judged work by its values alone.
fn judged(edition: &Edition, ranking: &Ranking, line: &RankingLine) -> Candidate {
    let (ranked, awards) = (&line.ranked, ranking.awards());
    let adjusts = ranking.adjusts();
    let criteria: Vec<i64> =
        ranked.criteria.iter().map(|of| if adjusts { of.adjusted } else { of.mean }).collect();
    // The value of a single score is that juror's mark.
    let shown = ranked.shows_values();
    Candidate {
        work: line.work.clone(),
        place: ranked.place.filter(|place| *place <= awards),
        score: shown.then_some(ranked.score),
        proposed: shown && meets_standard(ranked.score, &criteria, &edition.settings.rubric),
        criteria: if shown { criteria } else { Vec::new() },
        votes: judging::LmsVotes::default(),
        decision: None,
    }
}

/// The chosen works, in the order of the ranking, and the fingerprint of what stands about them.
///
/// # Errors
/// As for `candidates`; nothing is chosen, or something that was not judged.
pub fn before_deciding(
    conn: &mut Conn,
    edition: &Edition,
    works: &[WorkId],
) -> Result<(Vec<Candidate>, String), DecideProblem> {
    if works.is_empty() {
        return Err(DecideProblem::NothingChosen);
    }
    let mut chosen = candidates(conn, edition)?;
    chosen.retain(|one| works.contains(&one.work.id));
    let mut asked: Vec<WorkId> = works.to_vec();
    asked.sort_unstable();
    asked.dedup();
    if chosen.len() < asked.len() {
        return Err(DecideProblem::NotJudged(asked.len() - chosen.len()));
    }
    let stands: Vec<_> =
        chosen.iter().map(|one| (one.work.id, one.decision.as_ref().map(|d| d.id))).collect();
    let said = serde_json::to_string(&stands).map_err(Fault::unwritable)?;
    Ok((chosen, sha256_hex(&said)))
}

/// Decides about exactly what was shown; how many works it changes comes back. What stands already stays as it is. Makers
/// are told by a job once the result is public.
///
/// # Errors
/// As for `before_deciding`; it is not as it was shown, or a reason lacks.
pub fn decide(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    chosen: &Chosen,
) -> Result<usize, DecideProblem> {
    let edition = editions::lock(tx, edition)?;
    let (works, fingerprint) = before_deciding(tx.conn, &edition, &chosen.works)?;
    if fingerprint != chosen.fingerprint {
        return Err(DecideProblem::Changed);
    }
    let (outcome, reasons) = match chosen.decision {
        Decision::Reasons(reasons) => (reasons.outcome(), reasons),
        Decision::TakeBack => (LmsOutcome::Withdrawn, Reasons::default()),
    };
    reason_is_whole(&chosen.reason, outcome)?;
    let changes = |one: &&Candidate| match (&one.decision, outcome) {
        (None, LmsOutcome::Withdrawn) => false,
        (Some(standing), LmsOutcome::Withdrawn) => standing.outcome != LmsOutcome::Withdrawn,
        (Some(standing), _) => {
            standing.outcome != outcome || standing.reasons() != reasons || standing.reason != chosen.reason
        }
        (None, _) => true,
    };
    let changed: Vec<&Candidate> = works.iter().filter(changes).collect();
    if changed.is_empty() && outcome == LmsOutcome::Withdrawn {
        return Err(DecideProblem::NothingToTakeBack);
    }
    for one in &changed {
        let work = one.work.id;
        store::mark_replaced(tx, work)?;
        let by = who.person().user_id();
        let new = NewDecision { edition: edition.id, work, outcome, reasons, reason: &chosen.reason, by };
        store::insert_decision(tx, &new)?;
        let mut record =
            who.person().record(Some(edition.id), "work.lms_decided", Subject::new("work", work.0));
        record.reason = &chosen.reason;
        record.details = serde_json::json!({
            "outcome": outcome, "reasons": reasons, "proposed": one.proposed, "number": one.work.number,
        });
        audit::record(tx, &record)?;
    }
    if edition.is_published() {
        queue::enqueue(tx, &Task::TellFitness(edition.id))?;
    }
    Ok(changed.len())
}

fn reason_is_whole(reason: &str, outcome: LmsOutcome) -> Result<(), DecideProblem> {
    if reason.trim().is_empty() && outcome != LmsOutcome::Fit {
        return Err(DecideProblem::ReasonMissing);
    }
    if reason.chars().count() > LONGEST_REASON {
        return Err(DecideProblem::ReasonTooLong);
    }
    Ok(())
}
