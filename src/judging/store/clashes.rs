//! Sheets whose juror must not judge the work (R30).

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::policy;
use crate::db::Conn;
use crate::ids::{AssignmentId, EditionId, EntryId, InstitutionId, JurorId, WorkId};
use crate::judging::model::AssignmentStatus as S;

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
    /// The sheet.
    #[diesel(sql_type = BigInt)]
    pub id: AssignmentId,
    /// Its edition.
    #[diesel(sql_type = BigInt)]
    pub edition: EditionId,
    /// Its work.
    #[diesel(sql_type = BigInt)]
    pub work: WorkId,
    #[diesel(sql_type = Text)]
    status_word: String,
    #[diesel(sql_type = Text)]
    ground_word: String,
}

/// Why a sheet clashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// The juror belongs to the entry.
    Involved,
    /// The juror named the work or its entry.
    Named,
    /// Own or declared institution.
    Institution,
}

impl Clash {
    /// Where the sheet stands.
    pub fn status(&self) -> S {
        S::stored(&self.status_word)
    }

    /// Why it clashes.
    pub fn ground(&self) -> Ground {
        let [involved, named, _] = policy::GROUNDS;
        match self.ground_word.as_str() {
            word if word == involved => Ground::Involved,
            word if word == named => Ground::Named,
            _ => Ground::Institution,
        }
    }
}

/// The clashes that a change may have brought, in every edition.
pub fn clashes(conn: &mut Conn, changed: Changed) -> QueryResult<Vec<Clash>> {
    let (place, id) = match changed {
        Changed::Institution(InstitutionId(id)) => ("e.institution_id", id),
        Changed::Entry(EntryId(id)) => ("e.id", id),
        Changed::Juror(JurorId(id)) => ("a.juror_id", id),
        Changed::Edition(EditionId(id)) => ("a.edition_id", id),
    };
    let (clash, ground) = (policy::clash("a"), policy::ground("a"));
    diesel::sql_query(format!(
        "SELECT a.id AS id, a.edition_id AS edition, a.work_id AS work, a.status AS status_word, \
         {ground} AS ground_word \
         FROM assignments a JOIN works w ON w.id = a.work_id JOIN entries e ON e.id = w.entry_id \
         WHERE {place} = $1 AND a.status NOT IN ('recused', 'reassigned') AND {clash} ORDER BY a.id"
    ))
    .bind::<BigInt, _>(id)
    .load(conn)
}
