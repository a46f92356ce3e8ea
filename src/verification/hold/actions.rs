//! Beginning to hold, taking back, letting go.

use super::problem::{CancelProblem, SendNowProblem};
use crate::accounts::Committee;
use crate::audit::{self, Record, Subject};
use crate::db::{self, Fault, Tx};
use crate::editions;
use crate::ids::{EditionId, EntryId, HoldId, UserId, WorkId};
use crate::notifications::{self, HeldAct, Hold, Settled};
use crate::verification::{elimination, store};
use crate::{registration, works};

/// Begins to hold what a member decides; none if letters leave at once.
pub(in crate::verification) fn begin(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    act: HeldAct,
) -> db::Result<Option<HoldId>> {
    notifications::hold(tx, edition, who.person().user_id(), act)
}

/// Takes an act back, or, of several works accepted together, one of them: the letters never leave, the works are again
/// what they were, and their makers learn nothing. How many works there were.
///
/// # Errors
/// A refusal in words: another member's, or too late.
pub fn cancel(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    id: HoldId,
    only: Option<WorkId>,
) -> Result<usize, CancelProblem> {
    let edition = editions::lock(tx, edition)?.id;
    let hold = find(tx, edition, id)?;
    let by = who.person().user_id();
    if hold.made_by != by {
        return Err(CancelProblem::NotYours { by: hold.by });
    }
    // Whoever changes this row first decides: the job that sends, or the member.
    if !notifications::lock_hold(tx, id)? {
        let (how, at) = settled(tx, edition, id)?;
        return Err(CancelProblem::TooLate { how, at });
    }
    // What was done to a whole entry is taken back as a whole.
    let only = only.filter(|_| hold.act == HeldAct::Accepted);
    let entry = if only.is_none() { registration::put_back(tx, id)? } else { None };
    if let Some(entry) = entry {
        entry_back(tx, hold.act, entry, by)?;
    }
    let back = works::restore_held(tx, id, hold.made_at, only)?;
    if only.is_some() && back.is_empty() {
        return Err(CancelProblem::NotPart);
    }
    store::cancel_decisions(tx, id, &back, by)?;
    notifications::cancel_letters(tx, id, only.map(|_| back.as_slice()))?;
    if only.is_none() || works::held(tx.conn, id)?.is_empty() {
        notifications::settle_hold(tx, id, Settled::Cancelled, Some(by))?;
    }
    note(tx, who, edition, &hold, Back { works: &back, entry })?;
    Ok(back.len())
}

/// The elimination's own row follows.
fn entry_back(tx: &mut Tx<'_>, act: HeldAct, entry: EntryId, by: UserId) -> db::Result<()> {
    match act {
        HeldAct::EliminationUndone => elimination::stand_again(tx, entry).map(drop),
        _ => elimination::close(tx, entry, by).map(drop),
    }
}

/// What came back.
struct Back<'a> {
    works: &'a [WorkId],
    entry: Option<EntryId>,
}

fn note(tx: &mut Tx<'_>, who: &Committee, edition: EditionId, hold: &Hold, back: Back<'_>) -> db::Result<()> {
    let works = back.works.iter().map(|work| ("work.decision_cancelled", Subject::new("work", work.0)));
    let entry = back.entry.map(|entry| ("entry.act_cancelled", Subject::new("entry", entry.0)));
    for (act, subject) in works.chain(entry) {
        let mut record = who.person().record(Some(edition), act, subject);
        record.details = serde_json::json!({ "act": hold.act, "hold": hold.id, "decided_at": hold.made_at });
        audit::record(tx, &record)?;
    }
    Ok(())
}

/// The time is up: the act is final and its letters leave. Done twice, or after the act was taken back, it changes
/// nothing; false then.
///
/// # Errors
/// Our own failures only.
pub fn release(tx: &mut Tx<'_>, id: HoldId, by: Option<UserId>) -> db::Result<bool> {
    if !notifications::settle_hold(tx, id, Settled::Released, by)? {
        return Ok(false);
    }
    registration::reveal(tx, id)?;
    works::reveal(tx, id)?;
    notifications::release_letters(tx, id)?;
    Ok(true)
}

/// What was decided so far becomes final, because the edition moves on.
///
/// # Errors
/// Our own failures only.
pub fn release_all(tx: &mut Tx<'_>, edition: EditionId) -> db::Result<()> {
    for hold in notifications::open_holds(tx.conn, edition)? {
        release(tx, hold.id, None)?;
    }
    Ok(())
}

/// A member does not wait for the time to be up.
///
/// # Errors
/// A refusal in words: the letters left already, or were taken back.
pub fn send_now(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    id: HoldId,
) -> Result<(), SendNowProblem> {
    let hold = find(tx, edition, id)?;
    if !release(tx, id, Some(who.person().user_id()))? {
        let (how, at) = settled(tx, edition, id)?;
        return Err(SendNowProblem::Settled { how, at });
    }
    let subject = Subject::new("edition", edition.0);
    let record = who.person().record(Some(edition), "letters.released", subject);
    let details = serde_json::json!({ "act": hold.act, "hold": id });
    Ok(audit::record(tx, &Record { details, ..record })?)
}

fn find(tx: &mut Tx<'_>, edition: EditionId, id: HoldId) -> db::Result<Hold> {
    notifications::find_hold(tx.conn, edition, id)?.ok_or(Fault::NotFound)
}

fn settled(tx: &mut Tx<'_>, edition: EditionId, id: HoldId) -> db::Result<(Settled, crate::clock::At)> {
    let hold = find(tx, edition, id)?;
    hold.settled.zip(hold.settled_at).ok_or(Fault::NotFound)
}
