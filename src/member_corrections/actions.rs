//! Correcting one person.

use super::model::{CorrectablePerson, CorrectedFact, KnownInstitution, PersonWanted};
use super::problem::CorrectMemberProblem;
use super::{rules, store};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::ids::MemberId;
use crate::institutions::{self, InstitutionName};
use crate::notifications::letters::member_correction::{FactCorrected, MemberCorrected};
use crate::notifications::{self, Mail};
use crate::registration::{self, CorrectedPerson};
use crate::secrets::sha256_hex;
use crate::team;

/// A person of the edition; none if there is no such person.
///
/// # Errors
/// Our own failures only.
pub fn find(
    conn: &mut Conn,
    edition: &Edition,
    member: MemberId,
) -> Result<Option<CorrectablePerson>, Fault> {
    Ok(store::people(conn, edition.id, &[member])?.into_iter().next())
}

/// The institution of the directory that a name means; none if it knows no such name.
///
/// # Errors
/// Our own failures only.
pub fn known_institution(conn: &mut Conn, written: &str) -> Result<Option<KnownInstitution>, Fault> {
    let Ok(name) = InstitutionName::parse(written) else { return Ok(None) };
    let Some(id) = institutions::known(conn, &name)? else { return Ok(None) };
    let one = institutions::resolve(conn, id)?;
    Ok(one.map(|one| KnownInstitution { id: one.id, name: one.name }))
}

/// How a person's data stand, in a few letters: what is typed over them goes along with it.
#[must_use]
pub fn version(of: &CorrectablePerson) -> String {
    sha256_hex(&format!("{of:?}"))
}

/// A correction as the form sends it.
#[derive(Debug, Clone, Copy)]
pub struct OneCorrection<'a> {
    pub member: MemberId,
    pub wanted: &'a PersonWanted,
    /// The version that was seen.
    pub seen: &'a str,
    /// Why; the person reads it.
    pub reason: &'a str,
}

/// Corrects a person over the version that was seen; the reason stands in the letter and in the trail.
///
/// # Errors
/// Left to other members, changed meanwhile, nothing differs, or not possible that way.
pub fn correct(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: &Edition,
    of: &OneCorrection<'_>,
) -> Result<(), CorrectMemberProblem> {
    let OneCorrection { member, wanted, seen, reason } = *of;
    let found = find(tx.conn, edition, member)?.ok_or(Fault::NotFound)?;
    registration::lock_entry(tx, found.entry)?;
    let person = find(tx.conn, edition, member)?.ok_or(Fault::NotFound)?;
    if let Some(bound) = team::bound(tx.conn, who, person.entry, Permission::Works)? {
        return Err(bound.into());
    }
    if version(&person) != seen {
        return Err(CorrectMemberProblem::Changed);
    }
    let facts = rules::changes(&person, wanted);
    if facts.is_empty() {
        return Err(CorrectMemberProblem::Nothing);
    }
    if let Some(why) = rules::against(&person, wanted, edition.settings.mixed_institutions) {
        return Err(CorrectMemberProblem::Refused(why));
    }
    carry_out(tx, who, edition, &Decided { person: &person, wanted, facts: &facts, reason })
}

/// A correction that can be made.
pub(super) struct Decided<'a> {
    pub person: &'a CorrectablePerson,
    pub wanted: &'a PersonWanted,
    pub facts: &'a [CorrectedFact],
    /// Why; the person reads it.
    pub reason: &'a str,
}

/// Writes a correction, tells the person, leaves a trace.
pub(super) fn carry_out(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    of: &Decided<'_>,
) -> Result<(), CorrectMemberProblem> {
    let corrected = CorrectedPerson {
        name: of.wanted.name.as_ref(),
        asn_kind: of.wanted.asn_kind,
        position: of.wanted.position.as_deref(),
        institution: of.wanted.institution.as_ref().map(|institution| institution.id),
    };
    let by = who.person().user_id();
    if !registration::put_correction(tx, by, of.person.member, &corrected)? {
        return Err(CorrectMemberProblem::Changed);
    }
    tell(tx, edition, of)?;
    let subject = Subject::new("member", of.person.member.0);
    let mut record = who.person().record(Some(edition.id), "member.corrected_by_committee", subject);
    record.reason = of.reason;
    let said = |fact: &CorrectedFact| serde_json::json!({ "fact": fact.fact.text().en, "before": fact.before.id, "after": fact.after.id });
    record.details = serde_json::json!({ "entry": of.person.entry, "facts": of.facts.iter().map(said).collect::<Vec<_>>() });
    Ok(audit::record(tx, &record)?)
}

/// The letter to the person; whoever has not confirmed yet sees the data when they do.
fn tell(tx: &mut Tx<'_>, edition: &Edition, of: &Decided<'_>) -> Result<(), Fault> {
    let people = registration::recipients(tx.conn, &[of.person.entry])?;
    let Some(one) = people.into_iter().find(|one| one.member == of.person.member) else { return Ok(()) };
    let fact = |fact: &CorrectedFact| FactCorrected {
        label: fact.fact.text(),
        before: fact.before.clone(),
        after: fact.after.clone(),
    };
    let letter = MemberCorrected {
        edition: edition.short_title(),
        facts: of.facts.iter().map(fact).collect(),
        reason: of.reason.to_owned(),
        path: format!("/{}/peserta/{}", edition.slug, of.person.entry),
    };
    notifications::send(tx, &one.to, &Mail::MemberCorrected(letter), &edition.about())
}
