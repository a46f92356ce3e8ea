//! What the pages show: figures, the committee's list, an entrant's own films.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable};

use super::changes::open;
use super::films::held;
use crate::clock::At;
use crate::db::schema::{film_changes, film_watches, users, videos, works};
use crate::db::search::Pages;
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault};
use crate::film_watch::model::{ChangeKind, ChangedFilm, OwnChange, Settled, Standing};
use crate::ids::{EditionId, VideoId, WorkId};
use crate::video_check::PartKind;
use crate::works::WorkStatus;

/// The same in a query's own words; `w` is the work, `v` its film.
fn competing() -> String {
    let states = WorkStatus::sql_list(WorkStatus::COMPETING);
    format!("w.edition_id = $1 AND v.unsent = FALSE AND w.status IN ({states})")
}

/// Films on a page of changes.
pub const CHANGES_PER_PAGE: i64 = 10;

/// How well the films are known, in one query.
pub fn standing(conn: &mut Conn, edition: EditionId) -> Result<Standing, Fault> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        films: i64,
        #[diesel(sql_type = BigInt)]
        seen: i64,
        #[diesel(sql_type = Nullable<BigInt>)]
        oldest: Option<At>,
        #[diesel(sql_type = BigInt)]
        changed: i64,
    }
    let competing = competing();
    let row: Row = diesel::sql_query(format!(
        "SELECT COUNT(*) AS films, COUNT(f.video_id) AS seen, MIN(f.last_seen_at) AS oldest, \
         (SELECT COUNT(DISTINCT c.video_id) FROM film_changes c JOIN videos v ON v.id = c.video_id \
           JOIN works w ON w.id = c.work_id \
           WHERE c.settled_at IS NULL AND c.alarm = TRUE AND {competing}) AS changed \
         FROM works w JOIN videos v ON v.work_id = w.id \
         LEFT JOIN film_watches f ON f.video_id = v.id WHERE {competing}"
    ))
    .bind::<BigInt, _>(edition)
    .get_result(conn)?;
    Ok(Standing { films: row.films, seen: row.seen, oldest: row.oldest, changed: row.changed })
}

/// How many films of a work wait for a person.
pub fn open_of_work(conn: &mut Conn, work: WorkId) -> Result<i64, Fault> {
    Ok(film_changes::table
        .inner_join(videos::table.on(videos::id.eq(film_changes::video_id)))
        .filter(film_changes::work_id.eq(work))
        .filter(film_changes::settled_at.is_null())
        .filter(film_changes::alarm.eq(true))
        .select(diesel::dsl::count(film_changes::video_id).aggregate_distinct())
        .get_result(conn)?)
}

/// Which of an edition's films wait for a person: their works' labels, for a refusal.
pub fn open_works(conn: &mut Conn, edition: EditionId) -> Result<Vec<WorkId>, Fault> {
    Ok(film_changes::table
        .inner_join(works::table)
        .inner_join(videos::table.on(videos::id.eq(film_changes::video_id)))
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::COMPETING))
        .filter(videos::unsent.eq(false))
        .filter(film_changes::settled_at.is_null())
        .filter(film_changes::alarm.eq(true))
        .order(works::id.asc())
        .select(works::id)
        .distinct()
        .load(conn)?)
}

/// One page of films that wait for a person, those found first first, and the number of all; four queries.
pub fn changed_films(
    conn: &mut Conn,
    edition: EditionId,
    page: i64,
) -> Result<(Vec<ChangedFilm>, i64), Fault> {
    #[derive(QueryableByName)]
    struct Id {
        #[diesel(sql_type = BigInt)]
        video: VideoId,
    }
    let total = standing(conn, edition)?.changed;
    let span = Pages { per_page: CHANGES_PER_PAGE, total }.span(page);
    let competing = competing();
    let ids: Vec<Id> = diesel::sql_query(format!(
        "SELECT c.video_id AS video FROM film_changes c JOIN videos v ON v.id = c.video_id \
         JOIN works w ON w.id = c.work_id WHERE c.settled_at IS NULL AND c.alarm = TRUE AND {competing} \
         GROUP BY c.video_id ORDER BY MIN(c.found_at), c.video_id LIMIT $2 OFFSET $3"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(span.limit)
    .bind::<BigInt, _>(span.offset)
    .load(conn)?;
    let ids: Vec<VideoId> = ids.into_iter().map(|row| row.video).collect();
    let (films, changes) = (held(conn, &ids)?, open(conn, &ids)?);
    let times: Vec<(VideoId, At, At)> = film_watches::table
        .filter(film_watches::video_id.among_ids(&ids))
        .order(film_watches::video_id.asc())
        .select((film_watches::video_id, film_watches::taken_at, film_watches::last_seen_at))
        .load(conn)?;
    let film = |id: &VideoId| {
        let held = films.iter().find(|held| held.video == *id)?;
        let (_, taken, seen) = times.iter().find(|(video, ..)| video == id)?;
        Some(ChangedFilm {
            video: *id,
            work: held.work,
            number: held.number.clone(),
            title: held.title.clone(),
            part: held.part,
            position: held.position,
            link: held.link(),
            seen: (*taken, *seen),
            changes: changes.iter().filter(|change| change.video == *id).cloned().collect(),
        })
    };
    Ok((ids.iter().filter_map(film).collect(), total))
}

/// The newest differences that are over.
pub fn settled_lately(conn: &mut Conn, edition: EditionId, most: i64) -> Result<Vec<Settled>, Fault> {
    type Row = (Option<String>, WorkId, String, At, Option<At>, Option<String>, String);
    let rows: Vec<Row> = film_changes::table
        .inner_join(works::table)
        .left_join(users::table.on(film_changes::settled_by.eq(users::id.nullable())))
        .filter(works::edition_id.eq(edition))
        .filter(film_changes::settled_at.is_not_null())
        .filter(film_changes::alarm.eq(true))
        .order((film_changes::settled_at.desc(), film_changes::id.desc()))
        .limit(most)
        .select((
            works::number,
            works::id,
            film_changes::kind,
            film_changes::found_at,
            film_changes::settled_at,
            users::name.nullable(),
            film_changes::note,
        ))
        .load(conn)?;
    let settled = |(number, work, kind, found, at, by, note): Row| {
        Some(Settled { number, work, kind: ChangeKind::parse(&kind)?, when: (found, at?), by, note })
    };
    Ok(rows.into_iter().filter_map(settled).collect())
}

/// What waits to be mended in a work, for its makers.
pub fn own_changes(conn: &mut Conn, works: &[WorkId]) -> Result<Vec<OwnChange>, Fault> {
    let rows: Vec<OwnChangeRow> = film_changes::table
        .inner_join(videos::table.on(videos::id.eq(film_changes::video_id)))
        .inner_join(film_watches::table.on(film_watches::video_id.eq(film_changes::video_id)))
        .inner_join(works::table)
        .filter(film_changes::work_id.among_ids(works))
        .filter(works::status.among(WorkStatus::COMPETING))
        .filter(videos::unsent.eq(false))
        .filter(film_changes::settled_at.is_null())
        .filter(film_changes::alarm.eq(true))
        .order(film_changes::id.asc())
        .select((
            film_changes::work_id,
            videos::part,
            videos::position,
            film_changes::kind,
            film_changes::found_at,
            film_watches::last_seen_at,
        ))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(OwnChangeRow::read).collect())
}

/// A difference of one's own film as stored.
#[derive(Queryable)]
struct OwnChangeRow {
    work: WorkId,
    part: String,
    position: i32,
    kind: String,
    found_at: At,
    last_seen_at: At,
}

impl OwnChangeRow {
    fn read(self) -> Option<OwnChange> {
        let Self { work, position, found_at, last_seen_at, .. } = self;
        let (part, kind) = (PartKind::parse(&self.part)?, ChangeKind::parse(&self.kind)?);
        Some(OwnChange { work, part, position, kind, found_at, last_seen_at })
    }
}
