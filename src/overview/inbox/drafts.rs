//! Drafts that could be sent and are not, while intake closes within hours: their makers may believe that they are in.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{entries, videos, works};
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::WorkId;
use crate::registration::EntryStatus;
use crate::video_check::{CheckStatus, PartKind, Video};
use crate::works::rules::{blocking, readiness};
use crate::works::{self as room, WorkStatus};

/// Milliseconds before the closing from which on a complete draft is a matter of the committee.
const NEAR: i64 = 48 * 3_600_000;

/// How many drafts need nothing but to be sent and lose their chance within 48 hours; three queries while intake closes
/// soon, else one.
pub(super) fn sendable_drafts(conn: &mut Conn, edition: &Edition, now: At) -> Result<i64, Fault> {
    let common = edition.phase(PhaseKey::Intake).and_then(|phase| phase.closes_at);
    let near = |closes: Option<At>| closes.is_some_and(|at| now < at && at.0 - now.0 <= NEAR);
    let filmed = videos::table
        .filter(videos::part.eq(PartKind::Main))
        .filter(videos::check_status.ne(CheckStatus::Failed))
        .select(videos::work_id);
    let found: Vec<(WorkId, Option<At>)> = works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition.id))
        .filter(works::status.eq(WorkStatus::Draft))
        .filter(entries::status.eq(EntryStatus::Complete))
        .filter(works::title.ne(""))
        .filter(works::id.eq_any(filmed))
        .filter(
            entries::intake_closes_at
                .is_not_null()
                .or(diesel::dsl::sql::<diesel::sql_types::Bool>(if near(common) { "TRUE" } else { "FALSE" })),
        )
        .order(works::id.asc())
        .select((works::id, entries::intake_closes_at))
        .load(conn)?;
    let due = |own: Option<At>| near(own.max(common));
    let ids: Vec<WorkId> = found.into_iter().filter(|(_, own)| due(*own)).map(|(id, _)| id).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    let mut films: BTreeMap<WorkId, Vec<Video>> = BTreeMap::new();
    for film in room::videos_of(conn, &ids)? {
        films.entry(film.work_id).or_default().push(film);
    }
    let complete = |id: &WorkId, content: &room::WorkContent| {
        let own = films.get(id).map_or(&[][..], Vec::as_slice);
        // The two statements are made while a work is sent.
        let stated = room::WorkContent { original: true, licence: true, ..content.clone() };
        blocking(&readiness(&edition.settings, &stated, own)).next().is_none()
    };
    let contents = room::contents(conn, &ids)?;
    let ready = contents.iter().filter(|(id, content)| complete(id, content)).count();
    Ok(i64::try_from(ready).unwrap_or(i64::MAX))
}
