//! A person's data changed by two people, or by one in two places: put together under the entry's lock.

use super::problem::{EntryProblem, PersonTaken};
use super::settle::{require_other_email, require_other_nip};
use crate::db::Tx;
use crate::ids::UserId;
use crate::merge::{FormValues, Merged, Stored, merge};
use crate::registration::model::{Member, MemberEdit};
use crate::registration::store::{self, Sealed};

/// What a form about a person left behind.
#[derive(Debug)]
pub struct SavedMember {
    /// The person as stored now.
    pub member: Member,
    /// What was sent, and what was made of it.
    pub sent: FormValues,
    pub merged: Merged,
    /// Fields that are good by themselves and cannot be kept beside the entry's other people.
    pub refused: Vec<PersonTaken>,
}

/// Puts a form together with what is stored; nothing is written yet.
pub(super) fn put_together(
    tx: &mut Tx<'_>,
    who: UserId,
    row: &Member,
    edit: &MemberEdit<'_>,
) -> Result<SavedMember, EntryProblem> {
    let stored = row.values();
    let typed = edit.fields.nip.as_ref().map(|nip| tx.seal.fingerprint(nip.digits()));
    let sent = edit.fields.values(&stored, typed.as_deref());
    let met = Stored { version: row.version, values: &stored, edits: &row.edits };
    let mut merged = merge(met, &sent, edit.origin, who);
    merged.reopen(edit.undecided, &stored);
    Ok(SavedMember { member: row.clone(), sent, merged, refused: Vec::new() })
}

/// Puts back what another person of the entry has; it holds up no other field.
pub(super) fn put_back_taken(people: &[Member], saved: &mut SavedMember) {
    let (own, values) = (Some(saved.member.id), &saved.merged.values);
    let nip = require_other_nip(people, own, &values.text("nip"));
    let email = require_other_email(people, own, &values.text("email"));
    let stored = saved.member.values();
    for problem in [nip, email].into_iter().filter_map(Result::err) {
        let field = problem.field();
        saved.merged.values.copy(field, &stored);
        saved.merged.changed.retain(|changed| changed != field);
        saved.refused.push(problem);
    }
}

/// Writes what changed, with who changed it; false if nothing did.
pub(super) fn write(
    tx: &mut Tx<'_>,
    who: UserId,
    saved: &mut SavedMember,
    edit: &MemberEdit<'_>,
) -> Result<bool, EntryProblem> {
    let changed = &saved.merged.changed;
    if changed.is_empty() {
        return Ok(false);
    }
    let row = &mut saved.member;
    row.take(&saved.merged.values);
    if let Some(nip) = edit.fields.nip.as_ref().filter(|_| changed.iter().any(|name| name == "nip")) {
        let nip = Sealed::new(tx.seal, row.id, nip)?;
        (row.nip_sealed, row.nip_fingerprint, row.nip_tail) = (nip.sealed, nip.fingerprint, nip.tail);
    }
    row.edits.note(changed, who, tx.now, edit.origin);
    row.version += 1;
    if store::update_member(tx, row)? == 0 {
        return Err(EntryProblem::ChangedMeanwhile);
    }
    Ok(true)
}
