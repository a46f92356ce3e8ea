//! Opening and closing rounds. What goes into a further round is decided in `results`; here it is written.

use crate::accounts::{Permitted, SignedIn, right};
use crate::audit::{self, Record, Subject};
use crate::db::{self, Fault, Tx};
use crate::editions::Edition;
use crate::ids::{RoundId, UserId};
use crate::judging::{self, CountedSheet, CountedSheets, Giving, NewPlan, RoundJurors, RoundKind, RoundRow};
use crate::rounds::model::{More, Round, Selection};
use crate::rounds::plan::RoundPlan;
use crate::rounds::problem::OpenProblem;
use crate::rounds::store::{self, Frozen};
use crate::rounds::text;

/// A round to open.
#[derive(Debug, Clone, Copy)]
pub struct NewRound {
    /// What it is for.
    pub kind: RoundKind,
    pub more: More,
    /// How its works were chosen.
    pub selection: Option<Selection>,
}

/// The canonical file of frozen sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    pub text: String,
    /// SHA-256 of them, lower-case hexadecimal.
    pub sha256: String,
}

/// Opens a further round as planned: one letter per juror, one line in the trail.
///
/// # Errors
/// Another round is open, none was before it, judging is over, or the plan adds nothing.
pub fn open_round(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: &Edition,
    new: &NewRound,
    plan: &RoundPlan,
) -> Result<RoundId, OpenProblem> {
    judging::may_commit(edition, tx.now)?;
    let before = store::main_round(tx.conn, edition.id)?.ok_or(OpenProblem::NoRound)?;
    if before.open {
        return Err(OpenProblem::RoundOpen);
    }
    if plan.fresh.is_empty() {
        return Err(OpenProblem::NothingToAdd);
    }
    let summary = serde_json::json!({
        "kind": new.kind.as_str(), "selection": new.selection, "works": plan.wanted.len(),
        "assessments": plan.fresh.len(), "left_out": plan.left_out, "fingerprint": plan.fingerprint,
    });
    let most = plan.wanted.values().max().copied().unwrap_or(0);
    let seed = edition.settings.routing.seed_text.clone();
    let by = who.person().user_id();
    let summary_json = summary.to_string();
    let committed =
        NewPlan { edition: edition.id, by, seed: &seed, per_work: small(most), summary: &summary_json };
    let drawn = judging::insert_plan(tx, &committed)?;
    let id = insert(tx, edition, Some(by), new, plan)?;
    let giving = Giving { plan: Some(drawn), round: Some(id), says: Some(text::EXTRA_ASSESSMENT) };
    judging::assign(tx, edition, giving, &plan.pool, &plan.fresh)?;
    let mut record = who.person().record(Some(edition.id), "round.opened", Subject::new("round", id.0));
    record.details = summary;
    audit::record(tx, &record)?;
    Ok(id)
}

/// Adds what the review rule asks for, in its own round, which reads like any extra assessment.
///
/// # Errors
/// Our own failures.
pub fn extend_review(tx: &mut Tx<'_>, edition: &Edition, plan: &RoundPlan) -> db::Result<RoundId> {
    let new = NewRound { kind: RoundKind::Review, more: More::Each(2), selection: None };
    let id = match store::review_round(tx.conn, edition.id)? {
        Some(round) => {
            judging::insert_round_works(tx, round.id, &plan.wanted)?;
            round.id
        }
        None => insert(tx, edition, None, &new, plan)?,
    };
    let giving = Giving { plan: None, round: Some(id), says: Some(text::EXTRA_ASSESSMENT) };
    judging::assign(tx, edition, giving, &plan.pool, &plan.fresh)?;
    let details = serde_json::json!({ "assessments": plan.fresh.len() });
    audit::record(tx, &record(edition, None, "round.extended", id, details))?;
    Ok(id)
}

fn insert(
    tx: &mut Tx<'_>,
    edition: &Edition,
    by: Option<UserId>,
    new: &NewRound,
    plan: &RoundPlan,
) -> db::Result<RoundId> {
    let number = store::rounds(tx.conn, edition.id)?.last().map_or(1, |last| last.number + 1);
    let (jurors, per_work) = match new.more {
        More::Each(scores) => (RoundJurors::Panel, scores),
        More::WholeJury => (RoundJurors::Whole, plan.wanted.values().max().copied().unwrap_or(0)),
    };
    let selection = new.selection.as_ref().map(serde_json::to_string).transpose();
    let row = RoundRow {
        edition: edition.id,
        number,
        kind: new.kind,
        jurors,
        per_work: small(per_work),
        selection: selection.map_err(Fault::unwritable)?,
        opened_by: by,
    };
    let id = judging::insert_round(tx, &row)?;
    judging::insert_round_works(tx, id, &plan.wanted)?;
    Ok(id)
}

/// Freezes the submitted sheets of a round in the file that `file` makes of them. The number of sheets comes back.
/// Sheets not handed in stay with their jurors and count once they are. None if the round is closed already.
///
/// # Errors
/// Our own failures.
pub fn close_round(
    tx: &mut Tx<'_>,
    who: Option<&SignedIn>,
    edition: &Edition,
    round: &Round,
    file: impl FnOnce(&Edition, Vec<CountedSheet>) -> SheetFile,
) -> db::Result<Option<i64>> {
    store::lock_sheets(tx, edition.id, round)?;
    let which = CountedSheets::OfRound { round: round.id, first: round.kind == RoundKind::First };
    let locked = judging::counted_sheets(tx.conn, edition, which)?;
    let sheets = i64::try_from(locked.len()).unwrap_or(i64::MAX);
    let file = file(edition, locked);
    let by = who.map(SignedIn::user_id);
    let frozen = Frozen { file: &file.text, sha256: &file.sha256, sheets, by };
    if store::close(tx, round.id, &frozen)? == 0 {
        return Ok(None);
    }
    let details = serde_json::json!({ "sha256": file.sha256, "sheets": sheets });
    audit::record(tx, &record(edition, who, "round.closed", round.id, details))?;
    Ok(Some(sheets))
}

fn record<'a>(
    edition: &Edition,
    who: Option<&'a SignedIn>,
    act: &'static str,
    round: RoundId,
    details: serde_json::Value,
) -> Record<'a> {
    Record {
        edition: Some(edition.id),
        actor: who.map(SignedIn::user_id),
        actor_name: who.map_or("portal", SignedIn::name),
        act,
        subject: Subject::new("round", round.0),
        reason: "",
        details,
    }
}

fn small(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
