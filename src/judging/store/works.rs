//! The films of a work, as its jurors see them.

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::videos;
use crate::ids::WorkId;
use crate::judging::model::Film;

/// The films of a work as it was sent, in the order of their places.
pub fn films(conn: &mut Conn, work: WorkId) -> QueryResult<Vec<Film>> {
    videos::table
        .filter(videos::work_id.eq(work))
        .filter(videos::unsent.eq(false))
        .order((videos::part.asc(), videos::position.asc(), videos::id.asc()))
        .select(Film::as_select())
        .load(conn)
}
