//! The right to judge in one edition.

use crate::accounts::SignedIn;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, JurorId};
use crate::judging::store;

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
    let row = store::find_seat(conn, edition, person.user_id())?;
    Ok(row.map(|(id, declared_at)| Juror {
        person: person.clone(),
        edition,
        id,
        declared: declared_at.is_some(),
    }))
}
