//! Queries on linked films and their checks.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::model::{
    BlindVideo, CheckStatus, Container, Declared, JudgedVideo, PartKind, Provider, Report, Video, VideoLink,
};
use crate::clock::At;
use crate::db::schema::{users, video_checks, videos, works};
use crate::db::{AmongIds as _, Conn, Fault, Tx, prepared};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, UserId, VideoId, WorkId};

/// The columns of a linked film; other rooms' queries that join them select these and nothing of their own.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = videos)]
pub struct VideoColumns {
    id: VideoId,
    work_id: WorkId,
    part: PartKind,
    position: i32,
    provider: Provider,
    provider_id: String,
    resource_key: Option<String>,
    checksum: Option<String>,
    pasted: String,
    check_status: CheckStatus,
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

/// How long a film lasts.
#[derive(Queryable, Selectable)]
#[diesel(table_name = videos)]
struct Length {
    work_id: WorkId,
    measured_ms: Option<i64>,
    declared_seconds: Option<i32>,
}

impl Length {
    /// Milliseconds: measured, else declared.
    fn ms(&self) -> Option<i64> {
        self.measured_ms.or(self.declared_seconds.map(|seconds| i64::from(seconds) * 1000))
    }
}

#[derive(QueryableByName)]
struct FilmId {
    #[diesel(sql_type = Text)]
    provider_id: String,
}

impl VideoColumns {
    /// The film.
    ///
    /// # Errors
    /// A report that cannot be read.
    pub fn read(self) -> Result<Video, Fault> {
        let side = |value: Option<i32>| value.and_then(|n| u32::try_from(n).ok());
        let report: Option<Report> = match &self.report {
            Some(text) => Some(serde_json::from_str(text).map_err(Fault::unreadable)?),
            None => None,
        };
        let (provider, id, resource_key) = (self.provider, self.provider_id, self.resource_key);
        Ok(Video {
            id: self.id,
            work_id: self.work_id,
            part: self.part,
            position: self.position,
            link: VideoLink { provider, id, resource_key },
            checksum: self.checksum,
            pasted: self.pasted,
            status: self.check_status,
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

/// Main, intro, core, closing, then by place.
fn in_order(videos: &mut [Video]) {
    videos.sort_by_key(|video| {
        let part = PartKind::ALL.iter().position(|part| *part == video.part);
        (video.work_id, part, video.position)
    });
}

/// One film.
pub fn find(conn: &mut Conn, id: VideoId) -> Result<Option<Video>, Fault> {
    let row: Option<VideoColumns> =
        videos::table.find(id).select(VideoColumns::as_select()).first(conn).optional()?;
    row.map(VideoColumns::read).transpose()
}

/// The films of some works as their makers have them, sent or not, in one query: by work, then main, intro, core, closing, then place.
pub fn of_works(conn: &mut Conn, ids: &[WorkId]) -> Result<Vec<Video>, Fault> {
    let rows: Vec<VideoColumns> = videos::table
        .filter(videos::work_id.among_ids(ids))
        .filter(videos::dropped.eq(false))
        .order((videos::work_id.asc(), videos::position.asc(), videos::id.asc()))
        .select(VideoColumns::as_select())
        .load(conn)?;
    let mut rows = rows.into_iter().map(VideoColumns::read).collect::<Result<Vec<_>, Fault>>()?;
    in_order(&mut rows);
    Ok(rows)
}

/// The films of a work as it was sent: main, intro, core, closing.
pub fn sent(conn: &mut Conn, work: WorkId) -> Result<Vec<Video>, Fault> {
    let rows: Vec<VideoColumns> = videos::table
        .filter(videos::work_id.eq(work))
        .filter(videos::unsent.eq(false))
        .order(videos::id.asc())
        .select(VideoColumns::as_select())
        .load(conn)?;
    let mut videos = rows.into_iter().map(VideoColumns::read).collect::<Result<Vec<_>, Fault>>()?;
    in_order(&mut videos);
    Ok(videos)
}

/// The films of a work as it was sent, as its jurors see them, in the same order.
pub fn sent_blind(conn: &mut Conn, work: WorkId) -> Result<Vec<BlindVideo>, Fault> {
    Ok(sent(conn, work)?.into_iter().map(BlindVideo::from).collect())
}

/// The films of a work as it was sent with who judged them, in the same order; two queries.
pub fn sent_judged(conn: &mut Conn, work: WorkId) -> Result<Vec<JudgedVideo>, Fault> {
    let videos = sent(conn, work)?;
    let by: Vec<UserId> = videos.iter().filter_map(|video| video.confirmed_by).collect();
    let names: HashMap<UserId, String> = users::table
        .filter(users::id.among_ids(&by))
        .select((users::id, users::name))
        .load::<(UserId, String)>(conn)?
        .into_iter()
        .collect();
    let name = |video: &Video| video.confirmed_by.and_then(|by| names.get(&by).cloned());
    Ok(videos.into_iter().map(|video| JudgedVideo { by: name(&video), video }).collect())
}

/// One film with who judged it.
pub fn find_judged(conn: &mut Conn, id: VideoId) -> Result<Option<JudgedVideo>, Fault> {
    let row: Option<(VideoColumns, Option<String>)> = videos::table
        .left_join(users::table)
        .filter(videos::id.eq(id))
        .select((VideoColumns::as_select(), users::name.nullable()))
        .first(conn)
        .optional()?;
    row.map(|(row, by)| Ok(JudgedVideo { video: row.read()?, by })).transpose()
}

/// Every film of some works as they were sent, in one query: by work, then main, intro, core, closing, then place.
pub fn sent_of_works(conn: &mut Conn, works: &[WorkId]) -> Result<Vec<Video>, Fault> {
    let rows: Vec<VideoColumns> = videos::table
        .filter(videos::work_id.among_ids(works))
        .filter(videos::unsent.eq(false))
        .order(videos::id.asc())
        .select(VideoColumns::as_select())
        .load(conn)?;
    let mut rows = rows.into_iter().map(VideoColumns::read).collect::<Result<Vec<_>, Fault>>()?;
    in_order(&mut rows);
    Ok(rows)
}

/// How long the main films of some works last as they were sent, milliseconds: measured, else declared. Films of
/// unknown length are left out. One query.
pub fn main_lengths(conn: &mut Conn, works: &[WorkId]) -> Result<BTreeMap<WorkId, i64>, Fault> {
    let films: Vec<Length> = videos::table
        .filter(videos::work_id.among_ids(works))
        .filter(videos::part.eq(PartKind::Main))
        .filter(videos::unsent.eq(false))
        .order(videos::id.asc())
        .select(Length::as_select())
        .load(conn)?;
    Ok(films.iter().filter_map(|film| Some((film.work_id, film.ms()?))).collect())
}

/// Some films, by id, in one query.
pub fn list(conn: &mut Conn, ids: &[VideoId]) -> Result<Vec<Video>, Fault> {
    let rows: Vec<VideoColumns> = videos::table
        .filter(videos::id.among_ids(ids))
        .order(videos::id.asc())
        .select(VideoColumns::as_select())
        .load(conn)?;
    rows.into_iter().map(VideoColumns::read).collect()
}

/// A film with the edition whose limits it must meet.
pub fn load_for_check(conn: &mut Conn, id: VideoId) -> Result<Option<(Video, Edition)>, Fault> {
    let Some(row) = find(conn, id)? else { return Ok(None) };
    let edition: EditionId = works::table.find(row.work_id).select(works::edition_id).first(conn)?;
    Ok(editions::find_by_id(conn, edition)?.map(|edition| (row, edition)))
}

/// Films on YouTube whose check is due, at most `most` different ones, each with its work's edition; films
/// of the same id come together. Those whose checks failed least come first, so that one that spoils
/// questions does not hold up the others.
pub fn due_on_youtube(conn: &mut Conn, now: At, most: i64) -> Result<Vec<(Video, EditionId)>, Fault> {
    let ids: Vec<FilmId> = diesel::sql_query(
        "SELECT provider_id FROM videos WHERE provider = $1 AND confirmed_at IS NULL \
         AND (check_status = $2 AND (retry_at IS NULL OR retry_at <= $3) \
           OR check_status = $4 AND retry_at <= $3) \
         GROUP BY provider_id ORDER BY MIN(check_attempts), MIN(id) LIMIT $5",
    )
    .bind::<Text, _>(Provider::YOUTUBE)
    .bind::<Text, _>(CheckStatus::Pending)
    .bind::<BigInt, _>(now)
    .bind::<Text, _>(CheckStatus::Unchecked)
    .bind::<BigInt, _>(most)
    .load(conn)?;
    let ids: Vec<String> = ids.into_iter().map(|film| film.provider_id).collect();
    let places: HashMap<String, usize> = ids.iter().cloned().zip(0..).collect();
    let rows: Vec<(VideoColumns, EditionId)> = videos::table
        .inner_join(works::table)
        .filter(videos::provider.eq(Provider::YOUTUBE))
        .filter(videos::provider_id.eq_any(ids))
        .filter(videos::confirmed_at.is_null())
        .filter(videos::retry_at.is_null().or(videos::retry_at.le(now)))
        .filter(videos::check_status.eq_any([CheckStatus::Pending, CheckStatus::Unchecked]))
        .order(videos::id.asc())
        .select((VideoColumns::as_select(), works::edition_id))
        .load(conn)?;
    let mut rows = rows
        .into_iter()
        .map(|(row, edition)| Ok((row.read()?, edition)))
        .collect::<Result<Vec<(Video, EditionId)>, Fault>>()?;
    rows.sort_by_key(|(row, _)| places.get(&row.link.id).copied());
    Ok(rows)
}

/// When the next film on YouTube comes due by itself.
pub fn next_on_youtube(conn: &mut Conn) -> Result<Option<At>, Fault> {
    Ok(videos::table
        .filter(videos::provider.eq(Provider::YOUTUBE))
        .filter(videos::confirmed_at.is_null())
        .filter(videos::check_status.eq_any([CheckStatus::Pending, CheckStatus::Unchecked]))
        .select(diesel::dsl::min(videos::retry_at))
        .first(conn)?)
}

/// Marks a film as waiting for a check; the last report stays until the new one comes.
pub fn ask_again(tx: &mut Tx<'_>, id: VideoId) -> Result<usize, Fault> {
    Ok(prepared(
        diesel::update(videos::table.find(id))
            .set((videos::check_status.eq(CheckStatus::Pending), videos::retry_at.eq(None::<At>))),
    )
    .execute(tx.conn)?)
}

/// Marks a film whose last verdict was not good, and is the machine's own, as waiting for a check.
pub(super) fn reopen(tx: &mut Tx<'_>, id: VideoId) -> Result<usize, Fault> {
    let settled = [CheckStatus::Failed, CheckStatus::NeedsReview];
    let film = videos::table.find(id).filter(videos::confirmed_at.is_null());
    Ok(diesel::update(film.filter(videos::check_status.eq_any(settled)))
        .set((videos::check_status.eq(CheckStatus::Pending), videos::retry_at.eq(None::<At>)))
        .execute(tx.conn)?)
}

/// Stores what the entrant states about a film.
pub fn declare(tx: &mut Tx<'_>, id: VideoId, declared: &Declared) -> Result<usize, Fault> {
    let whole = |value: Option<u32>| value.and_then(|n| i32::try_from(n).ok());
    let seconds = declared.duration_ms.and_then(|ms| i32::try_from(ms / 1000).ok());
    Ok(prepared(diesel::update(videos::table.find(id)).set((
        videos::declared_format.eq(declared.container.map(Container::as_str)),
        videos::declared_width.eq(whole(declared.width)),
        videos::declared_height.eq(whole(declared.height)),
        videos::declared_seconds.eq(seconds),
    )))
    .execute(tx.conn)?)
}

/// Locks a film until the end of the transaction and reads it.
pub(super) fn lock(tx: &mut Tx<'_>, id: VideoId) -> Result<Option<Video>, Fault> {
    prepared(diesel::update(videos::table.find(id)).set(videos::check_attempts.eq(videos::check_attempts)))
        .execute(tx.conn)?;
    find(tx.conn, id)
}

/// Writes an outcome into the film's row and appends it to the evidence.
pub(super) fn put_report(
    tx: &mut Tx<'_>,
    row: &Video,
    link: &VideoLink,
    attempts: i32,
    report: &Report,
) -> Result<(), Fault> {
    let text = serde_json::to_string(report).map_err(Fault::unwritable)?;
    prepared(diesel::update(videos::table.find(row.id)).set((
        videos::provider_id.eq(&link.id),
        videos::resource_key.eq(&link.resource_key),
        videos::check_status.eq(report.status),
        videos::report.eq(&text),
        videos::measured_ms.eq(report.facts.duration_ms),
        videos::checked_at.eq(report.checked_at),
        videos::retry_at.eq(report.retry_at),
        videos::check_attempts.eq(attempts),
    )))
    .execute(tx.conn)?;
    // An answer without a checksum does not unsay the last one: the row stands for one link.
    if let Some(checksum) = &report.facts.checksum {
        prepared(diesel::update(videos::table.find(row.id)).set(videos::checksum.eq(checksum)))
            .execute(tx.conn)?;
    }
    diesel::insert_into(video_checks::table)
        .values((
            video_checks::video_id.eq(row.id),
            video_checks::work_id.eq(row.work_id),
            video_checks::link.eq(link.canonical_url()),
            video_checks::status.eq(report.status),
            video_checks::report.eq(&text),
            video_checks::checked_at.eq(report.checked_at),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// The outcome before the last one, as the evidence has it.
pub(super) fn report_before(conn: &mut Conn, id: VideoId) -> Result<Option<Report>, Fault> {
    let text: Option<String> = video_checks::table
        .filter(video_checks::video_id.eq(id))
        .order(video_checks::id.desc())
        .select(video_checks::report)
        .offset(1)
        .first(conn)
        .optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(Fault::unreadable)).transpose()
}

/// Forgets a person's word on a film; a film that was never checked waits for a person.
pub(super) fn drop_decision(tx: &mut Tx<'_>, id: VideoId) -> Result<usize, Fault> {
    Ok(diesel::update(videos::table.find(id))
        .set((
            videos::confirmed_by.eq(None::<UserId>),
            videos::confirmed_at.eq(None::<At>),
            videos::confirm_note.eq(""),
            videos::check_status.eq(CheckStatus::NeedsReview),
        ))
        .execute(tx.conn)?)
}

pub(super) fn put_decision(tx: &mut Tx<'_>, id: VideoId, by: UserId, note: &str) -> Result<usize, Fault> {
    Ok(diesel::update(videos::table.find(id))
        .set((videos::confirmed_by.eq(by), videos::confirmed_at.eq(tx.now), videos::confirm_note.eq(note)))
        .execute(tx.conn)?)
}
