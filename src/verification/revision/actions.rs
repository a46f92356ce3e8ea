//! Verbs of a revision.

use super::model::{Asked, NewAnswer, RevisionItem};
use super::{rules, store};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::ids::WorkId;
use crate::registration::EntryMember;
use crate::verification::DecisionGround;
use crate::video_check;
use crate::works::WorkStatus;
use crate::works::actions::{EditProblem, lock_own};
use crate::works::rules::Refusal;

/// The items of a request as they are written down, and its reason.
pub(in crate::verification) fn with_items(
    tx: &mut Tx<'_>,
    work: WorkId,
    ground: &DecisionGround<'_>,
) -> Result<(Vec<RevisionItem>, String), Fault> {
    let films = video_check::sent(tx.conn, work)?;
    let (items, reason) = rules::whole(ground);
    Ok((rules::with_stated(items, &films), reason))
}

/// Keeps what a member answers to the committee; `decide` gives the answers to be stored, out of what is
/// stored now. Possible as long as the revision can be made.
///
/// # Errors
/// It is over, nothing is asked for, or our own failures.
pub fn answer(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    work: WorkId,
    decide: impl FnOnce(&Asked) -> Vec<NewAnswer>,
) -> Result<(), EditProblem> {
    let status = lock_own(tx, who, work)?.shown_status();
    // What was answered is part of what was sent again.
    if status != WorkStatus::RevisionRequested {
        return Err(Refusal::Settled(status).into());
    }
    let asked = store::asked_of(tx.conn, &[work])?.remove(&work).ok_or(Fault::NotFound)?;
    let known: Vec<i32> = asked.decision.items.numbered().map(|of| of.number).collect();
    let by = who.person().user_id();
    for new in decide(&asked) {
        if !known.contains(&new.item) || asked.answer(new.item) == new.note {
            continue;
        }
        store::put_answer(tx, asked.decision.id, &new, by)?;
        let mut record =
            who.person().record(Some(who.edition()), "work.revision_answered", Subject::new("work", work.0));
        record.details = serde_json::json!({ "item": new.item });
        audit::record(tx, &record)?;
    }
    Ok(())
}
