//! Who may look at and decide on an entry: nobody of its own institution while another member can, and never one of its
//! own people.

use std::collections::BTreeMap;

use super::model::{MemberState, TeamMember};
use super::ties::EntryTies;
use super::{store, text};
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::{EntryId, UserId};
use crate::refused::Refused;
use crate::registration;
use crate::say;

/// How a member is bound to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// The member is one of its people.
    OwnEntry,
    /// The entry stands for the institution where the member works, or one of its people works there.
    SameInstitution,
}

/// A member is bound to an entry, and so leaves it to others.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("bound to the entry: {tie:?}")]
pub struct Bound {
    pub tie: Tie,
    /// Name of the institution in question: the one they share, or the one the entry stands for.
    pub institution: String,
    /// Names of the members who are not bound and may do it.
    pub others: Vec<String>,
}

impl Bound {
    /// Whether the member may go on with a reason: nobody else can, and the entry is not their own.
    #[must_use]
    pub fn may_except(&self) -> bool {
        self.tie == Tie::SameInstitution && self.others.is_empty()
    }

    /// Why, and who else can.
    #[must_use]
    pub fn message(&self) -> Message {
        let (institution, others) = (&self.institution, self.others.join(", "));
        let why = match self.tie {
            Tie::OwnEntry => text::OWN_ENTRY.into(),
            Tie::SameInstitution => say!(
                "Karya ini dari instansi Anda, {institution}. Panitia tidak memeriksa karya instansinya sendiri.",
                "This work is of your own institution, {institution}. Members do not verify works of their own institution."
            ),
        };
        let who = match self.others.is_empty() {
            true => text::NOBODY_ELSE.into(),
            false => say!("Yang dapat memeriksanya: {others}.", "Those who can: {others}."),
        };
        Message { id: format!("{} {}", why.id, who.id), en: format!("{} {}", why.en, who.en) }
    }
}

/// What binds the member to the entry; none if they may look and decide. `permission`: what the act takes, by which
/// others are named.
///
/// # Errors
/// Our own failures only.
pub fn bound(
    conn: &mut Conn,
    who: &Committee,
    entry: EntryId,
    permission: Permission,
) -> db::Result<Option<Bound>> {
    let mut found = bound_entries(conn, who, &[entry], permission)?;
    Ok(found.remove(&entry))
}

/// What binds the member to some entries; those that do not are missing. As many queries for many as for one.
///
/// # Errors
/// Our own failures only.
pub fn bound_entries(
    conn: &mut Conn,
    who: &Committee,
    entries: &[EntryId],
    permission: Permission,
) -> db::Result<BTreeMap<EntryId, Bound>> {
    let me = who.person();
    let numbers = registration::numbers_of(conn, me.user_id())?;
    let mut tied: Vec<(EntryId, Tie, EntryTies)> = Vec::new();
    for (entry, of) in store::entry_ties(conn, entries)? {
        if of.is_of(me.user_id(), me.email(), &numbers) {
            tied.push((entry, Tie::OwnEntry, of));
        } else if of.at(who.institution()).is_some() {
            tied.push((entry, Tie::SameInstitution, of));
        }
    }
    if tied.is_empty() {
        return Ok(BTreeMap::new());
    }
    let team = store::list(conn)?;
    let excepted = store::excepted(conn, me.user_id(), entries)?;
    let bound = tied.into_iter().map(|(entry, tie, of)| {
        let others = free(&team, &of, permission).filter(|member| member.user != me.user_id());
        let others = others.map(|member| member.name.clone()).collect();
        let shared = of.at(who.institution()).or(of.institutions.first());
        let institution = shared.map(|tied| tied.name.clone()).unwrap_or_default();
        (entry, Bound { tie, institution, others })
    });
    Ok(bound.filter(|(entry, bound)| !(bound.may_except() && excepted.contains(entry))).collect())
}

/// Active members with the permission who are not bound to the entry.
fn free<'a>(
    team: &'a [TeamMember],
    of: &'a EntryTies,
    permission: Permission,
) -> impl Iterator<Item = &'a TeamMember> {
    team.iter().filter(move |member| {
        member.state() == MemberState::Active
            && member.role.may(permission)
            && member.institution.as_ref().is_some_and(|(id, _)| of.at(*id).is_none())
            && !of.is_of(member.user, &member.email, &[])
    })
}

/// Why a member does not go on with the work of their own institution.
#[derive(Debug, thiserror::Error)]
pub enum ExceptProblem {
    /// Another member can, or the entry is the member's own.
    #[error(transparent)]
    Bound(Bound),
    #[error("the reason is missing")]
    ReasonMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ExceptProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::ReasonMissing => Ok(text::WHY_MISSING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Notes why a member goes on with an entry of their own institution although they are bound to it: nobody else can.
/// It holds as long as that is so. False if nothing binds them.
///
/// # Errors
/// Somebody else can, the entry is the member's own, or no reason.
pub fn except(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    entry: EntryId,
    reason: &str,
) -> Result<bool, ExceptProblem> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(ExceptProblem::ReasonMissing);
    }
    store::lock(tx)?;
    let Some(bound) = bound(tx.conn, who, entry, Permission::Works)? else { return Ok(false) };
    if !bound.may_except() {
        return Err(ExceptProblem::Bound(bound));
    }
    let me: UserId = who.person().user_id();
    store::insert_exception(tx, me, entry, reason)?;
    let edition = store::edition_of(tx.conn, entry)?;
    let mut record =
        who.person().record(Some(edition), "entry.own_institution", Subject::new("entry", entry.0));
    record.reason = reason;
    record.details = serde_json::json!({ "institution": who.institution() });
    audit::record(tx, &record)?;
    Ok(true)
}
