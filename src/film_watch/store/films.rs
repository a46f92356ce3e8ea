//! Films that compete, and what is remembered of them.

use diesel::prelude::*;

use super::json::{read, write};
use crate::clock::At;
use crate::db::schema::{film_watches, videos, works};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx};
use crate::film_watch::model::{Fingerprint, Prints};
use crate::ids::{EditionId, EntryId, VideoId, WorkId};
use crate::video_check::{PartKind, Provider, VideoLink};
use crate::works::WorkStatus;

/// A film as the watch knows it.
#[derive(Debug, Queryable)]
pub(in crate::film_watch) struct WatchedFilm {
    pub video: VideoId,
    pub work: WorkId,
    pub edition: EditionId,
    pub entry: EntryId,
    pub number: Option<String>,
    pub title: String,
    pub status: WorkStatus,
    pub submitted_at: Option<At>,
    pub part: PartKind,
    pub position: i32,
    pub provider: Provider,
    pub provider_id: String,
    pub resource_key: Option<String>,
    /// The fingerprint and when it was taken.
    pub print: Option<(String, At)>,
}

impl WatchedFilm {
    /// The link under which its provider is asked.
    pub fn link(&self) -> VideoLink {
        VideoLink {
            provider: self.provider,
            id: self.provider_id.clone(),
            resource_key: self.resource_key.clone(),
        }
    }

    /// The work's number, or its title before it has one.
    pub fn label(&self) -> &str {
        self.number.as_deref().unwrap_or(&self.title)
    }
}

/// Some films of works that compete; whatever left the competition meanwhile is missing.
pub(in crate::film_watch) fn held(conn: &mut Conn, ids: &[VideoId]) -> Result<Vec<WatchedFilm>, Fault> {
    Ok(videos::table
        .inner_join(works::table)
        .left_join(film_watches::table.on(film_watches::video_id.eq(videos::id)))
        .filter(videos::id.among_ids(ids))
        .filter(videos::unsent.eq(false))
        .filter(works::status.among(WorkStatus::COMPETING))
        .order(videos::id.asc())
        .select((
            videos::id,
            works::id,
            works::edition_id,
            works::entry_id,
            works::number,
            works::title,
            works::status,
            works::submitted_at,
            videos::part,
            videos::position,
            videos::provider,
            videos::provider_id,
            videos::resource_key,
            (film_watches::fingerprint, film_watches::taken_at).nullable(),
        ))
        .load(conn)?)
}

/// Locks a film until the end of the transaction.
pub(in crate::film_watch) fn lock(tx: &mut Tx<'_>, video: VideoId) -> Result<usize, Fault> {
    Ok(diesel::update(videos::table.find(video))
        .set(videos::position.eq(videos::position))
        .execute(tx.conn)?)
}

/// Keeps the fingerprint a film is compared with from now on, and what it was seen as.
pub(in crate::film_watch) fn take(
    tx: &mut Tx<'_>,
    film: &WatchedFilm,
    prints: &Prints<'_>,
) -> Result<(), Fault> {
    diesel::delete(film_watches::table.find(film.video)).execute(tx.conn)?;
    diesel::insert_into(film_watches::table)
        .values((
            film_watches::video_id.eq(film.video),
            film_watches::work_id.eq(film.work),
            film_watches::fingerprint.eq(write(prints.taken)?),
            film_watches::taken_at.eq(tx.now),
            film_watches::seen.eq(write(prints.seen)?),
            film_watches::last_seen_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Notes that a film was seen, and as what.
pub(in crate::film_watch) fn mark_seen(
    tx: &mut Tx<'_>,
    video: VideoId,
    seen: &Fingerprint,
) -> Result<usize, Fault> {
    Ok(diesel::update(film_watches::table.find(video))
        .set((film_watches::seen.eq(write(seen)?), film_watches::last_seen_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// What a film was when it was fingerprinted and when it was seen last.
pub(in crate::film_watch) fn prints(
    conn: &mut Conn,
    video: VideoId,
) -> Result<(Fingerprint, Fingerprint), Fault> {
    let (print, seen): (String, String) = film_watches::table
        .find(video)
        .select((film_watches::fingerprint, film_watches::seen))
        .first(conn)?;
    Ok((read(&print)?, read(&seen)?))
}

/// The competing films of a work, with when each was seen last.
pub(in crate::film_watch) fn films_of(
    conn: &mut Conn,
    work: WorkId,
) -> Result<Vec<(VideoId, Option<At>)>, Fault> {
    Ok(videos::table
        .inner_join(works::table)
        .left_join(film_watches::table.on(film_watches::video_id.eq(videos::id)))
        .filter(works::id.eq(work))
        .filter(works::status.among(WorkStatus::COMPETING))
        .filter(videos::unsent.eq(false))
        .order(videos::id.asc())
        .select((videos::id, film_watches::last_seen_at.nullable()))
        .load(conn)?)
}
