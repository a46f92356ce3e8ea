//! Rechecks of an edition's films: what is due, and what comes next.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{self, film_watches, periodic_runs, videos, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::editions;
use crate::film_watch::rules;
use crate::ids::{EditionId, VideoId};
use crate::queue::{RecheckCursor, Trigger};
use crate::works::WorkStatus;

/// The triggers that are due and were not begun: edition, trigger, and the name of its one run. Of
/// several that come together the last one does for all.
pub fn due(tx: &mut Tx<'_>) -> Result<Vec<(EditionId, Trigger, Vec<String>)>, Fault> {
    let mut all = Vec::new();
    for edition in editions::list(tx.conn)? {
        let come = rules::due(&edition.settings.phases, edition.is_published(), tx.now);
        let name = |word: &str| format!("watch:{}:{word}", edition.id);
        let names: Vec<String> = come.iter().map(|(_, word)| name(word)).collect();
        if names.is_empty() {
            continue;
        }
        let begun: Vec<String> = periodic_runs::table
            .filter(periodic_runs::name.eq_any(&names))
            .select(periodic_runs::name)
            .load(tx.conn)?;
        let fresh: Vec<String> = names.into_iter().filter(|name| !begun.contains(name)).collect();
        let last = come.iter().rev().find(|(_, word)| fresh.contains(&name(word)));
        if let Some((trigger, _)) = last {
            all.push((edition.id, *trigger, fresh));
        }
    }
    Ok(all)
}

/// The next films of a recheck, in the order of their ids: competing, and not seen since it began.
pub fn next_batch(conn: &mut Conn, cursor: &RecheckCursor, most: i64) -> Result<Vec<VideoId>, Fault> {
    let published: Option<At> = schema::editions::table
        .find(cursor.edition)
        .select(schema::editions::published_at)
        .first(conn)
        .optional()?
        .flatten();
    if published.is_some() {
        return Ok(Vec::new());
    }
    Ok(videos::table
        .inner_join(works::table)
        .left_join(film_watches::table.on(film_watches::video_id.eq(videos::id)))
        .filter(works::edition_id.eq(cursor.edition))
        .filter(works::status.among(WorkStatus::COMPETING))
        .filter(videos::unsent.eq(false))
        .filter(videos::id.gt(cursor.after))
        .filter(film_watches::last_seen_at.is_null().or(film_watches::last_seen_at.lt(cursor.since)))
        .order(videos::id.asc())
        .limit(most)
        .select(videos::id)
        .load(conn)?)
}

/// Whether at least `every` has passed since this was last done, and notes that it is done now; otherwise
/// the instant from which it may be done.
pub(in crate::film_watch) fn once_per(
    tx: &mut Tx<'_>,
    name: &str,
    every: std::time::Duration,
) -> Result<Result<(), At>, Fault> {
    let row = periodic_runs::table.find(name);
    let last: Option<At> = row.select(periodic_runs::last_run_at).first(tx.conn).optional()?;
    match last.map(|last| last.plus(every)) {
        Some(free) if tx.now < free => return Ok(Err(free)),
        Some(_) => diesel::update(row).set(periodic_runs::last_run_at.eq(tx.now)).execute(tx.conn)?,
        None => diesel::insert_into(periodic_runs::table)
            .values((periodic_runs::name.eq(name), periodic_runs::last_run_at.eq(tx.now)))
            .execute(tx.conn)?,
    };
    Ok(Ok(()))
}

/// The edition of a film, locked by nobody.
pub(in crate::film_watch) fn edition(conn: &mut Conn, id: EditionId) -> Result<editions::Edition, Fault> {
    editions::find_by_id(conn, id)?.ok_or(Fault::NotFound)
}
