//! Verbs on lines of the inbox. Each is one guarded move: of two members at once the later one is told who was first.

use super::model::{Note, Seen};
use super::problem::NoteProblem;
use super::rules::may_snooze_until;
use super::store::{self, Said};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::Tx;
use crate::ids::{EditionId, UserId};

type Outcome = Result<(), NoteProblem>;

/// Gives a line to a member, or to nobody. A line that was put off stays so.
///
/// # Errors
/// Not a member who may act, or another note was first.
pub fn assign(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Inbox>,
    edition: EditionId,
    seen: Seen,
    to: Option<UserId>,
) -> Outcome {
    let members = store::members(tx.conn)?;
    let to = match to {
        Some(id) => Some(members.into_iter().find(|member| member.id == id).ok_or(NoteProblem::NoMember)?),
        None => None,
    };
    let before = as_seen(tx, edition, seen)?;
    let said = Said {
        assignee: to.as_ref().map(|member| member.id),
        snoozed_until: before.as_ref().and_then(|note| note.snoozed_until),
        snoozed_count: before.as_ref().map_or(0, |note| note.snoozed_count),
        by: who.person().user_id(),
    };
    let act = if to.is_some() { "inbox.assigned" } else { "inbox.unassigned" };
    let details = serde_json::json!({ "line": seen.kind, "to": to.map(|member| member.name) });
    noted(tx, who, Move { edition, seen, said }, Told { act, details })
}

/// Puts a line off until an instant, or until more waits than the `count` of now.
///
/// # Errors
/// Not such a day, or another note was first.
pub fn snooze(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Inbox>,
    edition: EditionId,
    seen: Seen,
    off: Off,
) -> Outcome {
    if !may_snooze_until(off.until, tx.now) {
        return Err(NoteProblem::BadDay);
    }
    let before = as_seen(tx, edition, seen)?;
    let said = Said {
        assignee: before.and_then(|note| note.assignee).map(|member| member.id),
        snoozed_until: Some(off.until),
        snoozed_count: off.count,
        by: who.person().user_id(),
    };
    let details = serde_json::json!({ "line": seen.kind, "until": off.until.0, "count": off.count });
    noted(tx, who, Move { edition, seen, said }, Told { act: "inbox.snoozed", details })
}

/// Until when a line is put off, and how much waits now.
#[derive(Debug, Clone, Copy)]
pub struct Off {
    pub until: At,
    pub count: i64,
}

/// Takes a line that was put off back among the others.
///
/// # Errors
/// It is not put off, or another note was first.
pub fn wake(tx: &mut Tx<'_>, who: &Permitted<right::Inbox>, edition: EditionId, seen: Seen) -> Outcome {
    let before = as_seen(tx, edition, seen)?.filter(|note| note.snoozed_until.is_some());
    let before = before.ok_or(NoteProblem::NotSnoozed)?;
    let said = Said {
        assignee: before.assignee.map(|member| member.id),
        snoozed_until: None,
        snoozed_count: 0,
        by: who.person().user_id(),
    };
    let details = serde_json::json!({ "line": seen.kind });
    noted(tx, who, Move { edition, seen, said }, Told { act: "inbox.woken", details })
}

/// The note that the member saw; none where there is none yet.
fn as_seen(tx: &mut Tx<'_>, edition: EditionId, seen: Seen) -> Result<Option<Note>, NoteProblem> {
    let now = store::notes(tx.conn, edition)?.into_iter().find(|note| note.kind == seen.kind);
    if now.as_ref().map_or(0, |note| note.version) != seen.version {
        return Err(NoteProblem::First(now.map(Box::new)));
    }
    Ok(now)
}

/// A note to be written over another.
struct Move {
    edition: EditionId,
    seen: Seen,
    said: Said,
}

/// How the trail names it.
struct Told {
    act: &'static str,
    details: serde_json::Value,
}

fn noted(tx: &mut Tx<'_>, who: &Permitted<right::Inbox>, of: Move, told: Told) -> Outcome {
    if store::put(tx, of.edition, of.seen, of.said)? == 0 {
        let first = store::notes(tx.conn, of.edition)?.into_iter().find(|note| note.kind == of.seen.kind);
        return Err(NoteProblem::First(first.map(Box::new)));
    }
    let subject = Subject::new("edition", of.edition.0);
    let mut record = who.person().record(Some(of.edition), told.act, subject);
    record.details = told.details;
    Ok(audit::record(tx, &record)?)
}
