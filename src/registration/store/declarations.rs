//! Texts of the declaration as they stood when somebody signed (R8).

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::db::schema::declarations;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Lang;

/// Keeps the text of the edition's declaration with its version. False if another text was signed under
/// the same version: a signature must never change its meaning.
pub(in crate::registration) fn keep(tx: &mut Tx<'_>, edition: &Edition) -> Result<bool, Fault> {
    let declaration = &edition.settings.declaration;
    let (id, en) = (declaration.full_text(Lang::Id), declaration.full_text(Lang::En));
    diesel::sql_query(
        "INSERT INTO declarations (edition_id, version, body_id, body_en) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (edition_id, version) DO NOTHING",
    )
    .bind::<BigInt, _>(edition.id)
    .bind::<Text, _>(&declaration.version)
    .bind::<Text, _>(&id)
    .bind::<Text, _>(&en)
    .execute(tx.conn)?;
    let kept: (String, String) = declarations::table
        .filter(declarations::edition_id.eq(edition.id))
        .filter(declarations::version.eq(&declaration.version))
        .select((declarations::body_id, declarations::body_en))
        .first(tx.conn)?;
    Ok(kept == (id, en))
}
