//! Letters as the committee of an edition reads them.

use diesel::prelude::*;

use super::model::LetterSheet;
use crate::db::schema::letters;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, LetterId};

/// A letter of the edition, or of the portal itself; another edition's does not exist here.
pub fn letter(conn: &mut Conn, edition: EditionId, id: LetterId) -> Result<LetterSheet, Fault> {
    Ok(letters::table
        .find(id)
        .filter(letters::edition_id.eq(edition).or(letters::edition_id.is_null()))
        .select(LetterSheet::as_select())
        .first(conn)?)
}
