//! Asking for a second opinion and giving one.

use super::model::NewOpinion;
use super::problem::{AnswerOpinionProblem, AskOpinionProblem};
use super::store;
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{self, Fault, Tx};
use crate::ids::{EditionId, OpinionId, UserId, WorkId};
use crate::team;
use crate::verification::actions::{lock, stands};
use crate::verification::{claim, rules};

/// Asks another member, or anybody, about a work that waits, and lets go of it.
///
/// # Errors
/// It does not wait, an answer is still to come, or the member named cannot give one.
pub fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    work: WorkId,
    new: NewOpinion<'_>,
) -> Result<OpinionId, AskOpinionProblem> {
    let held = lock(tx, who, edition, work)??;
    if !rules::waits(held.status) {
        return Err(stands(tx, &held)?.into());
    }
    if let Some(open) = store::waiting_opinions(tx.conn, &[work])?.pop() {
        return Err(AskOpinionProblem::Asked { by: open.asker, at: open.asked_at });
    }
    let me = who.person().user_id();
    if let Some(other) = new.of
        && (other == me || !decides(tx, other)?)
    {
        return Err(AskOpinionProblem::NotAMember);
    }
    let id = store::insert(tx, work, me, new)?;
    claim::release(tx, who, edition, work)?;
    let subject = Subject::new("work", work.0);
    let record = who.person().record(Some(edition), "work.opinion_asked", subject);
    let details = serde_json::json!({ "opinion": id, "of": new.of });
    audit::record(tx, &Record { reason: new.question, details, ..record })?;
    Ok(id)
}

/// Whether somebody is a member who decides on works.
fn decides(tx: &mut Tx<'_>, user: UserId) -> db::Result<bool> {
    let team = team::list(tx.conn)?;
    Ok(team.iter().any(|member| member.user == user && member.may(Permission::Works)))
}

/// Says what a member thinks of a work, who was asked for it or not; never the one who asks.
///
/// # Errors
/// It is the member's own question, or answered already.
pub fn answer(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    id: OpinionId,
    said: Said<'_>,
) -> Result<(), AnswerOpinionProblem> {
    let held = lock(tx, who, edition, said.work)??;
    let asked = store::opinions_of(tx.conn, held.id)?.into_iter().find(|one| one.id == id);
    let asked = asked.ok_or(Fault::NotFound)?;
    let me = who.person().user_id();
    if asked.asked_by == me {
        return Err(AnswerOpinionProblem::OwnQuestion);
    }
    if store::answer(tx, &asked, me, said.words)? == 0 {
        return Err(AnswerOpinionProblem::Answered);
    }
    let subject = Subject::new("work", held.id.0);
    let record = who.person().record(Some(edition), "work.opinion_given", subject);
    let details = serde_json::json!({ "opinion": id });
    Ok(audit::record(tx, &Record { reason: said.words, details, ..record })?)
}

/// An answer.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// The work it is about.
    pub work: WorkId,
    pub words: &'a str,
}
