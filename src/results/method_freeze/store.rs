//! Queries of the fixed method.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::model::{FixedMethod, MethodDocument};
use crate::db::schema::{assignments, methods};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId};
use crate::judging::AssignmentStatus as S;

/// The method fixed for an edition.
pub fn find_method(conn: &mut Conn, edition: EditionId) -> Result<Option<FixedMethod>, Fault> {
    Ok(methods::table.find(edition).select(FixedMethod::as_select()).first(conn).optional()?)
}

/// Whether a juror has opened a sheet of the edition, or marks were written into one.
pub(super) fn scores_opened(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let untouched = [S::Assigned, S::Recused, S::Reassigned].map(S::as_str);
    let touched = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.ne_all(untouched).or(assignments::saved_at.is_not_null()));
    Ok(diesel::select(exists(touched)).get_result(conn)?)
}

/// Keeps the document.
pub(super) fn insert_method(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    method: &MethodDocument,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(methods::table)
        .values((
            methods::edition_id.eq(edition),
            methods::document.eq(&method.document),
            methods::sha256.eq(&method.sha256),
            methods::fixed_by.eq(by),
            methods::fixed_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}
