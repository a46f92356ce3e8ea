//! Closing a round, seeing the cut, opening the next one.

use std::collections::BTreeSet;

use super::line::{Cut, cut};
use super::problem::{CloseProblem, CommitCutProblem, CutProblem};
use crate::accounts::{Committee, Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct};
use crate::clock::At;
use crate::db::{self, Conn, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, RoundId};
use crate::judging::reopening::still_open;
use crate::judging::routing::Infeasible;
use crate::judging::{self, CountedSheet, CountedSheets};
use crate::queue::{self, Task};
use crate::results::actions::method;
use crate::results::decisions::Decisions;
use crate::results::policy::{Matter, Reader, Visibility};
use crate::results::ranking::rank;
use crate::results::score_sheet::score_sheets;
use crate::results::sheet_file::canonical_sheet_file;
use crate::rounds::{self, More, NewRound, Round, RoundKind, RoundPlan, RoundProgress, Selection, SheetFile};
use crate::secrets::sha256_hex;

/// What the committee asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CutOrder {
    /// A final, or more jurors before one.
    pub is_final: bool,
    /// Where the line is drawn.
    pub selection: Selection,
    /// Who scores the works inside.
    pub more: More,
}

/// A further round as it would be opened now.
#[derive(Debug, Clone)]
pub struct CutPreview {
    /// The round whose closing froze the sheets.
    pub after: Round,
    /// Both sides of the line.
    pub cut: Cut,
    /// Whether values are adjusted: the gate is open.
    pub adjusted: bool,
    /// Who would score what, or why nobody can.
    pub plan: Result<RoundPlan, Infeasible>,
    /// Digest of all this; empty without a plan.
    pub fingerprint: String,
}

/// How far the result has come, rounds included.
///
/// # Errors
/// Our own failures.
pub fn visibility(conn: &mut Conn, edition: &Edition) -> db::Result<Visibility> {
    let newest = rounds::main_round(conn, edition.id)?;
    Ok(Visibility::in_rounds(edition, newest.is_some_and(|round| !round.open)))
}

/// What closing the round would freeze: which round, how many sheets are in, how many are not.
#[must_use]
pub fn close_fingerprint(line: &RoundProgress) -> String {
    format!("{}:{}:{}", line.round.number, line.done, line.held)
}

fn asked<'a>(edition: &'a Edition, shown: &'a str) -> Asked<'a> {
    let (act, subject) = (ProtectedAct::CloseRound, "");
    Asked { edition, act, subject, fingerprint: shown, page: "/babak/penutupan" }
}

/// The open round, if it is as it was shown.
fn open_as_shown(tx: &mut Tx<'_>, edition: EditionId, shown: &str) -> Result<(Edition, Round), CloseProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.sealed_at.is_some() {
        return Err(CloseProblem::AlreadySealed);
    }
    let round = rounds::main_round(tx.conn, edition.id)?.ok_or(CloseProblem::NoRound)?;
    if !round.open {
        return Err(CloseProblem::RoundClosed);
    }
    if let Some(open) = still_open(tx.conn, &edition, tx.now)? {
        return Err(open.into());
    }
    let lines = rounds::round_progress(tx.conn, edition.id)?;
    let same = lines.iter().any(|line| line.round.id == round.id && close_fingerprint(line) == shown);
    if same { Ok((edition, round)) } else { Err(CloseProblem::Changed) }
}

/// One member wants the round closed as it is; another closes it.
///
/// # Errors
/// A refusal in words, as for `close_round`.
pub fn ask_close(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    shown: &str,
) -> Result<(), CloseProblem> {
    let (edition, _) = open_as_shown(tx, edition, shown)?;
    Ok(approvals::ask(tx, who, asked(&edition, shown), "{}")?)
}

/// Closes the open round and with it the extra assessments that run beside it: their submitted sheets are final
/// from now on, and the digest of each file is kept.
///
/// # Errors
/// Sealed, no open round, other sheets than `shown`, no sheet in it, or nobody else asked for it.
pub fn close_round(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    shown: &str,
) -> Result<RoundId, CloseProblem> {
    let (edition, round) = open_as_shown(tx, edition, shown)?;
    approvals::second(tx, who, asked(&edition, shown))?;
    let review = rounds::review_round(tx.conn, edition.id)?;
    match rounds::close_round(tx, Some(who.person()), &edition, &round, frozen)? {
        None => return Err(CloseProblem::RoundClosed),
        Some(0) => return Err(CloseProblem::NothingToClose),
        Some(_) => {}
    }
    if let Some(review) = review {
        rounds::close_round(tx, Some(who.person()), &edition, &review, frozen)?;
    }
    queue::enqueue(tx, &Task::ReviewScores(edition.id))?;
    Ok(round.id)
}

/// Closes whatever is open: sealing ends every round.
pub(in crate::results) fn close_all(tx: &mut Tx<'_>, who: &Committee, edition: &Edition) -> db::Result<()> {
    for round in rounds::rounds(tx.conn, edition.id)?.iter().filter(|round| round.open) {
        rounds::close_round(tx, Some(who.person()), edition, round, frozen)?;
    }
    Ok(())
}

/// The canonical file of a round's sheets, with the columns of the edition.
fn frozen(edition: &Edition, locked: Vec<CountedSheet>) -> SheetFile {
    let keys = edition.settings.rubric.keys().map(String::as_str);
    let text = canonical_sheet_file(keys, &score_sheets(locked));
    SheetFile { sha256: sha256_hex(&text), text }
}

/// What was decided here and concerns every fit: works for calibration, and scores the chair excluded.
///
/// # Errors
/// Our own failures.
pub fn decisions(conn: &mut Conn, edition: EditionId) -> db::Result<Decisions> {
    let calibration = rounds::calibration_works(conn, edition)?.into_iter().map(|work| work.number).collect();
    let excluded =
        rounds::exclusions(conn, edition)?.into_iter().map(|score| (score.work, score.juror)).collect();
    Ok(Decisions { calibration, excluded_scores: excluded, ..Decisions::default() })
}

/// The cut from the frozen sheets of all rounds, pooled in one fit, and what it would mean for the jury.
///
/// # Errors
/// `RoundNotClosed` while the newest round is open, `StillOpen` while sheets are open again, sealed already, no round, or our own failures.
pub fn preview_cut(
    conn: &mut Conn,
    edition: &Edition,
    order: &CutOrder,
    now: At,
) -> Result<CutPreview, CutProblem> {
    let after = rounds::main_round(conn, edition.id)?.ok_or(CutProblem::NoRound)?;
    let stage = Visibility::in_rounds(edition, !after.open);
    if !stage.shows(Matter::Cut, Reader::Committee) {
        return Err(CutProblem::RoundNotClosed);
    }
    if stage.is_sealed() {
        return Err(CutProblem::AlreadySealed);
    }
    if let Some(open) = still_open(conn, edition, now)? {
        return Err(open.into());
    }
    let sheets = score_sheets(judging::counted_sheets(conn, edition, CountedSheets::Locked)?);
    let outcome = rank(&sheets, &method(conn, edition)?.method, &decisions(conn, edition.id)?);
    let cut = cut(&outcome.rows, order.selection);
    let works: BTreeSet<String> = cut.numbers().map(str::to_owned).collect();
    let plan = rounds::plan_round(conn, edition, &works, order.more)?;
    let fingerprint = match &plan {
        Ok(plan) => fingerprint(&after, order, &cut, plan),
        Err(_) => String::new(),
    };
    Ok(CutPreview { after, cut, adjusted: outcome.gate.open, plan, fingerprint })
}

fn fingerprint(after: &Round, order: &CutOrder, cut: &Cut, plan: &RoundPlan) -> String {
    let works: Vec<&str> = cut.numbers().collect();
    let said = serde_json::json!({
        "after": after.number, "sheets": after.sheet_hash, "final": order.is_final,
        "selection": order.selection, "works": works, "plan": plan.fingerprint,
    });
    sha256_hex(&said.to_string())
}

/// Opens the round that was previewed.
///
/// # Errors
/// As for the preview; no plan keeps the rules; another cut than `expected`; another round was opened meanwhile.
pub fn commit_cut(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    order: &CutOrder,
    expected: &str,
) -> Result<RoundId, CommitCutProblem> {
    let edition = editions::lock(tx, edition)?;
    let preview = preview_cut(tx.conn, &edition, order, tx.now)?;
    let plan = preview.plan.map_err(CommitCutProblem::Infeasible)?;
    if preview.fingerprint != expected {
        return Err(CommitCutProblem::CutChanged);
    }
    let kind = if order.is_final { RoundKind::Final } else { RoundKind::Extra };
    let new = NewRound { kind, more: order.more, selection: Some(order.selection) };
    Ok(rounds::open_round(tx, who, &edition, &new, &plan)?)
}
