//! Declining an invitation, with an account or without.

use super::answer::{invited_entry, own_row, tell_leader};
use super::problem::AnswerProblem;
use super::settle::settle;
use crate::accounts::{self, LinkProblem, SignedIn};
use crate::audit::{self, Record, Subject};
use crate::db::Tx;
use crate::ids::{EditionId, MemberId, UserId};
use crate::notifications::Mail;
use crate::notifications::letters::membership::MemberDeclined;
use crate::registration::model::entry_title;
use crate::registration::store;

/// Who declines: a person who is signed in, or one with the link of the letter at hand, which proves the address as well.
#[derive(Debug, Clone)]
pub struct Invitee {
    user: UserId,
    name: String,
}

impl From<&SignedIn> for Invitee {
    fn from(person: &SignedIn) -> Self {
        Self { user: person.user_id(), name: person.name().to_owned() }
    }
}

impl Invitee {
    /// The owner of a link that is good.
    ///
    /// # Errors
    /// The link was used or is over.
    pub fn with_link(tx: &mut Tx<'_>, token: &str) -> Result<Self, LinkProblem> {
        let user = accounts::check_token(tx.conn, token, tx.now)?;
        Ok(Self { user: user.id, name: user.name })
    }

    fn record(&self, edition: EditionId, act: &'static str, subject: Subject) -> Record<'_> {
        Record {
            edition: Some(edition),
            actor: Some(self.user),
            actor_name: &self.name,
            act,
            subject,
            reason: "",
            details: serde_json::Value::Null,
        }
    }
}

/// Declines an invitation, with a reason or without: the place is free again, and the leader is told. Gives how the entry
/// is called.
pub fn decline_membership(
    tx: &mut Tx<'_>,
    who: &Invitee,
    edition: EditionId,
    member: MemberId,
    reason: &str,
) -> Result<String, AnswerProblem> {
    let (edition, entry) = invited_entry(tx, who.user, edition, member)?;
    let people = store::members(tx.conn, entry.id)?;
    let row = own_row(&people, who.user, member)?;
    if row.confirmed_at.is_some() {
        return Err(AnswerProblem::ConfirmedAlready);
    }
    store::delete_member(tx, member)?;
    store::insert_declined(tx, entry.id, &row.name, reason)?;
    settle(tx, &entry)?;
    let (name, reason) = (row.name.clone(), reason.to_owned());
    tell_leader(tx, &edition, &entry, &|team, path| {
        Mail::MemberDeclined(MemberDeclined { member: name.clone(), team, reason: reason.clone(), path })
    })?;
    let mut line = who.record(edition.id, "member.declined", Subject::new("entry", entry.id.0));
    line.details = serde_json::json!({ "member": member, "name": row.name });
    audit::record(tx, &line)?;
    let leader = people.iter().find(|person| person.leader).map_or("", |leader| leader.name.as_str());
    Ok(entry_title(&entry, leader).to_owned())
}
