//! Queries of notes.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::model::{InboxKind, Member, Note, Seen};
use crate::accounts::Role;
use crate::clock::At;
use crate::db::schema::{committee_members, inbox_notes as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId};

/// What stands in a row: the kind, who looks after it, until when and at how many it was put off, when and which note.
type Row = (InboxKind, Option<UserId>, Option<String>, Option<At>, i64, UserId, String, At, i64);

/// The notes of an edition, by kind; one query.
pub fn notes(conn: &mut Conn, edition: EditionId) -> Result<Vec<Note>, Fault> {
    let (keeper, author) = diesel::alias!(users as keeper, users as author);
    let rows: Vec<Row> = t::table
        .left_join(keeper.on(keeper.field(users::id).nullable().eq(t::assignee_id)))
        .inner_join(author.on(author.field(users::id).eq(t::noted_by)))
        .filter(t::edition_id.eq(edition))
        .order((t::kind.asc(), t::id.asc()))
        .select((
            t::kind,
            keeper.field(users::id).nullable(),
            keeper.field(users::name).nullable(),
            t::snoozed_until,
            t::snoozed_count,
            author.field(users::id),
            author.field(users::name),
            t::noted_at,
            t::lock_version,
        ))
        .load(conn)?;
    let note = |(kind, keeper, name, snoozed_until, snoozed_count, by, author, at, version): Row| Note {
        kind,
        assignee: keeper.zip(name).map(|(id, name)| Member { id, name }),
        snoozed_until,
        snoozed_count,
        by: Member { id: by, name: author },
        at,
        version,
    };
    Ok(rows.into_iter().map(note).collect())
}

/// Members who may look after a line: active ones that do more than read, by name.
pub fn members(conn: &mut Conn) -> Result<Vec<Member>, Fault> {
    let rows: Vec<(UserId, String)> = committee_members::table
        .inner_join(users::table)
        .filter(committee_members::accepted_at.is_not_null())
        .filter(committee_members::suspended_at.is_null())
        .filter(committee_members::removed_at.is_null())
        .filter(committee_members::role.ne(Role::Observer))
        .order((users::name.asc(), users::id.asc()))
        .select((users::id, users::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name)| Member { id, name }).collect())
}

/// What a note says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said {
    pub(super) assignee: Option<UserId>,
    pub(super) snoozed_until: Option<At>,
    pub(super) snoozed_count: i64,
    pub(super) by: UserId,
}

/// Writes a note over the one that was seen; 0 rows if another member wrote since.
pub(super) fn put(tx: &mut Tx<'_>, edition: EditionId, seen: Seen, said: Said) -> Result<usize, Fault> {
    if seen.version == 0 {
        return first(tx, edition, seen.kind, said);
    }
    let same = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.eq(seen.kind))
        .filter(t::lock_version.eq(seen.version));
    Ok(diesel::update(same)
        .set((
            t::assignee_id.eq(said.assignee),
            t::snoozed_until.eq(said.snoozed_until),
            t::snoozed_count.eq(said.snoozed_count),
            t::noted_by.eq(said.by),
            t::noted_at.eq(tx.now),
            t::lock_version.eq(seen.version + 1),
        ))
        .execute(tx.conn)?)
}

/// The first note on a line; 0 rows if another member's is there.
fn first(tx: &mut Tx<'_>, edition: EditionId, kind: InboxKind, said: Said) -> Result<usize, Fault> {
    Ok(diesel::sql_query(
        "INSERT INTO inbox_notes (edition_id, kind, assignee_id, snoozed_until, snoozed_count, noted_by, noted_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (edition_id, kind) DO NOTHING",
    )
    .bind::<BigInt, _>(edition)
    .bind::<Text, _>(kind)
    .bind::<Nullable<BigInt>, _>(said.assignee)
    .bind::<Nullable<BigInt>, _>(said.snoozed_until)
    .bind::<BigInt, _>(said.snoozed_count)
    .bind::<BigInt, _>(said.by)
    .bind::<BigInt, _>(tx.now)
    .execute(tx.conn)?)
}
