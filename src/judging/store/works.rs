//! What a juror reads of a work: its text and films, and nothing that tells whose it is.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{videos, works};
use crate::ids::WorkId;
use crate::judging::model::{Film, WorkText};

/// The text of a work.
pub fn work_text(conn: &mut Conn, work: WorkId) -> QueryResult<WorkText> {
    works::table.find(work).select(WorkText::as_select()).first(conn)
}

/// The films of a work in the order of their places.
pub fn films(conn: &mut Conn, work: WorkId) -> QueryResult<Vec<Film>> {
    videos::table
        .filter(videos::work_id.eq(work))
        .order((videos::part.asc(), videos::position.asc(), videos::id.asc()))
        .select(Film::as_select())
        .load(conn)
}
