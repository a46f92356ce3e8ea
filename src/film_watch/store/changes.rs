//! Differences that were found.

use diesel::prelude::*;

use super::films::WatchedFilm;
use super::json::{read, write};
use crate::clock::At;
use crate::db::schema::film_changes;
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::film_watch::model::{Change, ChangeKind, Fingerprint, Prints, Settlement};
use crate::ids::{FilmChangeId, VideoId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = film_changes)]
struct Row {
    id: FilmChangeId,
    video_id: VideoId,
    kind: String,
    before: String,
    after: String,
    found_at: At,
}

fn change(row: Row) -> Result<Option<Change>, Fault> {
    let Some(kind) = ChangeKind::parse(&row.kind) else { return Ok(None) };
    let (before, after) = (read(&row.before)?, read(&row.after)?);
    Ok(Some(Change { id: row.id, video: row.video_id, kind, before, after, found_at: row.found_at }))
}

/// The differences of some films that wait, the gravest of a film first.
pub(in crate::film_watch) fn open(conn: &mut Conn, ids: &[VideoId]) -> Result<Vec<Change>, Fault> {
    let rows: Vec<Row> = film_changes::table
        .filter(film_changes::video_id.among_ids(ids))
        .filter(film_changes::settled_at.is_null())
        .order(film_changes::id.asc())
        .select(Row::as_select())
        .load(conn)?;
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        changes.extend(change(row)?);
    }
    changes.sort_by_key(|change| ChangeKind::ALL.iter().position(|kind| *kind == change.kind));
    Ok(changes)
}

pub(in crate::film_watch) fn insert(
    tx: &mut Tx<'_>,
    held: &WatchedFilm,
    kind: ChangeKind,
    prints: &Prints<'_>,
) -> Result<FilmChangeId, Fault> {
    Ok(diesel::insert_into(film_changes::table)
        .values((
            film_changes::video_id.eq(held.video),
            film_changes::work_id.eq(held.work),
            film_changes::kind.eq(kind),
            film_changes::alarm.eq(kind.alarms()),
            film_changes::before.eq(write(prints.taken)?),
            film_changes::after.eq(write(prints.seen)?),
            film_changes::found_at.eq(tx.now),
        ))
        .returning(film_changes::id)
        .get_result(tx.conn)?)
}

pub(in crate::film_watch) fn update(
    tx: &mut Tx<'_>,
    id: FilmChangeId,
    after: &Fingerprint,
) -> Result<usize, Fault> {
    Ok(diesel::update(film_changes::table.find(id))
        .set(film_changes::after.eq(write(after)?))
        .execute(tx.conn)?)
}

/// Settles differences; those that are settled already stay as they are.
pub(in crate::film_watch) fn settle(
    tx: &mut Tx<'_>,
    ids: &[FilmChangeId],
    end: &Settlement<'_>,
) -> Result<usize, Fault> {
    Ok(diesel::update(
        film_changes::table.filter(film_changes::id.eq_any(ids)).filter(film_changes::settled_at.is_null()),
    )
    .set((
        film_changes::settled_at.eq(tx.now),
        film_changes::settled_by.eq(end.by),
        film_changes::settled_how.eq(end.how),
        film_changes::note.eq(end.note),
    ))
    .execute(tx.conn)?)
}
