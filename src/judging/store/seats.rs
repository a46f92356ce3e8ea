//! Who sits in the jury.

use diesel::dsl::{exists, max};
use diesel::prelude::*;

use crate::clock::{At, Zone};
use crate::db::schema::{assignments, editions, entries, institutions, jurors, members, users};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, JurorId, UserId};
use crate::institutions::Province;
use crate::judging::model::JurorStatus;
use crate::registration::EntryStatus;

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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Involvement {
    /// Belongs to an entry, an unanswered invitation included.
    pub entrant: bool,
    /// The place in the jury, for who belongs to it.
    pub seat: Option<Seat>,
}

/// A place in an edition's jury that its person has not left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub(in crate::judging) id: JurorId,
    pub(in crate::judging) edition: EditionId,
    /// Whose it is.
    pub(in crate::judging) user: UserId,
    /// Whether independence was declared (R30).
    pub(in crate::judging) declared: bool,
    /// Whether it is the chair's.
    pub(in crate::judging) chairs: bool,
    /// The zone of the juror's institution.
    pub(in crate::judging) zone: Zone,
    /// Until when the sheets of it that were ever opened again are open, the last of them.
    pub(in crate::judging) reopened_until: Option<At>,
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

/// A row of `involvement`: the person, and the seat if there is one.
#[derive(Queryable)]
struct Row {
    entrant: bool,
    id: Option<JurorId>,
    status: Option<JurorStatus>,
    declared_at: Option<At>,
    is_chair: Option<bool>,
    province: Option<String>,
    reopened_until: Option<At>,
}

impl Row {
    fn seat(self, edition: EditionId, user: UserId) -> Option<Seat> {
        let province = self.province.and_then(|code| Province::find(&code));
        Some(Seat {
            id: self.id?,
            edition,
            user,
            declared: self.declared_at.is_some(),
            chairs: self.is_chair == Some(true) && self.status == Some(JurorStatus::Active),
            zone: province.map_or(Zone::Wib, |province| province.zone),
            reopened_until: self.reopened_until,
        })
    }
}

/// What the person is in the edition, in one query.
pub fn involvement(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Involvement, Fault> {
    let entrant = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(users::id.nullable()));
    let reopened = assignments::table
        .filter(assignments::juror_id.nullable().eq(jurors::id.nullable()))
        // Names the index of the few that have one.
        .filter(assignments::reopened_until.is_not_null())
        .select(max(assignments::reopened_until));
    let of_edition = jurors::edition_id.eq(edition).and(jurors::status.among(JurorStatus::SEATED));
    let row: Option<Row> = users::table
        .left_join(jurors::table.on(jurors::user_id.eq(users::id.nullable()).and(of_edition)))
        .left_join(institutions::table.on(institutions::id.nullable().eq(jurors::institution_id)))
        .filter(users::id.eq(user))
        .order(jurors::id.asc())
        .select((
            exists(entrant),
            jurors::id.nullable(),
            jurors::status.nullable(),
            jurors::declared_at.nullable(),
            jurors::is_chair.nullable(),
            institutions::province.nullable(),
            reopened.single_value(),
        ))
        .first(conn)
        .optional()?;
    Ok(row.map_or_else(Involvement::default, |row| Involvement {
        entrant: row.entrant,
        seat: row.seat(edition, user),
    }))
}
