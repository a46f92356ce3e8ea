//! Invitations: links of letters, and the answers to them.

use diesel::prelude::*;

use super::jurors::insert_conflict;
use crate::clock::At;
use crate::db::schema::{juror_invitations as l, jurors as t, users, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::{EditionId, InstitutionId, JurorId, UserId};
use crate::judging::model::{Invitation, JurorStatus, Workload};
use crate::secrets::sha256_hex;
use crate::works::WorkStatus;

type Row = (
    (i64, At, At),
    (JurorId, UserId, String, String, JurorStatus),
    (Option<At>, Option<At>, Option<i32>),
    Option<String>,
);

/// What the link of a letter leads to; none for an unknown one, or one of another edition.
pub fn find_invitation(
    conn: &mut Conn,
    edition: EditionId,
    token: &str,
) -> Result<Option<Invitation>, Fault> {
    let row: Option<Row> = l::table
        .inner_join(t::table.inner_join(users::table))
        .filter(l::token_hash.eq(sha256_hex(token)))
        .filter(t::edition_id.eq(edition))
        .select((
            (l::id, l::expires_at, t::answer_by),
            (t::id, users::id, t::name, t::email, t::status),
            (t::accepted_at, t::declined_at, t::capacity),
            users::password_hash,
        ))
        .first(conn)
        .optional()?;
    let Some(((link, expires_at, answer_by), (juror, user, name, email, status), answers, password)) = row
    else {
        return Ok(None);
    };
    let newest: Option<i64> =
        l::table.filter(l::juror_id.eq(juror)).select(diesel::dsl::max(l::id)).first(conn)?;
    let (accepted_at, declined_at, capacity) = answers;
    Ok(Some(Invitation {
        juror,
        user,
        name,
        email,
        status,
        has_password: password.is_some(),
        accepted_at,
        declined_at,
        capacity,
        expires_at,
        answer_by,
        newest: newest == Some(link),
    }))
}

/// The juror of the edition with this address.
pub fn find_by_address(
    conn: &mut Conn,
    edition: EditionId,
    email: &str,
) -> Result<Option<(JurorId, JurorStatus)>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::email.eq(email))
        .select((t::id, t::status))
        .first(conn)
        .optional()?)
}

/// Writes the link of a letter.
pub fn insert_link(tx: &mut Tx<'_>, juror: JurorId, token: &str, expires_at: At) -> Result<usize, Fault> {
    Ok(diesel::insert_into(l::table)
        .values((
            l::juror_id.eq(juror),
            l::token_hash.eq(sha256_hex(token)),
            l::sent_at.eq(tx.now),
            l::expires_at.eq(expires_at),
        ))
        .execute(tx.conn)?)
}

/// Sets until when these jurors are to declare.
pub fn set_answer_by(tx: &mut Tx<'_>, jurors: &[JurorId], answer_by: At) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::id.eq_any(jurors)))
        .set(t::answer_by.eq(answer_by))
        .execute(tx.conn)?)
}

/// Notes that a fresh letter went out. Who declined, was taken off or left is invited anew and has to declare anew; the
/// institution somebody declared before stays a conflict. Who accepted stays so. 0 rows if the juror declared
/// meanwhile.
pub fn mark_invited_again(tx: &mut Tx<'_>, juror: JurorId) -> Result<usize, Fault> {
    let again = [JurorStatus::Declined, JurorStatus::Revoked, JurorStatus::Left];
    let before: Option<InstitutionId> = t::table
        .find(juror)
        .filter(t::status.eq(JurorStatus::Left))
        .filter(t::declared_at.is_not_null())
        .select(t::institution_id)
        .first(tx.conn)
        .optional()?
        .flatten();
    if let Some(before) = before {
        insert_conflict(tx, juror, before, false)?;
    }
    diesel::update(t::table.find(juror).filter(t::status.eq_any(again)))
        .set((
            t::status.eq(JurorStatus::Invited),
            t::accepted_at.eq(None::<At>),
            t::declared_at.eq(None::<At>),
            t::declined_at.eq(None::<At>),
            t::declined_because.eq(""),
            t::revoked_at.eq(None::<At>),
        ))
        .execute(tx.conn)?;
    Ok(diesel::update(t::table.find(juror).filter(t::status.among(JurorStatus::UNDECLARED)))
        .set(t::invited_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Notes a yes; 0 rows if the invitation no longer waits.
pub fn mark_accepted(tx: &mut Tx<'_>, juror: JurorId) -> Result<usize, Fault> {
    Ok(diesel::update(waiting(juror))
        .set((t::status.eq(JurorStatus::Accepted), t::accepted_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Notes a no; 0 rows if the invitation no longer waits.
pub fn mark_declined(tx: &mut Tx<'_>, juror: JurorId, because: &str) -> Result<usize, Fault> {
    Ok(diesel::update(waiting(juror))
        .set((
            t::status.eq(JurorStatus::Declined),
            t::declined_at.eq(tx.now),
            t::declined_because.eq(because),
        ))
        .execute(tx.conn)?)
}

/// Notes that the committee took the invitation back; 0 rows once the juror declared, declined or left.
pub fn mark_revoked(tx: &mut Tx<'_>, juror: JurorId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(juror).filter(t::status.among(JurorStatus::UNDECLARED)))
        .set((t::status.eq(JurorStatus::Revoked), t::revoked_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Corrects the name of a juror who joins.
pub fn set_name(tx: &mut Tx<'_>, juror: JurorId, name: &str) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(juror)).set(t::name.eq(name)).execute(tx.conn)?)
}

/// Works that take part, and people who may come to judge them.
pub fn workload(conn: &mut Conn, edition: EditionId) -> Result<Workload, Fault> {
    let works = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::COMPETING))
        .count()
        .get_result(conn)?;
    let jurors = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(JurorStatus::SEATED))
        .count()
        .get_result(conn)?;
    Ok(Workload { works, jurors })
}

#[diesel::dsl::auto_type(no_type_alias)]
fn waiting(juror: JurorId) -> _ {
    let status: JurorStatus = JurorStatus::Invited;
    t::table.filter(t::id.eq(juror)).filter(t::status.eq(status))
}
