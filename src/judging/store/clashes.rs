//! Sheets whose juror must not judge the work (R30).

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{assignments as t, entries, juror_conflicts, jurors, works};
use crate::ids::{AssignmentId, EditionId, InstitutionId, WorkId};
use crate::judging::model::AssignmentStatus as S;

/// A sheet that counts or may come to count, of a work from an institution its juror belongs to or named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The sheet.
    pub id: AssignmentId,
    /// Its edition.
    pub edition: EditionId,
    /// Its work.
    pub work: WorkId,
    /// Where it stands.
    pub status: S,
}

/// The clashes over one institution, in every edition.
pub fn clashes(conn: &mut Conn, institution: InstitutionId) -> QueryResult<Vec<Clash>> {
    let named = juror_conflicts::table
        .filter(juror_conflicts::institution_id.eq(institution))
        .select(juror_conflicts::juror_id);
    let theirs = jurors::table
        .filter(jurors::institution_id.eq(institution).or(jurors::id.eq_any(named).nullable()))
        .select(jurors::id);
    let rows: Vec<(AssignmentId, EditionId, WorkId, String)> = t::table
        .inner_join(works::table.inner_join(entries::table))
        .filter(entries::institution_id.eq(institution))
        .filter(t::juror_id.eq_any(theirs))
        .filter(t::status.ne_all([S::Recused.as_str(), S::Reassigned.as_str()]))
        .order(t::id.asc())
        .select((t::id, t::edition_id, t::work_id, t::status))
        .load(conn)?;
    let clash = |(id, edition, work, status): (_, _, _, String)| Clash {
        id,
        edition,
        work,
        status: S::stored(&status),
    };
    Ok(rows.into_iter().map(clash).collect())
}
