//! Draws that were committed.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{draws, plans};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, PlanId};
use crate::judging::model::{Draw, DrawDocument};
use crate::secrets::sha256_hex;

/// Keeps a draw with its plan.
pub fn insert_draw(
    tx: &mut Tx<'_>,
    edition: EditionId,
    plan: PlanId,
    document: &DrawDocument,
) -> Result<usize, Fault> {
    let document = serde_json::to_string(document).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(draws::table)
        .values((
            draws::plan_id.eq(plan),
            draws::edition_id.eq(edition),
            draws::sha256.eq(sha256_hex(&document)),
            draws::document.eq(document),
        ))
        .execute(tx.conn)?)
}

/// The draws of an edition, the first one first.
pub fn draws(conn: &mut Conn, edition: EditionId) -> Result<Vec<Draw>, Fault> {
    let rows: Vec<(At, String, String)> = draws::table
        .inner_join(plans::table)
        .filter(draws::edition_id.eq(edition))
        .order(draws::plan_id.asc())
        .select((plans::committed_at, draws::document, draws::sha256))
        .load(conn)?;
    let mut draws = Vec::with_capacity(rows.len());
    for (at, document, sha256) in rows {
        draws.push(Draw { number: draws.len() + 1, at, document, sha256 });
    }
    Ok(draws)
}

/// The draw at this place among those of an edition, from 1.
pub fn find_draw(conn: &mut Conn, edition: EditionId, number: usize) -> Result<Option<Draw>, Fault> {
    let Some(before) = number.checked_sub(1).and_then(|n| i64::try_from(n).ok()) else { return Ok(None) };
    let row: Option<(At, String, String)> = draws::table
        .inner_join(plans::table)
        .filter(draws::edition_id.eq(edition))
        .order(draws::plan_id.asc())
        .offset(before)
        .limit(1)
        .select((plans::committed_at, draws::document, draws::sha256))
        .first(conn)
        .optional()?;
    Ok(row.map(|(at, document, sha256)| Draw { number, at, document, sha256 }))
}
