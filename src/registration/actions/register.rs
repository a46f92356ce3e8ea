//! Registering.

use super::problem::{DeclarationProblem, RegisterProblem};
use super::settle::settle;
use super::side::require_free;
use crate::accounts::{self, SignedIn};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, ConsentKind, Edition, PhaseKey};
use crate::i18n::{Lang, Message};
use crate::ids::{EditionId, EntryId};
use crate::institutions;
use crate::notifications::letters::entry::DeclarationSigned;
use crate::notifications::{self, Mail, Recipient};
use crate::registration::model::{EntryForm, EntryKind, EntryName};
use crate::registration::store::{self, NewEntry, Row};

/// Registers a person, alone or as the leader of a team, and takes their signature (R7-R9). An individual
/// entry is complete at once.
pub fn register(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    edition: EditionId,
    form: &EntryForm,
) -> Result<EntryId, RegisterProblem> {
    let edition = editions::lock(tx, edition)?;
    edition.require_open_late(PhaseKey::Registration, tx.now)?;
    require_declaration(tx, &edition, &form.declaration)?;
    require_free::<RegisterProblem>(tx, who, edition.id, &form.leader.nip)?;
    let institution = institutions::find_or_propose(tx, &form.institution)?;
    let (kind, team) = match &form.name {
        EntryName::Individual => (EntryKind::Individual, ""),
        EntryName::Team(name) => (EntryKind::Team, name.as_str()),
    };
    let entry =
        store::insert_entry(tx, edition.id, who.user_id(), &NewEntry { kind, team_name: team, institution })
            .map_err(|fault| {
                if fault.is_unique_violation() { RegisterProblem::AlreadyLeads } else { fault.into() }
            })?;
    let leader = &form.leader;
    let row = Row {
        user: Some(who.user_id()),
        name: leader.name.as_str(),
        email: who.email(),
        nip: &leader.nip,
        asn_kind: leader.asn_kind.as_str(),
        position: &leader.position,
        phone: leader.phone.as_str(),
    };
    let member = store::insert_member(tx, entry, 1, true, &row)?;
    store::sign(tx, member, &form.declaration, institution)?;
    accounts::set_document_name(tx, who, &form.document_name, leader.name.as_str())?;
    signed(tx, who, &edition)?;
    store::delete_draft(tx, edition.id, who.user_id())?;
    let locked = store::lock(tx, entry)?;
    settle(tx, &locked)?;
    let mut record = who.record(Some(edition.id), "entry.registered", Subject::new("entry", entry.0));
    record.details = serde_json::json!({
        "kind": kind.as_str(), "team": team, "institution": institution, "declaration": form.declaration,
    });
    audit::record(tx, &record)?;
    Ok(entry)
}

/// Checks that the declaration accepted is the one in force, and keeps its text.
pub(super) fn require_declaration(
    tx: &mut Tx<'_>,
    edition: &Edition,
    accepted: &str,
) -> Result<(), DeclarationProblem> {
    if accepted != edition.settings.declaration.version {
        return Err(DeclarationProblem::Changed);
    }
    if !store::keep_declaration(tx, edition)? {
        let said = "the declaration differs from the text signed under the same version";
        return Err(Fault::unreadable(said).into());
    }
    Ok(())
}

/// The consents given with a signature, and the copy of both for whoever signed.
pub(super) fn signed(tx: &mut Tx<'_>, who: &SignedIn, edition: &Edition) -> Result<(), Fault> {
    store::give_consents(tx, edition, who.user_id())?;
    let declaration = &edition.settings.declaration;
    let copy = Mail::DeclarationSigned(DeclarationSigned {
        edition: edition.short_title(),
        version: declaration.version.clone(),
        at: tx.now,
        text: Message { id: declaration.full_text(Lang::Id), en: declaration.full_text(Lang::En) },
        consents: ConsentKind::ALL.iter().map(|kind| declaration.consent(*kind).clone()).collect(),
    });
    let to = Recipient { email: who.email().to_owned(), name: who.name().to_owned(), lang: who.lang() };
    notifications::send(tx, &to, &copy, &edition.about())
}
