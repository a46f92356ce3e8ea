//! Where else in the edition the films of a work are used, as much of it as its makers may know.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Text};

use crate::db::{Conn, Fault};
use crate::ids::{VideoId, WorkId};
use crate::video_check::PartKind;
use crate::works::model::{SharedFilm, SharedWith, WorkStatus};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    video: VideoId,
    #[diesel(sql_type = BigInt)]
    work: WorkId,
    #[diesel(sql_type = Bool)]
    own: bool,
    #[diesel(sql_type = Text)]
    title: String,
    #[diesel(sql_type = Text)]
    part: String,
    #[diesel(sql_type = Integer)]
    position: i32,
}

/// The same film under its id, or its content under another one: in this work, in other works of the entry
/// (by title), or elsewhere. Of another entry's work nothing but its existence leaves the database: neither
/// title nor part, and its id is set to 0. One query, two looks into two indexes per film.
pub fn shared_films(conn: &mut Conn, work: WorkId) -> Result<Vec<SharedFilm>, Fault> {
    const OWN: &str = "p.entry_id = w.entry_id";
    let gone = WorkStatus::sql_list(&[WorkStatus::Withdrawn]);
    let competing = WorkStatus::sql_list(WorkStatus::COMPETING);
    let one = |same: &str| {
        format!(
            "SELECT v.id AS video, CASE WHEN {OWN} THEN p.id ELSE 0 END AS work, {OWN} AS own, \
             CASE WHEN {OWN} THEN (CASE WHEN p.title = '' THEN COALESCE(p.number, '') ELSE p.title END) \
               ELSE '' END AS title, \
             CASE WHEN {OWN} THEN o.part ELSE '' END AS part, \
             CASE WHEN {OWN} THEN o.position ELSE 0 END AS position \
             FROM videos v JOIN works w ON w.id = v.work_id JOIN videos o ON {same} AND o.id <> v.id \
             JOIN works p ON p.id = o.work_id AND p.edition_id = w.edition_id \
             WHERE v.work_id = $1 AND v.dropped = FALSE AND (\
               ({OWN} AND o.dropped = FALSE AND p.status NOT IN ({gone})) \
               OR (p.entry_id <> w.entry_id AND o.unsent = FALSE \
                 AND p.status IN ({competing})))"
        )
    };
    let by_id = one("o.provider = v.provider AND o.provider_id = v.provider_id");
    let by_content = one("o.checksum = v.checksum");
    let rows: Vec<Row> = diesel::sql_query(format!("{by_id} UNION {by_content} ORDER BY 1, 2, 5, 6"))
        .bind::<BigInt, _>(work)
        .load(conn)?;
    let shared = |row: Row| {
        let with = match (row.own, row.work == work) {
            (false, _) => SharedWith::Elsewhere,
            (true, false) => SharedWith::Own { work: row.work, title: row.title },
            (true, true) => SharedWith::Within { part: PartKind::parse(&row.part)?, position: row.position },
        };
        Some(SharedFilm { video: row.video, with })
    };
    let mut all: Vec<SharedFilm> = rows.into_iter().filter_map(shared).collect();
    all.dedup();
    Ok(all)
}
