//! Who sits in the jury.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{editions, entries, jurors, members};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, JurorId, UserId};
use crate::judging::model::JurorStatus;
use crate::registration::EntryStatus;

/// The person's seat in an edition's jury, and when independence was declared; none once they left.
pub fn find_seat(
    conn: &mut Conn,
    edition: EditionId,
    user: UserId,
) -> Result<Option<(JurorId, Option<At>)>, Fault> {
    Ok(jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::user_id.eq(user))
        .filter(jurors::status.among(JurorStatus::SEATED))
        .select((jurors::id, jurors::declared_at))
        .first(conn)
        .optional()?)
}

/// Whether the person sits on the jury of an edition whose result is not public.
pub fn judges_anywhere(conn: &mut Conn, user: UserId) -> Result<bool, Fault> {
    Ok(diesel::select(exists(
        jurors::table
            .inner_join(editions::table)
            .filter(editions::published_at.is_null())
            .filter(jurors::user_id.eq(user))
            .filter(jurors::status.among(JurorStatus::SEATED)),
    ))
    .get_result(conn)?)
}

/// What a person is in an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Involvement {
    /// Belongs to an entry, an unanswered invitation included.
    pub entrant: bool,
    /// Belongs to the jury.
    pub juror: bool,
}

/// The seat of a person in an edition's jury; none for who is not in it.
pub fn juror_id_of(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Option<JurorId>, Fault> {
    Ok(jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::user_id.eq(user))
        .order(jurors::id.asc())
        .select(jurors::id)
        .first(conn)
        .optional()?)
}

/// What the person is in the edition, in one query.
pub fn involvement(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Involvement, Fault> {
    let entrant = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(user));
    let juror = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::user_id.eq(user))
        .filter(jurors::status.among(JurorStatus::SEATED));
    let (entrant, juror) = diesel::select((exists(entrant), exists(juror))).get_result(conn)?;
    Ok(Involvement { entrant, juror })
}
