//! Who takes part, in what, how it was scored, and what became of letters.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::db::schema::{letters, works};
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::institutions::InstitutionKind;
use crate::judging::AssignmentStatus;
use crate::notifications::LetterState;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// Entries whose institution is of a kind and in a province.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Origin {
    #[diesel(sql_type = Text)]
    pub kind: InstitutionKind,
    /// Two-digit code; empty where the directory does not say.
    #[diesel(sql_type = Text)]
    pub province: String,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// Living entries by kind and province; a merged institution is the one it was merged into.
pub(super) fn origins(conn: &mut Conn, edition: EditionId) -> Result<Vec<Origin>, Fault> {
    let live = EntryStatus::sql_list(EntryStatus::LIVE);
    Ok(diesel::sql_query(format!(
        "SELECT i.kind AS kind, i.province AS province, COUNT(*) AS count FROM entries e \
         JOIN institutions h ON h.id = e.institution_id JOIN institutions i ON i.id = COALESCE(h.merged_into, h.id) \
         WHERE e.edition_id = $1 AND e.status IN ({live}) GROUP BY 1, 2 ORDER BY 1, 2"
    ))
    .bind::<BigInt, _>(edition)
    .load(conn)?)
}

/// Works of one choice of competency kinds.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CompetencyCount {
    /// Keys of the kinds, separated by commas.
    pub keys: String,
    pub count: i64,
}

/// Works that were sent, by their competency kinds.
pub(super) fn competencies(conn: &mut Conn, edition: EditionId) -> Result<Vec<CompetencyCount>, Fault> {
    Ok(works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(WorkStatus::COUNTED_FOR_LIMIT))
        .group_by(works::competencies)
        .order(works::competencies.asc())
        .select((works::competencies, count_star()))
        .load(conn)?)
}

/// Sheets that gave points of one band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct ScoreBand {
    /// First whole point of the band, a multiple of ten; the last one holds 100 as well.
    #[diesel(sql_type = BigInt)]
    pub from: i64,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// Sheets of judged works by their weighted total, in bands of ten points.
pub(super) fn score_bands(conn: &mut Conn, edition: EditionId) -> Result<Vec<ScoreBand>, Fault> {
    let done = AssignmentStatus::sql_list(AssignmentStatus::DONE);
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    Ok(diesel::sql_query(format!(
        "SELECT CASE WHEN a.total_points >= 9000 THEN 90 ELSE a.total_points / 1000 * 10 END AS \"from\", \
         COUNT(*) AS count FROM assignments a JOIN works w ON w.id = a.work_id \
         WHERE a.edition_id = $1 AND a.status IN ({done}) AND a.total_points IS NOT NULL \
         AND w.status IN ({judged}) GROUP BY 1 ORDER BY 1"
    ))
    .bind::<BigInt, _>(edition)
    .load(conn)?)
}

/// Letters in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct LetterCount {
    pub state: LetterState,
    pub count: i64,
}

/// Letters of an edition by their state.
pub(super) fn letters_by_state(conn: &mut Conn, edition: EditionId) -> Result<Vec<LetterCount>, Fault> {
    Ok(letters::table
        .filter(letters::edition_id.eq(edition))
        .group_by(letters::state)
        .order(letters::state.asc())
        .select((letters::state, count_star()))
        .load(conn)?)
}
