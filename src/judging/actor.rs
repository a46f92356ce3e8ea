//! The right to judge in one edition.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::accounts::SignedIn;
use crate::clock::At;
use crate::db::schema::jurors;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, JurorId, UserId};
use crate::judging::model::JurorStatus;

/// A juror of one edition.
#[derive(Debug, Clone)]
pub struct Juror {
    person: SignedIn,
    edition: EditionId,
    id: JurorId,
    declared: bool,
}

impl Juror {
    /// The person.
    #[must_use]
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
    /// The edition.
    #[must_use]
    pub fn edition(&self) -> EditionId {
        self.edition
    }
    /// The juror's row.
    #[must_use]
    pub fn id(&self) -> JurorId {
        self.id
    }
    /// Whether independence was declared (R30); before that no work is shown.
    #[must_use]
    pub fn declared(&self) -> bool {
        self.declared
    }
}

/// Grants the right to whoever was invited to the edition's jury and has not left it.
pub fn juror(conn: &mut Conn, person: &SignedIn, edition: EditionId) -> Result<Option<Juror>, Fault> {
    let row: Option<(JurorId, Option<At>)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::user_id.eq(person.user_id()))
        .filter(jurors::status.ne(JurorStatus::Left))
        .select((jurors::id, jurors::declared_at))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, declared_at)| Juror {
        person: person.clone(),
        edition,
        id,
        declared: declared_at.is_some(),
    }))
}

/// Whether the person belongs to the edition's jury.
pub fn is_juror(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<bool, Fault> {
    Ok(diesel::select(exists(
        jurors::table
            .filter(jurors::edition_id.eq(edition))
            .filter(jurors::user_id.eq(user))
            .filter(jurors::status.ne(JurorStatus::Left)),
    ))
    .get_result(conn)?)
}
