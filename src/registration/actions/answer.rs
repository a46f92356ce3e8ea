//! What a member does in person: confirm, and correct their own data.

use super::edit::{SavedMember, put_back_taken, put_together, write};
use super::problem::{AnswerProblem, EntryProblem, MemberProblem};
use super::register::{require_declaration, signed};
use super::settle::{open_entry, people_changed, require_other_nip, settle};
use super::side::require_free;
use crate::accounts::{self, SignedIn};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition, MixedInstitutions};
use crate::ids::{EditionId, EntryId, InstitutionId, MemberId, UserId};
use crate::institutions::{self, InstitutionName};
use crate::merge::Origin;
use crate::notifications::letters::membership::MemberConfirmed;
use crate::notifications::{self, Mail};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, Member, MemberEdit, Person, PersonFields};
use crate::registration::rules::{self, Missing};
use crate::registration::store;
use crate::registration::values::Nip;
use crate::secrets::Seal;

/// What a person signs with.
#[derive(Debug, Clone, Copy)]
pub struct Signing<'a> {
    pub person: &'a Person,
    /// Version of the declaration that was shown.
    pub declaration: &'a str,
    /// Where the person works.
    pub institution: &'a InstitutionName,
    /// The name with titles; none keeps the one the account has.
    pub document_name: Option<&'a str>,
    /// What the form was typed over.
    pub origin: &'a Origin,
    /// Fields that differ from what the leader wrote meanwhile and for which nothing was chosen.
    pub undecided: &'a [String],
}

/// What became of a confirmation.
#[derive(Debug)]
pub enum Confirmation {
    Confirmed(EntryId),
    /// The leader changed the data meanwhile: the person chooses first, nothing is stored.
    Differs(Box<SavedMember>),
}

/// Confirms a membership in person: own data, own signature (R8). A second click changes nothing. Two
/// members confirming in the same moment wait for each other at the entry's lock, so both hold.
pub fn confirm_membership(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    edition: EditionId,
    member: MemberId,
    signing: &Signing<'_>,
) -> Result<Confirmation, AnswerProblem> {
    // The edition before the entry, as whoever becomes a juror and whoever takes an entry out locks them.
    editions::lock(tx, edition)?;
    let (edition, entry) = invited_entry(tx, who.user_id(), edition, member)?;
    let people = store::members(tx.conn, entry.id)?;
    let row = own_row(&people, who.user_id(), member)?;
    if row.signed() {
        return Ok(Confirmation::Confirmed(entry.id));
    }
    rules::require_answers(&edition.settings, tx.now)?;
    if let Some(at) = row.invited_at.filter(|_| rules::is_expired(row.invited_at, tx.now)) {
        return Err(AnswerProblem::InvitationOver { ended: at.plus(rules::INVITATION_LIFE) });
    }
    require_declaration(tx, &edition, signing.declaration)?;
    require_other_nip(&people, Some(member), &tx.seal.fingerprint(signing.person.nip.digits()))?;
    require_free::<AnswerProblem>(tx, who, edition.id, &signing.person.nip)?;
    let fields = PersonFields::from(signing.person);
    let edit = MemberEdit { fields: &fields, origin: signing.origin, undecided: signing.undecided };
    let mut saved = put_together(tx, who.user_id(), row, &edit)?;
    saved.merged.insist("nip", &saved.sent);
    if !saved.merged.news.is_empty() || !saved.merged.conflicts.is_empty() {
        return Ok(Confirmation::Differs(Box::new(unseen(saved))));
    }
    write(tx, who.user_id(), &mut saved, &edit)?;
    let home = home_of(tx, &edition, &entry, signing.institution)?;
    if store::sign(tx, member, signing.declaration, home)? == 0 {
        return Err(EntryProblem::ChangedMeanwhile.into());
    }
    if let Some(titled) = signing.document_name {
        accounts::set_document_name(tx, who, titled, signing.person.name.as_str())?;
    }
    signed(tx, who, &edition)?;
    confirmed(tx, who, &edition, &entry, &saved.member)?;
    Ok(Confirmation::Confirmed(entry.id))
}

/// The institution a member works at; another than the entry's only where the edition allows it (R6).
fn home_of(
    tx: &mut Tx<'_>,
    edition: &Edition,
    entry: &Entry,
    name: &InstitutionName,
) -> Result<InstitutionId, AnswerProblem> {
    let home = institutions::find_or_propose(tx, name)?;
    let own = institutions::resolve(tx.conn, entry.institution_id)?.map(|own| own.id);
    if own != Some(home) && edition.settings.mixed_institutions == MixedInstitutions::Refuse {
        return Err(AnswerProblem::OtherInstitution);
    }
    Ok(home)
}

/// One signs only what one has seen: what the leader alone changed is chosen as well.
fn unseen(mut saved: SavedMember) -> SavedMember {
    let news = std::mem::take(&mut saved.merged.news);
    saved.merged.conflicts.extend(news);
    saved
}

/// The entry's new state, the leader's letter and the trail.
fn confirmed(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    edition: &Edition,
    entry: &Entry,
    member: &Member,
) -> Result<(), EntryProblem> {
    let open = match settle(tx, entry)? {
        Missing::Signatures(open) => open,
        Missing::Nothing | Missing::SecondMember => 0,
    };
    tell_leader(tx, edition, entry, &|team, path| {
        Mail::MemberConfirmed(MemberConfirmed { member: member.name.clone(), team, missing: open, path })
    })?;
    let version = &edition.settings.declaration.version;
    let mut line = who.record(Some(edition.id), "member.confirmed", Subject::new("entry", entry.id.0));
    line.details = serde_json::json!({ "member": member.id, "declaration": version });
    people_changed(tx, entry.id)?;
    Ok(audit::record(tx, &line)?)
}

/// Corrects one's own data after confirming, as long as the entry can still submit.
pub fn correct_own(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    edit: &MemberEdit<'_>,
) -> Result<SavedMember, MemberProblem> {
    let entry = open_entry(tx, who.entry())?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    let people = store::members(tx.conn, entry.id)?;
    let row = people.iter().find(|row| row.id == who.member()).ok_or(Fault::NotFound)?;
    let user = who.person().user_id();
    let mut saved = put_together(tx, user, row, edit)?;
    put_back_taken(&people, &mut saved);
    if write(tx, user, &mut saved, edit)? {
        let subject = Subject::new("entry", entry.id.0);
        let mut line = who.person().record(Some(entry.edition_id), "member.corrected", subject);
        line.details = serde_json::json!({ "member": who.member() });
        people_changed(tx, entry.id)?;
        audit::record(tx, &line)?;
    }
    Ok(saved)
}

/// The employee number in full, for its owner only; none for another's row.
pub fn own_nip(seal: &Seal, owner: &EntryMember, member: &Member) -> Result<Option<Nip>, Fault> {
    if member.id != owner.member() {
        return Ok(None);
    }
    member_nip(seal, member)
}

/// The employee number in full, for the committee's check (R5) alone: whoever shows it puts the look on record. None if
/// what is stored is no number any more.
pub fn member_nip(seal: &Seal, member: &Member) -> Result<Option<Nip>, Fault> {
    // Erased once its time was over.
    if member.nip_sealed.is_empty() {
        return Ok(None);
    }
    Ok(Nip::parse(&seal.open(&store::nip_place(member.id), &member.nip_sealed).map_err(Fault::unreadable)?)
        .ok())
}

/// The entry of an invitation, found through the invited account and locked.
pub(super) fn invited_entry(
    tx: &mut Tx<'_>,
    who: UserId,
    edition: EditionId,
    member: MemberId,
) -> Result<(Edition, Entry), EntryProblem> {
    let found = store::find_invited(tx.conn, edition, who, member)?;
    let entry = open_entry(tx, found.ok_or(Fault::NotFound)?)?;
    Ok((store::edition(tx.conn, &entry)?, entry))
}

/// The row under the lock: the leader may have removed it or invited another account meanwhile.
pub(super) fn own_row(people: &[Member], who: UserId, member: MemberId) -> Result<&Member, Fault> {
    let mine = |row: &&Member| row.id == member && row.user_id == Some(who);
    people.iter().find(mine).ok_or(Fault::NotFound)
}

pub(super) fn tell_leader(
    tx: &mut Tx<'_>,
    edition: &Edition,
    entry: &Entry,
    letter: &dyn Fn(String, String) -> Mail,
) -> Result<(), Fault> {
    let Some(leader) = store::leader(tx.conn, entry.id)? else { return Ok(()) };
    let path = format!("/{}/peserta/{}", edition.slug, entry.id);
    let about = edition.about();
    notifications::send(tx, &leader.to, &letter(entry.team_name.clone(), path), &about)
}
