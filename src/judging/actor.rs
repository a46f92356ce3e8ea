//! The right to judge in one edition.

use crate::accounts::SignedIn;
use crate::clock::Zone;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, JurorId};
use crate::judging::store::{self, Seat};

/// A juror of one edition.
#[derive(Debug, Clone)]
pub struct Juror {
    person: SignedIn,
    seat: Seat,
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
        self.seat.edition
    }
    /// The juror's row.
    #[must_use]
    pub fn id(&self) -> JurorId {
        self.seat.id
    }
    /// Whether independence was declared (R30); before that no work is shown.
    #[must_use]
    pub fn declared(&self) -> bool {
        self.seat.declared
    }
    /// Whether the juror chairs the jury.
    #[must_use]
    pub fn chairs(&self) -> bool {
        self.seat.chairs
    }
    /// The zone in which the juror's days begin: that of the institution.
    #[must_use]
    pub fn zone(&self) -> Zone {
        self.seat.zone
    }
}

impl Seat {
    /// Whether any of its sheets has or had a closing of its own.
    #[must_use]
    pub fn has_own_closing(&self) -> bool {
        self.reopened_until.is_some()
    }

    /// The right to judge of the person whose seat it is; none for anybody else.
    #[must_use]
    pub fn granted(&self, person: &SignedIn) -> Option<Juror> {
        (person.user_id() == self.user).then(|| Juror { person: person.clone(), seat: self.clone() })
    }
}

/// Grants the right to whoever was invited to the edition's jury and has not left it.
pub fn juror(conn: &mut Conn, person: &SignedIn, edition: EditionId) -> Result<Option<Juror>, Fault> {
    let found = store::involvement(conn, edition, person.user_id())?;
    Ok(found.seat.and_then(|seat| seat.granted(person)))
}
