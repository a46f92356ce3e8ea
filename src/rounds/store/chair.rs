//! The chair of the jury, a mark on one juror's row.

use diesel::prelude::*;

use crate::db::schema::jurors;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, JurorId};
use crate::judging::JurorStatus;

/// The chair's row and code; a chair who left is none.
pub fn chair_code(conn: &mut Conn, edition: EditionId) -> Result<Option<(JurorId, String)>, Fault> {
    Ok(jurors::table
        .filter(jurors::edition_id.eq(edition))
        .filter(jurors::is_chair.eq(true))
        .filter(jurors::status.eq(JurorStatus::Active))
        .select((jurors::id, jurors::pseudonym))
        .first(conn)
        .optional()?)
}

/// Marks one juror as the chair, and nobody else of the edition.
pub fn set_chair(tx: &mut Tx<'_>, edition: EditionId, juror: JurorId) -> Result<(), Fault> {
    diesel::update(jurors::table.filter(jurors::edition_id.eq(edition)))
        .set(jurors::is_chair.eq(false))
        .execute(tx.conn)?;
    diesel::update(jurors::table.find(juror)).set(jurors::is_chair.eq(true)).execute(tx.conn)?;
    Ok(())
}
