//! Verbs of the desk.

use super::letter;
use super::model::{Ground, Verdict, WorkStatus};
use super::problem::VerificationProblem as Problem;
use super::store::{self, Entered, Held};
use super::{FilmState, rules};
use crate::accounts::Committee;
use crate::audit;
use crate::clock::At;
use crate::db::Tx;
use crate::editions::{self, Edition};
use crate::ids::{EditionId, VideoId, WorkId};
use crate::video_check::{self, LinkStatus};

/// Puts a received work on the member's desk.
pub fn take(tx: &mut Tx<'_>, who: &Committee, (edition, work): (EditionId, WorkId)) -> Result<(), Problem> {
    let held = store::lock(tx, edition, work)?;
    if held.status != WorkStatus::Submitted {
        return Err(refused(tx, &held)?);
    }
    store::move_status(tx, &held, WorkStatus::UnderVerification, None)?;
    Ok(audit::record(tx, &who.person().record(Some(edition), "work.taken", ("work", work.0)))?)
}

/// Accepts a work: every film passed or was confirmed, every condition for a person is ticked.
pub fn accept(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, work): (EditionId, WorkId),
    checklist: &[String],
) -> Result<(), Problem> {
    let edition = open_edition(tx, edition)?;
    accept_one(tx, who, (&edition, work), checklist).map_err(|(_, problem)| problem)
}

/// Accepts all of the works or none: the confirmation said exactly how many. `checklist` holds for each.
pub fn accept_many(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, works): (EditionId, &[WorkId]),
    checklist: &[String],
) -> Result<usize, Problem> {
    let edition = open_edition(tx, edition)?;
    let mut works = works.to_vec();
    works.sort_unstable();
    works.dedup();
    if works.is_empty() {
        return Err(Problem::NoneChosen);
    }
    for work in &works {
        accept_one(tx, who, (&edition, *work), checklist).map_err(|(label, problem)| match label {
            Some(label) => Problem::InBulk { label, problem: Box::new(problem) },
            None => problem,
        })?;
    }
    Ok(works.len())
}

/// Sends a work back to its makers with a deadline; without one named, the third day at 23.59 WIB.
pub fn request_revision(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, work): (EditionId, WorkId),
    (ground, due_at): (&Ground<'_>, Option<At>),
) -> Result<At, Problem> {
    let edition = open_edition(tx, edition)?;
    let due_at = rules::due(due_at, tx.now).ok_or(Problem::DuePast)?;
    let held = store::lock(tx, edition.id, work)?;
    let entered = Entered { ground: *ground, due_at: Some(due_at), ..Entered::default() };
    decide(tx, who, (&edition, &held), (Verdict::RevisionRequested, &entered))?;
    Ok(due_at)
}

/// Rejects a work: it does not pass verification.
pub fn reject(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, work): (EditionId, WorkId),
    ground: &Ground<'_>,
) -> Result<(), Problem> {
    let edition = open_edition(tx, edition)?;
    let held = store::lock(tx, edition.id, work)?;
    let entered = Entered { ground: *ground, ..Entered::default() };
    decide(tx, who, (&edition, &held), (Verdict::Failed, &entered))
}

/// Eliminates a work proven to break the criteria (R11): any time from its submission until the result is
/// public. Later the same finding revokes an award (R12).
pub fn disqualify(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, work): (EditionId, WorkId),
    ground: &Ground<'_>,
) -> Result<(), Problem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(Problem::Published);
    }
    let held = store::lock(tx, edition.id, work)?;
    let entered = Entered { ground: *ground, ..Entered::default() };
    decide(tx, who, (&edition, &held), (Verdict::Disqualified, &entered))
}

/// A person's word on a film that no provider could prove, that could not be checked, or that failed.
/// Accepting what failed, and every refusal, needs a note.
pub fn confirm_film(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, film): (EditionId, VideoId),
    (accept, note): (bool, &str),
) -> Result<(), Problem> {
    let work = store::work_of(tx.conn, edition, film)?;
    let held = store::lock(tx, edition, work)?;
    if !rules::may_confirm_films(held.status) {
        return Err(refused(tx, &held)?);
    }
    let found = store::find_film(tx.conn, film)?;
    let note = note.trim();
    if found.judged.is_some() || !rules::needs_a_person(found.status) {
        return Err(Problem::FilmSettled { part: found.part, judged: found.judged });
    }
    if note.is_empty() && (!accept || found.status == LinkStatus::Failed) {
        return Err(Problem::NoteMissing);
    }
    if !video_check::store_decision(tx, (film, found.status), accept, (who.person().user_id(), note))? {
        return Err(Problem::FilmSettled { part: found.part, judged: None });
    }
    let act = if accept { "film.confirmed" } else { "film.refused" };
    let mut record = who.person().record(Some(edition), act, ("work", work.0));
    record.reason = note;
    record.details =
        serde_json::json!({ "video": film, "part": found.part.as_str(), "was": found.status.as_str() });
    Ok(audit::record(tx, &record)?)
}

/// The edition, locked so that sealing and deciding take turns, and still open to verification.
fn open_edition(tx: &mut Tx<'_>, id: EditionId) -> Result<Edition, Problem> {
    let edition = editions::lock(tx, id)?;
    match edition.sealed_at {
        Some(_) => Err(Problem::Sealed),
        None => Ok(edition),
    }
}

/// The work's name goes with the problem, for whoever accepts many.
fn accept_one(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, work): (&Edition, WorkId),
    checklist: &[String],
) -> Result<(), (Option<String>, Problem)> {
    let held = store::lock(tx, edition.id, work).map_err(|fault| (None, fault.into()))?;
    let label = Some(held.label.clone());
    accept_held(tx, who, (edition, &held), checklist).map_err(|problem| (label, problem))
}

fn accept_held(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, held): (&Edition, &Held),
    checklist: &[String],
) -> Result<(), Problem> {
    if !rules::may_decide(held.status, Verdict::Accepted) {
        return Err(refused(tx, held)?);
    }
    let films: Vec<FilmState> = store::films(tx.conn, held.id)?;
    rules::check_films(&films)?;
    let missing = rules::unticked(&edition.settings.checklist, checklist);
    if !missing.is_empty() {
        return Err(Problem::Checklist(missing));
    }
    decide(tx, who, (edition, held), (Verdict::Accepted, &Entered { checklist, ..Entered::default() }))
}

/// Writes a decision down, moves the work, tells its makers, leaves a trace.
fn decide(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, held): (&Edition, &Held),
    (verdict, entered): (Verdict, &Entered<'_>),
) -> Result<(), Problem> {
    if !rules::may_decide(held.status, verdict) {
        return Err(refused(tx, held)?);
    }
    rules::check_ground(verdict, &entered.ground).map_err(Problem::Ground)?;
    if store::move_status(tx, held, verdict.leads_to(), entered.due_at)? == 0 {
        return Err(refused(tx, held)?);
    }
    store::insert_decision(tx, held, (verdict, who.person().user_id()), entered)?;
    letter::tell(tx, (edition, held), (verdict, entered))?;
    let act = match verdict {
        Verdict::Accepted => "work.accepted",
        Verdict::RevisionRequested => "work.revision_requested",
        Verdict::Failed => "work.failed",
        Verdict::Disqualified => "work.disqualified",
    };
    let mut record = who.person().record(Some(edition.id), act, ("work", held.id.0));
    record.reason = entered.ground.reason;
    record.details = serde_json::json!({
        "from": held.status.as_str(),
        "revision": held.revision,
        "rule": entered.ground.rule,
        "due_at": entered.due_at,
    });
    Ok(audit::record(tx, &record)?)
}

/// Why a work is not to be decided on: who decided before, or the state it is in.
fn refused(tx: &mut Tx<'_>, held: &Held) -> Result<Problem, Problem> {
    let last = store::last_decision(tx.conn, held.id)?;
    Ok(match last {
        Some((verdict, by, at)) if verdict.leads_to() == held.status => Problem::Decided { verdict, by, at },
        _ => Problem::Status(held.status),
    })
}
