//! Sheets whose juror must not judge the work (R30).

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::policy;
use crate::db::{Conn, Fault};
use crate::ids::{AssignmentId, EditionId, EntryId, InstitutionId, JurorId, WorkId};
use crate::judging::model::{AssignmentStatus as S, ConflictGround};

/// Where something changed that conflicts follow from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// An institution: names were merged.
    Institution(InstitutionId),
    /// An entry: its people, their numbers or addresses.
    Entry(EntryId),
    /// A juror: what they are or declared.
    Juror(JurorId),
    /// Anything in an edition whose jobs may still wait: asked once more before its sheets are sealed.
    Edition(EditionId),
}

/// A sheet that counts or may come to count, and must not.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Clash {
    #[diesel(sql_type = BigInt)]
    pub id: AssignmentId,
    /// The edition it belongs to.
    #[diesel(sql_type = BigInt)]
    pub edition: EditionId,
    /// The work another juror is needed for; none for a calibration work, which nobody replaces.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub work: Option<WorkId>,
    /// How far the juror is with it.
    #[diesel(sql_type = Text)]
    pub status: S,
    #[diesel(sql_type = Text)]
    pub ground: ConflictGround,
}

/// The clashes that a change may have brought, in every edition.
pub fn clashes(conn: &mut Conn, changed: Changed) -> Result<Vec<Clash>, Fault> {
    const OF_WORKS: &str = "SELECT p.id FROM assignments p JOIN works w ON w.id = p.work_id \
        JOIN entries e ON e.id = w.entry_id WHERE";
    const OF_CALIBRATION: &str =
        "SELECT p.id FROM assignments p JOIN calibration_works k ON k.id = p.calibration_id WHERE";
    let (touched, id) = match changed {
        Changed::Institution(InstitutionId(id)) => (
            format!(
                "{OF_WORKS} (e.institution_id = $1 OR e.id IN \
                     (SELECT m.entry_id FROM members m WHERE m.institution_id = $1)) \
                     UNION ALL {OF_CALIBRATION} k.institution_id = $1"
            ),
            id,
        ),
        Changed::Entry(EntryId(id)) => (format!("{OF_WORKS} e.id = $1"), id),
        Changed::Juror(JurorId(id)) => {
            ("SELECT p.id FROM assignments p WHERE p.juror_id = $1".to_owned(), id)
        }
        Changed::Edition(EditionId(id)) => {
            ("SELECT p.id FROM assignments p WHERE p.edition_id = $1".to_owned(), id)
        }
    };
    let (clash, ground, live) = (policy::clash("a"), policy::ground("a"), S::sql_list(S::LIVE));
    Ok(diesel::sql_query(format!(
        "SELECT a.id AS id, a.edition_id AS edition, a.work_id AS work, a.status AS status, {ground} AS ground \
         FROM assignments a WHERE a.id IN ({touched}) AND a.status IN ({live}) AND {clash} ORDER BY a.id"
    ))
    .bind::<BigInt, _>(id)
    .load(conn)?)
}
