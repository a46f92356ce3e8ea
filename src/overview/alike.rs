//! Works whose titles are alike (R19), of the same edition and of earlier ones; for the committee only.

use std::cmp::Reverse;

use diesel::prelude::*;

use crate::db::schema::{editions, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, WorkId};
use crate::works::{FoldedTitle, Likeness, WorkStatus};

/// How many are shown of one work.
const MOST: usize = 8;

/// A work whose title is like another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlikeWork {
    pub id: WorkId,
    /// Its number, or its title without one.
    pub label: String,
    pub title: String,
    pub likeness: Likeness,
    /// Slug of its edition.
    pub edition: String,
    pub year: i32,
}

type Row = (WorkId, Option<String>, String, EditionId, String, i32);

/// Works that were sent and not taken back, of an edition and of those of earlier years; one query.
fn titles(conn: &mut Conn, edition: EditionId) -> Result<Vec<Row>, Fault> {
    let year: i32 = editions::table.find(edition).select(editions::year).first(conn)?;
    Ok(works::table
        .inner_join(editions::table)
        .filter(editions::id.eq(edition).or(editions::year.lt(year)))
        .filter(works::status.among(WorkStatus::COUNTED_FOR_LIMIT))
        .order(works::id.asc())
        .select((works::id, works::number, works::title, editions::id, editions::slug, editions::year))
        .load(conn)?)
}

/// The works whose titles are most like one work's, the closest first; two queries.
pub fn alike(
    conn: &mut Conn,
    edition: EditionId,
    work: WorkId,
    title: &str,
) -> Result<Vec<AlikeWork>, Fault> {
    let own = FoldedTitle::new(title);
    let mut found: Vec<AlikeWork> = titles(conn, edition)?
        .into_iter()
        .filter(|row| row.0 != work)
        .filter_map(|(id, number, title, _, slug, year)| {
            let likeness = own.likeness(&FoldedTitle::new(&title))?;
            Some(AlikeWork {
                id,
                label: number.unwrap_or_else(|| title.clone()),
                title,
                likeness,
                edition: slug,
                year,
            })
        })
        .collect();
    found.sort_by_key(|work| (Reverse(work.likeness), Reverse(work.year), work.id));
    found.truncate(MOST);
    Ok(found)
}
