//! Taking a work into one's hands, keeping it, letting go of it.

use std::time::Duration;

use super::model::Claim;
use super::problem::Held;
use super::store;
use crate::accounts::{Committee, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Tx};
use crate::ids::{EditionId, WorkId};
use crate::verification::actions::{advance, lock, lock_sent, stands};
use crate::verification::problem::TakeProblem;
use crate::verification::rules;
use crate::works::{Event, Work, WorkStatus};

/// How long a work stays with a member who does nothing: longer than a film, shorter than a break.
const LASTS: Duration = Duration::from_secs(20 * 60);

/// Begins verifying a work that waits. `over` takes it from whoever holds it.
///
/// # Errors
/// It does not wait, or another member holds it.
pub fn take(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    over: bool,
) -> Result<(), TakeProblem> {
    let held = lock(tx, who, edition, work)??;
    if !rules::waits(held.status) {
        return Err(stands(tx, &held)?.into());
    }
    hold(tx, who, &held, over)??;
    if held.status == WorkStatus::Submitted {
        advance(tx, &held, Event::Take)??;
        let record = who.person().record(Some(edition), "work.taken", Subject::new("work", work.0));
        audit::record(tx, &record)?;
    }
    Ok(())
}

/// Keeps a work while its page is open: a free one becomes the member's, one's own lasts on, another's stays what it
/// is. Who holds it comes back. The work's state does not move, so that its makers may still change what they sent.
///
/// # Errors
/// No such work, or our own failures.
pub fn stay(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
) -> db::Result<Option<Claim>> {
    // A work that the member leaves to others stays what it is.
    if let Ok(held) = lock(tx, who, edition, work)?
        && rules::waits(held.status)
    {
        // Another's claim is what comes back.
        drop(hold(tx, who, &held, false)?);
    }
    store::claim_on(tx.conn, work, tx.now)
}

/// Lets go of a work; nothing happens if another holds it.
///
/// # Errors
/// No such work, or our own failures.
pub fn release(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
) -> db::Result<()> {
    lock_sent(tx, edition, work)?;
    store::delete_own(tx, work, who.person().user_id()).map(drop)
}

/// Refuses a member while another holds the work, which the caller has locked.
pub(in crate::verification) fn require_free(
    tx: &mut Tx<'_>,
    who: &Committee,
    work: WorkId,
) -> db::Result<Result<(), Held>> {
    let me = who.person().user_id();
    let claim = store::claim_on(tx.conn, work, tx.now)?;
    Ok(match claim.filter(|claim| claim.against(me, tx.now)) {
        Some(claim) => Err(Held::of(&claim, me)),
        None => Ok(()),
    })
}

/// Ends whatever claim there is: the work is decided.
pub(in crate::verification) fn end(tx: &mut Tx<'_>, work: WorkId) -> db::Result<()> {
    store::delete(tx, work).map(drop)
}

fn hold(tx: &mut Tx<'_>, who: &Committee, held: &Work, over: bool) -> db::Result<Result<(), Held>> {
    let (me, until) = (who.person().user_id(), tx.now.plus(LASTS));
    let claim = store::claim_on(tx.conn, held.id, tx.now)?;
    match claim {
        Some(claim) if claim.by == me => store::extend(tx, held.id, until).map(drop)?,
        Some(claim) if !over => return Ok(Err(Held::of(&claim, me))),
        Some(claim) => {
            store::put(tx, held.id, me, until, Some(claim.by))?;
            let subject = Subject::new("work", held.id.0);
            let mut record = who.person().record(Some(held.edition_id), "work.taken_over", subject);
            record.details = serde_json::json!({ "from": claim.name });
            audit::record(tx, &record)?;
        }
        None => store::put(tx, held.id, me, until, None).map(drop)?,
    }
    Ok(Ok(()))
}
