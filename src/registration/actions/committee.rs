//! What the committee puts right about a person. Whether it may is decided in the room of those corrections.

use super::settle::people_changed;
use crate::db::{Fault, Tx};
use crate::ids::{EntryId, InstitutionId, MemberId, UserId};
use crate::merge::Origin;
use crate::registration::store;
use crate::registration::values::{AsnKind, PersonName};

/// Facts about a person; what is none stays.
#[derive(Debug, Clone, Copy, Default)]
pub struct CorrectedPerson<'a> {
    /// Full name without titles.
    pub name: Option<&'a PersonName>,
    pub asn_kind: Option<AsnKind>,
    pub position: Option<&'a str>,
    pub institution: Option<InstitutionId>,
}

/// Locks an entry until the end of the transaction, so that nobody changes its people meanwhile.
///
/// # Errors
/// There is no such entry, or our own failures.
pub fn lock_entry(tx: &mut Tx<'_>, id: EntryId) -> Result<(), Fault> {
    store::lock(tx, id).map(drop)
}

/// Writes facts about a person of an entry that is locked, with who wrote them; false if somebody else did meanwhile.
///
/// # Errors
/// There is no such person, or our own failures.
pub fn put_correction(
    tx: &mut Tx<'_>,
    by: UserId,
    member: MemberId,
    corrected: &CorrectedPerson<'_>,
) -> Result<bool, Fault> {
    let mut row = store::find_any_member(tx.conn, member)?;
    let mut names: Vec<String> = Vec::new();
    if let Some(name) = corrected.name {
        row.name = name.as_str().to_owned();
        names.push("name".to_owned());
    }
    if let Some(kind) = corrected.asn_kind {
        row.asn_kind = kind;
        names.push("asn_kind".to_owned());
    }
    if let Some(position) = corrected.position {
        row.position = position.to_owned();
        names.push("position".to_owned());
    }
    row.edits.note(&names, by, tx.now, &Origin::default());
    row.version += 1;
    if store::update_member(tx, &row)? == 0 {
        return Ok(false);
    }
    if let Some(institution) = corrected.institution {
        store::put_home(tx, member, institution)?;
    }
    people_changed(tx, row.entry_id)?;
    Ok(true)
}
