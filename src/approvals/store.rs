//! Queries of requests.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::model::{Approval, ProtectedAct, Requests};
use crate::accounts::{self, Role};
use crate::clock::At;
use crate::db::schema::{approvals as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::ids::{ApprovalId, EditionId, UserId};

/// A request to be kept.
pub(super) struct NewRequest<'a> {
    pub(super) edition: EditionId,
    pub(super) act: ProtectedAct,
    pub(super) subject: &'a str,
    pub(super) fingerprint: &'a str,
    pub(super) details: &'a str,
    pub(super) page: &'a str,
    pub(super) by: UserId,
}

/// What a request holds.
#[derive(Debug, Clone, Queryable)]
pub struct HeldDetails {
    pub id: ApprovalId,
    /// JSON of the room that the act belongs to.
    pub details: String,
}

/// The open requests for an act, with what the edition asks for.
pub fn requests(
    conn: &mut Conn,
    edition: &Edition,
    act: ProtectedAct,
    subject: &str,
) -> Result<Requests, Fault> {
    let open = waiting(conn, edition.id)?;
    let open = open.into_iter().filter(|request| request.act == act && request.subject == subject).collect();
    let members = count_members(conn, act)?;
    Ok(Requests { open, members, needed: edition.settings.approval.second_member })
}

/// Every open request of an edition whose member may still take part, the newest first.
pub fn waiting(conn: &mut Conn, edition: EditionId) -> Result<Vec<Approval>, Fault> {
    load(conn, edition, true)
}

/// Requests that stand, as part of hand-written SQL about `approvals`: neither followed nor taken back, by somebody who may
/// still take part. Who has left the committee, or has another role by now, approves nothing any more.
#[must_use]
pub fn standing_sql() -> String {
    let may = |act: &ProtectedAct| {
        let roles = Role::sql_list(act.permission().roles());
        format!("(approvals.act = '{}' AND k.role IN ({roles}))", act.as_str())
    };
    let may: Vec<String> = ProtectedAct::ALL.iter().map(may).collect();
    format!(
        "approvals.done_at IS NULL AND approvals.withdrawn_at IS NULL \
         AND EXISTS (SELECT 1 FROM committee_members k WHERE k.user_id = approvals.asked_by \
         AND k.accepted_at IS NOT NULL AND k.suspended_at IS NULL AND k.removed_at IS NULL AND ({}))",
        may.join(" OR ")
    )
}

/// Whether an act that was asked for since waits for its second member, in any edition.
pub fn any_waits(conn: &mut Conn, act: ProtectedAct, since: At) -> Result<bool, Fault> {
    let open = t::table
        .filter(t::act.eq(act))
        .filter(t::asked_at.gt(since))
        .filter(t::withdrawn_at.is_null())
        .filter(t::done_at.is_null())
        .select(t::id);
    Ok(diesel::select(diesel::dsl::exists(open)).get_result(conn)?)
}

/// Every request for an act that was not taken back, the newest first.
pub fn history(conn: &mut Conn, edition: EditionId, act: ProtectedAct) -> Result<Vec<Approval>, Fault> {
    Ok(load(conn, edition, false)?.into_iter().filter(|request| request.act == act).collect())
}

fn load(conn: &mut Conn, edition: EditionId, open: bool) -> Result<Vec<Approval>, Fault> {
    let query = t::table
        .inner_join(users::table.on(users::id.eq(t::asked_by)))
        .filter(t::edition_id.eq(edition))
        .filter(t::withdrawn_at.is_null())
        .order(t::id.desc())
        .select((
            t::id,
            t::act,
            t::subject,
            t::fingerprint,
            t::details,
            t::page,
            t::asked_by,
            users::name,
            t::asked_at,
        ));
    if !open {
        return Ok(query.load(conn)?);
    }
    Ok(query.filter(sql::<Bool>(&standing_sql())).load(conn)?)
}

pub(super) fn insert(tx: &mut Tx<'_>, new: &NewRequest<'_>) -> Result<ApprovalId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::act.eq(new.act),
            t::subject.eq(new.subject),
            t::fingerprint.eq(new.fingerprint),
            t::details.eq(new.details),
            t::page.eq(new.page),
            t::asked_by.eq(new.by),
            t::asked_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Takes an open request back; 0 if it is settled.
pub(super) fn withdraw(tx: &mut Tx<'_>, id: ApprovalId, by: UserId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::done_at.is_null()).filter(t::withdrawn_at.is_null()))
        .set((t::withdrawn_at.eq(tx.now), t::withdrawn_by.eq(by)))
        .execute(tx.conn)?)
}

/// Marks a request as followed; 0 if it is settled.
pub(super) fn follow(tx: &mut Tx<'_>, id: ApprovalId, by: UserId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::done_at.is_null()).filter(t::withdrawn_at.is_null()))
        .set((t::done_at.eq(tx.now), t::done_by.eq(by)))
        .execute(tx.conn)?)
}

/// How many active members may take part in the act.
pub fn count_members(conn: &mut Conn, act: ProtectedAct) -> Result<usize, Fault> {
    let roles = accounts::active_roles(conn)?;
    Ok(roles.iter().filter(|(_, role)| role.may(act.permission())).count())
}

/// What each request for an act holds, settled ones included.
///
/// # Errors
/// Our own failures only.
pub fn details_of(conn: &mut Conn, act: ProtectedAct) -> Result<Vec<HeldDetails>, Fault> {
    Ok(t::table.filter(t::act.eq(act)).order(t::id.asc()).select((t::id, t::details)).load(conn)?)
}

/// Writes what a request holds in another form; what it means stays.
///
/// # Errors
/// Our own failures only.
pub fn put_details(tx: &mut Tx<'_>, held: &HeldDetails) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(held.id)).set(t::details.eq(&held.details)).execute(tx.conn)?)
}
