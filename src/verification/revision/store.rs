//! Rows of answers, and requests with what was answered.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{Answer, Asked, NewAnswer, Returned};
use crate::db::schema::revision_answers as t;
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{DecisionId, UserId, WorkId};
use crate::verification::Verdict;
use crate::verification::store::{decisions_of, newest_decisions};
use crate::works::{self, Work, WorkStatus};

/// What is asked of some works that were sent back, with what was answered.
///
/// # Errors
/// Our own failures only.
pub fn asked_of(conn: &mut Conn, works: &[WorkId]) -> Result<BTreeMap<WorkId, Asked>, Fault> {
    let decisions = newest_decisions(conn, works)?;
    let ids: Vec<DecisionId> = decisions.values().map(|decision| decision.id).collect();
    let answers = answers_of(conn, &ids)?;
    let own =
        |id: DecisionId| answers.iter().filter(move |answer| answer.decision_id == id).cloned().collect();
    Ok(decisions
        .into_iter()
        .map(|(work, decision)| (work, Asked { answers: own(decision.id), decision }))
        .collect())
}

fn answers_of(conn: &mut Conn, decisions: &[DecisionId]) -> Result<Vec<Answer>, Fault> {
    if decisions.is_empty() {
        return Ok(Vec::new());
    }
    Ok(t::table
        .filter(t::decision_id.among_ids(decisions))
        .order((t::decision_id.asc(), t::item.asc()))
        .select(Answer::as_select())
        .load(conn)?)
}

/// What was asked of a work that came back and waits at the desk again; none for any other.
///
/// # Errors
/// Our own failures, or a submission that was not written by this portal.
pub fn returned(conn: &mut Conn, work: &Work) -> Result<Option<Returned>, Fault> {
    if work.revision < 2 || !work.status.is_in(WorkStatus::AT_THE_DESK) {
        return Ok(None);
    }
    let newest = decisions_of(conn, work.id)?.into_iter().next();
    let asked = |of: &crate::verification::DecisionLine| {
        of.verdict == Verdict::RevisionRequested && of.revision < work.revision
    };
    let Some(decision) = newest.filter(asked) else { return Ok(None) };
    let sent = works::submissions_of(conn, work.id)?;
    let Some(before) = sent.iter().find(|sent| sent.revision == decision.revision) else {
        return Ok(None);
    };
    let before = before.sent().map_err(Fault::unreadable)?;
    let answers = answers_of(conn, &[decision.id])?;
    Ok(Some(Returned { asked: Asked { decision, answers }, before }))
}

/// Puts the answer to an item in the place of the one before; an empty one takes it out.
pub(super) fn put_answer(
    tx: &mut Tx<'_>,
    decision: DecisionId,
    new: &NewAnswer,
    by: UserId,
) -> Result<usize, Fault> {
    let gone = diesel::delete(t::table.find((decision, new.item))).execute(tx.conn)?;
    if new.note.is_empty() {
        return Ok(gone);
    }
    Ok(diesel::insert_into(t::table)
        .values((
            t::decision_id.eq(decision),
            t::item.eq(new.item),
            t::note.eq(&new.note),
            t::answered_by.eq(by),
            t::answered_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}
