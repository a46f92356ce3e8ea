//! Beginning, holding and ending a view.

use super::model::{NewViewing, StoredView, Viewing};
use super::problem::ViewProblem;
use super::rules::{self, LASTS, LONGEST_REASON, Target};
use super::store;
use crate::accounts::{Committee, Permission, Permitted, SignedIn, find_user, is_on_committee, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::ids::EditionId;

/// A chair begins to see the edition's pages as somebody; a view that the session had is over.
///
/// # Errors
/// It may not be, or no reason is given.
pub fn begin(
    tx: &mut Tx<'_>,
    who: &Permitted<right::ViewAs>,
    edition: EditionId,
    new: &NewViewing,
) -> Result<(), ViewProblem> {
    let by = who.person();
    let user = find_user(tx.conn, new.user)?.ok_or(Fault::NotFound)?;
    let own = by.user_id() == user.id;
    let target = Target { own, committee: is_on_committee(tx.conn, user.id)?, part: new.part };
    if let Some(against) = rules::against(target) {
        return Err(against.into());
    }
    if new.reason.is_empty() || new.reason.chars().count() > LONGEST_REASON {
        return Err(ViewProblem::Reason);
    }
    let until = tx.now.plus(LASTS);
    store::put_view(tx, by.session_id(), Some(StoredView { user: user.id, edition, until }))?;
    let mut record = by.record(Some(edition), "viewing.began", Subject::new("user", user.id.0));
    record.reason = &new.reason;
    record.details = serde_json::json!({ "as": user.name, "until": until });
    Ok(audit::record(tx, &record)?)
}

/// The view that a session has now: for as long as whoever looks may, and the other is not on the committee.
///
/// # Errors
/// Our own failures only.
pub fn of(conn: &mut Conn, by: &SignedIn, member: Option<&Committee>) -> Result<Option<Viewing>, Fault> {
    let may = member.is_some_and(|member| member.may(Permission::ViewAs));
    let Some(view) = by.view().filter(|_| may) else { return Ok(None) };
    if is_on_committee(conn, view.user)? {
        return Ok(None);
    }
    let user = find_user(conn, view.user)?;
    Ok(user.map(|user| Viewing { by: by.clone(), person: by.seeing(user), view }))
}

/// Ends it before its time.
///
/// # Errors
/// Our own failures only.
pub fn end(tx: &mut Tx<'_>, viewing: &Viewing) -> db::Result<()> {
    let (by, user) = (viewing.by(), viewing.person().user_id());
    store::put_view(tx, by.session_id(), None)?;
    audit::record(tx, &by.record(Some(viewing.edition()), "viewing.ended", Subject::new("user", user.0)))
}
