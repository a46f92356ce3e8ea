//! Verbs of the desk.

use super::claim;
use super::elimination;
use super::hold;
use super::letter;
use super::model::{DecisionGround, Verdict};
use super::problem::{
    AcceptManyProblem, AcceptProblem, DecideProblem, DisqualifyProblem, RejectProblem, ReopenProblem,
    ReviseProblem, ScoresSealed, WorkStands,
};
use super::revision;
use super::rules;
use super::store::{self, Entered};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, HoldId, WorkId};
use crate::notifications::{self, HeldAct};
use crate::team::{self, Bound};
use crate::video_check;
use crate::works::{self, AdvanceProblem, Event, Work};

/// Accepts a work: every film passed or was confirmed, every condition for a person is ticked.
pub fn accept(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    checklist: &[String],
) -> Result<(), AcceptProblem> {
    let edition = open_edition(tx, edition)??;
    let held = lock(tx, who, edition.id, work)??;
    let hold = hold::begin(tx, who, edition.id, HeldAct::Accepted)?;
    accept_held(tx, who, &edition, &held, &accepted(checklist, hold))
}

/// What one act about several works did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AcceptedMany {
    pub works: usize,
    /// The act, while its letters are held and it can be taken back as a whole.
    pub hold: Option<HoldId>,
}

/// Accepts all of the works or none: the confirmation said exactly how many. `checklist` holds for each.
pub fn accept_many(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    works: &[WorkId],
    checklist: &[String],
) -> Result<AcceptedMany, AcceptManyProblem> {
    let edition = open_edition(tx, edition)??;
    let mut works = works.to_vec();
    works.sort_unstable();
    works.dedup();
    if works.is_empty() {
        return Err(AcceptManyProblem::NoneChosen);
    }
    let hold = hold::begin(tx, who, edition.id, HeldAct::Accepted)?;
    let entered = accepted(checklist, hold);
    for work in &works {
        let held = lock(tx, who, edition.id, *work)??;
        accept_held(tx, who, &edition, &held, &entered)
            .map_err(|problem| AcceptManyProblem::InBulk { label: held.label().to_owned(), problem })?;
    }
    Ok(AcceptedMany { works: works.len(), hold })
}

pub(super) fn accepted(checklist: &[String], hold: Option<HoldId>) -> Entered<'_> {
    Entered { checklist, ..Entered::new(Verdict::Accepted, DecisionGround::default()).with(hold) }
}

/// Sends a work back to its makers with a deadline; without one named, the third day at 23.59 WIB. Each item names the
/// part it is about; a reason without items is the one item.
pub fn request_revision(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    ground: &DecisionGround<'_>,
) -> Result<At, ReviseProblem> {
    let edition = open_edition(tx, edition)??;
    rules::due(ground.due_at, tx.now).ok_or(ReviseProblem::DuePast)?;
    let held = lock(tx, who, edition.id, work)??;
    let hold = hold::begin(tx, who, edition.id, HeldAct::RevisionRequested)?;
    revise_held(tx, who, &edition, &held, &Entered::new(Verdict::RevisionRequested, *ground).with(hold))
}

/// The same for a work that is locked, with the act its letter is held by.
pub(super) fn revise_held(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    held: &Work,
    entered: &Entered<'_>,
) -> Result<At, ReviseProblem> {
    let due_at = rules::due(entered.ground.due_at, tx.now).ok_or(ReviseProblem::DuePast)?;
    let (items, reason) = revision::with_items(tx, held.id, &entered.ground)?;
    let ground = DecisionGround { due_at: Some(due_at), reason: &reason, items: &items, ..entered.ground };
    decide(tx, who, edition, held, &Entered { ground, ..*entered })?;
    Ok(due_at)
}

/// Rejects a work: it does not pass verification.
pub fn reject(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    ground: &DecisionGround<'_>,
) -> Result<(), RejectProblem> {
    let edition = open_edition(tx, edition)??;
    let held = lock(tx, who, edition.id, work)??;
    let ground = DecisionGround { due_at: None, ..*ground };
    let hold = hold::begin(tx, who, edition.id, HeldAct::Failed)?;
    Ok(decide(tx, who, &edition, &held, &Entered::new(Verdict::Failed, ground).with(hold))?)
}

/// Eliminates a work proven to break the criteria (R11): any time from its submission until the result is
/// public. Later the same finding revokes an award (R12).
pub fn disqualify(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    ground: &DecisionGround<'_>,
) -> Result<(), DisqualifyProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(DisqualifyProblem::Published);
    }
    let held = lock(tx, who, edition.id, work)??;
    let ground = DecisionGround { due_at: None, ..*ground };
    let hold = hold::begin(tx, who, edition.id, HeldAct::Disqualified)?;
    Ok(decide(tx, who, &edition, &held, &Entered::new(Verdict::Disqualified, ground).with(hold))?)
}

/// Takes an award back (R12): the work leaves the awarded, its makers are told. Whether two members decided is the
/// caller's business, as is that the result is public.
///
/// # Errors
/// It holds no award, or the ground is incomplete.
pub fn revoke(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: &Edition,
    work: WorkId,
    ground: &DecisionGround<'_>,
) -> Result<(), DecideProblem> {
    let held = lock(tx, who, edition.id, work)??;
    let ground = DecisionGround { due_at: None, ..*ground };
    decide(tx, who, edition, &held, &Entered::new(Verdict::Revoked, ground))
}

/// Takes a decision on a work back, an acceptance as well, so that the desk decides anew: by another member than the one
/// who decided, as long as the scores are not sealed. Sheets the work has are kept. In an edition without a second member anybody may.
///
/// # Errors
/// Sealed, no reason, nothing to reopen, the same member, or the whole entry is out.
pub fn reopen(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    reason: &str,
) -> Result<(), ReopenProblem> {
    let edition = open_edition(tx, edition)??;
    let held = lock(tx, who, edition.id, work)??;
    if elimination::standing(tx.conn, held.entry_id)?.is_some() {
        return Err(ReopenProblem::EntryOut);
    }
    let decided_by = store::decided_by(tx.conn, held.id)?;
    if edition.settings.approval.second_member && decided_by == Some(who.person().user_id()) {
        return Err(ReopenProblem::SameMember);
    }
    let ground = DecisionGround { reason, ..DecisionGround::default() };
    let hold = hold::begin(tx, who, edition.id, HeldAct::Reopened)?;
    Ok(decide(tx, who, &edition, &held, &Entered::new(Verdict::Reopened, ground).with(hold))?)
}

/// The edition, locked so that sealing and deciding take turns, and still open to verification.
pub(super) fn open_edition(tx: &mut Tx<'_>, id: EditionId) -> db::Result<Result<Edition, ScoresSealed>> {
    let edition = editions::lock(tx, id)?;
    Ok(if edition.sealed_at.is_some() { Err(ScoresSealed) } else { Ok(edition) })
}

/// A work of the edition, locked. A draft is its makers' own business and does not exist here.
pub(super) fn lock_sent(tx: &mut Tx<'_>, edition: EditionId, work: WorkId) -> db::Result<Work> {
    let held = works::lock(tx, work)?.filter(|held| held.edition_id == edition && held.was_sent());
    held.ok_or(Fault::NotFound)
}

/// The same for a member who is not bound to its entry.
pub(super) fn lock(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
) -> db::Result<Result<Work, Bound>> {
    lock_for(tx, who, Permission::Works, edition, work)
}

/// The same for an act that takes another right.
pub(super) fn lock_for(
    tx: &mut Tx<'_>,
    who: &Committee,
    permission: Permission,
    edition: EditionId,
    work: WorkId,
) -> db::Result<Result<Work, Bound>> {
    let held = lock_sent(tx, edition, work)?;
    Ok(match team::bound(tx.conn, who, held.entry_id, permission)? {
        Some(bound) => Err(bound),
        None => Ok(held),
    })
}

pub(super) fn accept_held(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    held: &Work,
    entered: &Entered<'_>,
) -> Result<(), AcceptProblem> {
    if !rules::may_decide(held.status, Verdict::Accepted) {
        return Err(DecideProblem::from(stands(tx, held)?).into());
    }
    claim::require_free(tx, who, held.id)?.map_err(DecideProblem::from)?;
    let films = video_check::sent(tx.conn, held.id)?;
    rules::check_stated(&films)?;
    let lacking = rules::lacking_parts(&edition.settings, &held.content, &films);
    if !lacking.is_empty() {
        return Err(AcceptProblem::Parts(lacking));
    }
    let missing = rules::unticked(&rules::asked(&edition.settings.checklist, &films), entered.checklist);
    if !missing.is_empty() {
        return Err(AcceptProblem::Checklist(missing));
    }
    Ok(decide(tx, who, edition, held, entered)?)
}

/// Writes a decision down, moves the work, tells its makers, leaves a trace.
pub(super) fn decide(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    held: &Work,
    entered: &Entered<'_>,
) -> Result<(), DecideProblem> {
    if !rules::may_decide(held.status, entered.verdict) {
        return Err(stands(tx, held)?.into());
    }
    require_told(tx, edition.id, held)?;
    claim::require_free(tx, who, held.id)??;
    rules::check_ground(entered.verdict, &entered.ground).map_err(DecideProblem::Ground)?;
    if let Some(event) = rules::event(entered.verdict, entered.ground.due_at.unwrap_or(tx.now)) {
        advance(tx, held, event)??;
    }
    let by = who.person().user_id();
    store::insert_decision(tx, held, by, entered)?;
    claim::end(tx, held.id)?;
    if let Some(hold) = entered.hold {
        works::conceal(tx, held, hold)?;
    }
    letter::tell(tx, by, edition, held, entered)?;
    let mut record =
        who.person().record(Some(edition.id), act(entered.verdict), Subject::new("work", held.id.0));
    record.reason = entered.ground.reason;
    record.details = serde_json::json!({
        "from": held.status,
        "revision": held.revision,
        "rule": entered.ground.rule,
        "due_at": entered.ground.due_at,
    });
    Ok(audit::record(tx, &record)?)
}

/// Refuses a decision on top of one that its makers do not know of yet.
pub(super) fn require_told(tx: &mut Tx<'_>, edition: EditionId, work: &Work) -> Result<(), DecideProblem> {
    let Some(id) = work.hold_id else { return Ok(()) };
    let hold = notifications::find_hold(tx.conn, edition, id)?.ok_or(Fault::NotFound)?;
    Err(WorkStands::LetterHeld { until: hold.until }.into())
}

/// A decision's word in the audit trail.
fn act(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Accepted => "work.accepted",
        Verdict::RevisionRequested => "work.revision_requested",
        Verdict::Failed => "work.failed",
        Verdict::Disqualified => "work.disqualified",
        Verdict::Revoked => "award.revoked",
        Verdict::Reopened => "work.reopened",
        Verdict::Restored => "work.restored",
    }
}

pub(super) fn advance(tx: &mut Tx<'_>, held: &Work, event: Event) -> db::Result<Result<(), WorkStands>> {
    match works::advance(tx, held.id, event) {
        Ok(_) => Ok(Ok(())),
        Err(AdvanceProblem::Fault(fault)) => Err(fault),
        Err(AdvanceProblem::NotPossible { .. } | AdvanceProblem::Conflict) => Ok(Err(stands(tx, held)?)),
    }
}

/// Why a work is not to be decided on: who decided before, or the state it is in.
pub(super) fn stands(tx: &mut Tx<'_>, held: &Work) -> db::Result<WorkStands> {
    let last = store::last_decision(tx.conn, held.id)?;
    Ok(match last {
        Some((verdict, by, at)) if verdict.leads_to() == Some(held.status) => {
            WorkStands::Decided { verdict, by, at }
        }
        _ => WorkStands::Status(held.status),
    })
}
