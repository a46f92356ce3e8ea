//! Queries on linked films and their checks.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::model::{Container, Declared, LinkStatus, PartKind, Provider, Report, VideoLink, VideoRow};
use crate::clock::At;
use crate::db::schema::{video_checks, videos, works};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, UserId, VideoId, WorkId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = videos)]
struct Row {
    id: VideoId,
    work_id: WorkId,
    part: String,
    position: i32,
    provider: String,
    provider_id: String,
    resource_key: Option<String>,
    pasted: String,
    check_status: String,
    report: Option<String>,
    checked_at: Option<At>,
    retry_at: Option<At>,
    check_attempts: i32,
    declared_format: Option<String>,
    declared_width: Option<i32>,
    declared_height: Option<i32>,
    declared_seconds: Option<i32>,
    confirmed_by: Option<UserId>,
    confirmed_at: Option<At>,
    confirm_note: String,
}

#[derive(QueryableByName)]
struct FilmId {
    #[diesel(sql_type = Text)]
    provider_id: String,
}

fn known<T>(found: Option<T>, word: &str) -> QueryResult<T> {
    found.ok_or_else(|| Fault::DeserializationError(format!("unknown word `{word}` in videos").into()))
}

impl Row {
    fn read(self) -> QueryResult<VideoRow> {
        let side = |value: Option<i32>| value.and_then(|n| u32::try_from(n).ok());
        let report: Option<Report> = match &self.report {
            Some(text) => Some(
                serde_json::from_str(text).map_err(|cause| Fault::DeserializationError(Box::new(cause)))?,
            ),
            None => None,
        };
        Ok(VideoRow {
            id: self.id,
            work_id: self.work_id,
            part: known(PartKind::parse(&self.part), &self.part)?,
            position: self.position,
            link: VideoLink {
                provider: known(Provider::parse(&self.provider), &self.provider)?,
                id: self.provider_id,
                resource_key: self.resource_key,
            },
            pasted: self.pasted,
            status: known(LinkStatus::parse(&self.check_status), &self.check_status)?,
            report,
            checked_at: self.checked_at,
            retry_at: self.retry_at,
            attempts: self.check_attempts,
            declared: Declared {
                container: self.declared_format.as_deref().and_then(Container::parse),
                width: side(self.declared_width),
                height: side(self.declared_height),
                duration_ms: self.declared_seconds.map(|seconds| i64::from(seconds) * 1000),
            },
            confirmed_by: self.confirmed_by,
            confirmed_at: self.confirmed_at,
            confirm_note: self.confirm_note,
        })
    }
}

/// One film.
pub fn find(conn: &mut Conn, id: VideoId) -> QueryResult<Option<VideoRow>> {
    let row: Option<Row> = videos::table.find(id).select(Row::as_select()).first(conn).optional()?;
    row.map(Row::read).transpose()
}

/// The films of some works as their makers have them, sent or not, in one query: by work, then main, intro, core, closing, then place.
pub fn of_works(conn: &mut Conn, ids: &[WorkId]) -> QueryResult<Vec<VideoRow>> {
    let rows: Vec<Row> = videos::table
        .filter(videos::work_id.eq_any(ids))
        .filter(videos::dropped.eq(false))
        .order((videos::work_id.asc(), videos::position.asc(), videos::id.asc()))
        .select(Row::as_select())
        .load(conn)?;
    let mut rows = rows.into_iter().map(Row::read).collect::<QueryResult<Vec<_>>>()?;
    rows.sort_by_key(|row| {
        let part = PartKind::ALL.iter().position(|part| *part == row.part);
        (row.work_id, part, row.position)
    });
    Ok(rows)
}

/// Some films, by id, in one query.
pub fn list(conn: &mut Conn, ids: &[VideoId]) -> QueryResult<Vec<VideoRow>> {
    let rows: Vec<Row> = videos::table
        .filter(videos::id.eq_any(ids))
        .order(videos::id.asc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// A film with the edition whose limits it must meet.
pub fn load_for_check(conn: &mut Conn, id: VideoId) -> QueryResult<Option<(VideoRow, Edition)>> {
    let Some(row) = find(conn, id)? else { return Ok(None) };
    let edition: EditionId = works::table.find(row.work_id).select(works::edition_id).first(conn)?;
    Ok(editions::find_by_id(conn, edition)?.map(|edition| (row, edition)))
}

/// Films on YouTube whose check is due, at most `most` different ones, each with its work's edition; films
/// of the same id come together. Those whose checks failed least come first, so that one that spoils
/// questions does not hold up the others.
pub fn due_on_youtube(conn: &mut Conn, now: At, most: i64) -> QueryResult<Vec<(VideoRow, EditionId)>> {
    let ids: Vec<FilmId> = diesel::sql_query(
        "SELECT provider_id FROM videos WHERE provider = 'youtube' AND confirmed_at IS NULL \
         AND (check_status = 'pending' AND (retry_at IS NULL OR retry_at <= $1) \
           OR check_status = 'unchecked' AND retry_at <= $1) \
         GROUP BY provider_id ORDER BY MIN(check_attempts), MIN(id) LIMIT $2",
    )
    .bind::<BigInt, _>(now)
    .bind::<BigInt, _>(most)
    .load(conn)?;
    let ids: Vec<String> = ids.into_iter().map(|film| film.provider_id).collect();
    let places: HashMap<String, usize> = ids.iter().cloned().zip(0..).collect();
    let rows: Vec<(Row, EditionId)> = videos::table
        .inner_join(works::table)
        .filter(videos::provider.eq(Provider::YouTube.as_str()))
        .filter(videos::provider_id.eq_any(ids))
        .filter(videos::confirmed_at.is_null())
        .filter(videos::retry_at.is_null().or(videos::retry_at.le(now)))
        .filter(videos::check_status.eq_any([LinkStatus::Pending.as_str(), LinkStatus::Unchecked.as_str()]))
        .order(videos::id.asc())
        .select((Row::as_select(), works::edition_id))
        .load(conn)?;
    let mut rows = rows
        .into_iter()
        .map(|(row, edition)| Ok((row.read()?, edition)))
        .collect::<QueryResult<Vec<(VideoRow, EditionId)>>>()?;
    rows.sort_by_key(|(row, _)| places.get(&row.link.id).copied());
    Ok(rows)
}

/// When the next film on YouTube comes due by itself.
pub fn next_on_youtube(conn: &mut Conn) -> QueryResult<Option<At>> {
    videos::table
        .filter(videos::provider.eq(Provider::YouTube.as_str()))
        .filter(videos::confirmed_at.is_null())
        .filter(videos::check_status.eq_any([LinkStatus::Pending.as_str(), LinkStatus::Unchecked.as_str()]))
        .select(diesel::dsl::min(videos::retry_at))
        .first(conn)
}

/// Marks a film as waiting for a check; the last report stays until the new one comes.
pub fn ask_again(tx: &mut Tx<'_>, id: VideoId) -> QueryResult<usize> {
    diesel::update(videos::table.find(id))
        .set((videos::check_status.eq(LinkStatus::Pending.as_str()), videos::retry_at.eq(None::<At>)))
        .execute(tx.conn)
}

/// Stores what the entrant states about a film.
pub fn declare(tx: &mut Tx<'_>, id: VideoId, declared: &Declared) -> QueryResult<usize> {
    let whole = |value: Option<u32>| value.and_then(|n| i32::try_from(n).ok());
    let seconds = declared.duration_ms.and_then(|ms| i32::try_from(ms / 1000).ok());
    diesel::update(videos::table.find(id))
        .set((
            videos::declared_format.eq(declared.container.map(Container::as_str)),
            videos::declared_width.eq(whole(declared.width)),
            videos::declared_height.eq(whole(declared.height)),
            videos::declared_seconds.eq(seconds),
        ))
        .execute(tx.conn)
}

/// Locks a film until the end of the transaction and reads it.
pub(super) fn lock(tx: &mut Tx<'_>, id: VideoId) -> QueryResult<Option<VideoRow>> {
    diesel::update(videos::table.find(id))
        .set(videos::check_attempts.eq(videos::check_attempts))
        .execute(tx.conn)?;
    find(tx.conn, id)
}

/// Writes an outcome into the film's row and appends it to the evidence.
pub(super) fn put_report(
    tx: &mut Tx<'_>,
    row: &VideoRow,
    (link, attempts): (&VideoLink, i32),
    report: &Report,
) -> QueryResult<()> {
    let text = serde_json::to_string(report).map_err(|cause| Fault::SerializationError(Box::new(cause)))?;
    diesel::update(videos::table.find(row.id))
        .set((
            videos::provider_id.eq(&link.id),
            videos::resource_key.eq(&link.resource_key),
            videos::check_status.eq(report.status.as_str()),
            videos::report.eq(&text),
            videos::checked_at.eq(report.checked_at),
            videos::retry_at.eq(report.retry_at),
            videos::check_attempts.eq(attempts),
        ))
        .execute(tx.conn)?;
    // An answer without a checksum does not unsay the last one: the row stands for one link.
    if let Some(checksum) = &report.facts.checksum {
        diesel::update(videos::table.find(row.id)).set(videos::checksum.eq(checksum)).execute(tx.conn)?;
    }
    diesel::insert_into(video_checks::table)
        .values((
            video_checks::video_id.eq(row.id),
            video_checks::work_id.eq(row.work_id),
            video_checks::link.eq(link.canonical_url()),
            video_checks::status.eq(report.status.as_str()),
            video_checks::report.eq(&text),
            video_checks::checked_at.eq(report.checked_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}

pub(super) fn put_decision(tx: &mut Tx<'_>, id: VideoId, by: UserId, note: &str) -> QueryResult<usize> {
    diesel::update(videos::table.find(id))
        .set((videos::confirmed_by.eq(by), videos::confirmed_at.eq(tx.now), videos::confirm_note.eq(note)))
        .execute(tx.conn)
}
