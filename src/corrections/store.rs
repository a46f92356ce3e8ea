//! Corrections as they are stored, and what goes beyond the limits.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::model::{BeforeCorrecting, Beyond, PublicCorrection, Row};
use crate::db::schema::corrections as t;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Limits;
use crate::ids::{EditionId, UserId};
use crate::works::WorkStatus;

/// The corrections of an edition, the newest first.
pub fn list(conn: &mut Conn, edition: EditionId) -> Result<Vec<PublicCorrection>, Fault> {
    let rows: Vec<Row> = t::table
        .filter(t::edition_id.eq(edition))
        .order(t::id.desc())
        .select((t::form, t::changes, t::reason, t::asked_by.is_not_null(), t::done_at))
        .load(conn)?;
    let public = |row: Row| {
        let changes = serde_json::from_str(&row.changes).map_err(Fault::unreadable)?;
        let Row { form, reason, by_two, done_at, .. } = row;
        Ok(PublicCorrection { form, changes, reason, by_two, done_at })
    };
    rows.into_iter().map(public).collect()
}

/// Keeps one; `asked_by` is the member who asked for it, if two decided.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    edition: EditionId,
    before: &BeforeCorrecting,
    by: UserId,
    asked_by: Option<UserId>,
) -> Result<usize, Fault> {
    let changes = serde_json::to_string(&before.changes).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::form.eq(before.asked.form),
            t::changes.eq(changes),
            t::reason.eq(&before.asked.reason),
            t::asked_by.eq(asked_by),
            t::done_by.eq(by),
            t::done_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    entries: i64,
}

/// Entries that have more than the limits allow.
pub(super) fn beyond(conn: &mut Conn, edition: EditionId, limits: Limits) -> Result<Beyond, Fault> {
    let gone = WorkStatus::sql_list(&[WorkStatus::Withdrawn]);
    let counted = |conn: &mut Conn, table: &str, which: &str, most: u32| {
        let found: Counted = diesel::sql_query(format!(
            "SELECT COUNT(*) AS entries FROM entries WHERE edition_id = $1 AND \
             (SELECT COUNT(*) FROM {table} WHERE {table}.entry_id = entries.id {which}) > $2"
        ))
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(i64::from(most))
        .get_result(conn)?;
        Ok::<_, Fault>(found.entries)
    };
    Ok(Beyond {
        members: counted(conn, "members", "", limits.members)?,
        works: counted(conn, "works", &format!("AND status NOT IN ({gone})"), limits.works)?,
    })
}
