//! Opening and closing rounds. What goes into a further round is decided in `results`; here it is written.

use super::model::{More, Round, RoundJurors, RoundKind, Selection};
use super::plan::RoundPlan;
use super::{store, text};
use crate::accounts::{Committee, SignedIn};
use crate::audit::{self, Record};
use crate::db::Tx;
use crate::editions::Edition;
use crate::ids::{RoundId, UserId, WorkId};
use crate::judging::JudgingProblem;
use crate::judging::actions::{Giving, assign, may_commit};
use crate::judging::model::SheetLine;
use crate::judging::store as sheets;

/// A round to open.
#[derive(Debug, Clone, Copy)]
pub struct NewRound {
    /// What it is for.
    pub kind: RoundKind,
    /// Who scores.
    pub more: More,
    /// How its works were chosen.
    pub selection: Option<Selection>,
}

/// The first round with these works in it; made by the first commit of the routing.
pub(in crate::judging) fn first_round(
    tx: &mut Tx<'_>,
    edition: &Edition,
    (by, works): (UserId, &[WorkId]),
) -> Result<RoundId, JudgingProblem> {
    let per_work = edition.settings.limits.jurors_per_work;
    let known = store::rounds(tx.conn, edition.id)?.first().map(|round| round.id);
    let id = match known {
        Some(id) => id,
        None => {
            let kind = (RoundKind::First, RoundJurors::Panel, i32::try_from(per_work).unwrap_or(i32::MAX));
            store::insert_round(tx, (edition.id, 1, Some(by)), kind, None)?
        }
    };
    let scores = usize::try_from(per_work).unwrap_or(usize::MAX);
    store::insert_works(tx, id, &works.iter().map(|work| (*work, scores)).collect())?;
    Ok(id)
}

/// Opens a further round as planned: one letter per juror, one line in the trail.
///
/// # Errors
/// Another round is open, none was before it, judging is over, or the plan adds nothing.
pub fn open_round(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    (new, plan): (&NewRound, &RoundPlan),
) -> Result<RoundId, JudgingProblem> {
    may_commit(edition, tx.now)?;
    let before = store::main_round(tx.conn, edition.id)?.ok_or(JudgingProblem::NoRound)?;
    if before.open {
        return Err(JudgingProblem::RoundOpen);
    }
    if plan.fresh.is_empty() {
        return Err(JudgingProblem::NothingToAdd);
    }
    let summary = serde_json::json!({
        "kind": new.kind.as_str(), "selection": new.selection, "works": plan.wanted.len(),
        "assessments": plan.fresh.len(), "left_out": plan.left_out, "fingerprint": plan.fingerprint,
    });
    let most = plan.wanted.values().max().copied().unwrap_or(0);
    let seed = edition.settings.routing.seed_text.clone();
    let by = who.person().user_id();
    let drawn = sheets::insert_plan(tx, (edition.id, by), (&seed, small(most), &summary.to_string()))?;
    let id = insert(tx, edition, (Some(by), new), plan)?;
    let giving = Giving { plan: Some(drawn), round: Some(id), says: Some(text::EXTRA_ASSESSMENT) };
    assign(tx, (edition, giving), &plan.pool, &plan.fresh)?;
    let mut record = who.person().record(Some(edition.id), "round.opened", ("round", id.0));
    record.details = summary;
    audit::record(tx, &record)?;
    Ok(id)
}

/// Adds what the review rule asks for, in its own round, which reads like any extra assessment.
///
/// # Errors
/// Our own failures.
pub fn extend_review(
    tx: &mut Tx<'_>,
    edition: &Edition,
    plan: &RoundPlan,
) -> Result<RoundId, JudgingProblem> {
    let new = NewRound { kind: RoundKind::Review, more: More::Each(2), selection: None };
    let id = match store::review_round(tx.conn, edition.id)? {
        Some(round) => {
            store::insert_works(tx, round.id, &plan.wanted)?;
            round.id
        }
        None => insert(tx, edition, (None, &new), plan)?,
    };
    let giving = Giving { plan: None, round: Some(id), says: Some(text::EXTRA_ASSESSMENT) };
    assign(tx, (edition, giving), &plan.pool, &plan.fresh)?;
    let details = serde_json::json!({ "assessments": plan.fresh.len() });
    record(tx, edition, (None, "round.extended", id), details)?;
    Ok(id)
}

fn insert(
    tx: &mut Tx<'_>,
    edition: &Edition,
    (by, new): (Option<UserId>, &NewRound),
    plan: &RoundPlan,
) -> Result<RoundId, JudgingProblem> {
    let number = store::rounds(tx.conn, edition.id)?.last().map_or(1, |last| last.number + 1);
    let (jurors, per_work) = match new.more {
        More::Each(scores) => (RoundJurors::Panel, scores),
        More::WholeJury => (RoundJurors::Whole, plan.wanted.values().max().copied().unwrap_or(0)),
    };
    let kind = (new.kind, jurors, small(per_work));
    let id = store::insert_round(tx, (edition.id, number, by), kind, new.selection.as_ref())?;
    store::insert_works(tx, id, &plan.wanted)?;
    Ok(id)
}

/// Freezes the submitted sheets of a round. `digest` makes the file and its SHA-256 of them; the digest and the
/// number of sheets come back. Sheets not handed in stay with their jurors and count once they are.
///
/// # Errors
/// The round is closed already.
pub fn close_round(
    tx: &mut Tx<'_>,
    who: Option<&SignedIn>,
    (edition, round): (&Edition, &Round),
    digest: impl FnOnce(&[SheetLine]) -> (String, String),
) -> Result<(String, i64), JudgingProblem> {
    let first = round.kind == RoundKind::First;
    store::lock_sheets(tx, (edition.id, round.id), first)?;
    let lines = store::locked_of(tx.conn, edition.id, Some((round.id, first)))?;
    let (file, hash) = digest(&lines);
    let sheets = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let by = who.map(SignedIn::user_id);
    if store::close(tx, (round.id, by), (&file, &hash, sheets))? == 0 {
        return Err(JudgingProblem::RoundClosed);
    }
    let details = serde_json::json!({ "sha256": hash, "sheets": sheets });
    record(tx, edition, (who, "round.closed", round.id), details)?;
    Ok((hash, sheets))
}

fn record(
    tx: &mut Tx<'_>,
    edition: &Edition,
    (who, act, round): (Option<&SignedIn>, &'static str, RoundId),
    details: serde_json::Value,
) -> Result<(), JudgingProblem> {
    let record = Record {
        edition: Some(edition.id),
        actor: who.map(SignedIn::user_id),
        actor_name: who.map_or("portal", SignedIn::name),
        act,
        subject: ("round", round.0),
        reason: "",
        details,
    };
    Ok(audit::record(tx, &record)?)
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
