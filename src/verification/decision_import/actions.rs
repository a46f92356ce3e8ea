//! Going through a file of decisions, and taking them.

use std::collections::BTreeMap;

use super::model::{DecisionStep, DecisionsTaken, NumberedWork, OpenDecisions};
use super::problem::ApplyDecisionsProblem;
use super::weigh::Facts;
use super::{csv_file, store, text, weigh};
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::csv_table::LineProblem;
use crate::db::{Conn, Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Message;
use crate::ids::{HoldId, ImportId, WorkId};
use crate::imports::{self, ImportFile, ImportOf, ImportProblem};
use crate::notifications::HeldAct;
use crate::say;
use crate::verification::actions::{accept_held, accepted, decide, lock, open_edition, revise_held};
use crate::verification::store::Entered;
use crate::verification::{
    BulkLine, DecideProblem, ScoresSealed, Verdict, bound_works, bulk, claims_on, grounds, hold, rules,
};

/// What a file of one's own would do at `now`; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn open(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    of: ImportOf,
    id: ImportId,
    now: At,
) -> Result<Option<OpenDecisions>, Fault> {
    let Some(file) = imports::find(conn, of, id)? else { return Ok(None) };
    gone_through(conn, who, edition, file, now).map(Some)
}

fn gone_through(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    file: ImportFile,
    now: At,
) -> Result<OpenDecisions, Fault> {
    let mut read = csv_file::parse(&file.body);
    if edition.sealed_at.is_some() {
        let line = read.rows.first().map_or(1, |row| row.line);
        read.rows.clear();
        read.problems.push(LineProblem { line, message: ScoresSealed::TEXT.into() });
    }
    let numbers: Vec<&str> = read.rows.iter().map(|row| row.number.as_str()).collect();
    let works = store::numbered(conn, edition.id, &numbers)?;
    let facts = facts(conn, who, edition, works, now)?;
    let plan = weigh::plan(&read, &facts);
    let mut left_out = read.problems;
    left_out.extend(plan.problems);
    left_out.sort_by_key(|problem| problem.line);
    Ok(OpenDecisions { file, steps: plan.steps, unchanged: plan.unchanged, blank: read.blank, left_out })
}

fn facts(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: &Edition,
    works: Vec<NumberedWork>,
    now: At,
) -> Result<Facts, Fault> {
    let ids: Vec<WorkId> = works.iter().map(|work| work.id).collect();
    let me = who.person().user_id();
    let mut kept: BTreeMap<WorkId, Message> = bound_works(conn, who, &ids, Permission::Works)?
        .into_iter()
        .map(|(work, bound)| (work, bound.message()))
        .collect();
    for claim in claims_on(conn, &ids, now)?.into_iter().filter(|claim| claim.against(me, now)) {
        let name = &claim.name;
        kept.insert(claim.work, say!("Sedang diverifikasi {name}.", "{name} is verifying it."));
    }
    let sorted = bulk(conn, edition, &ids, who, now)?;
    let unready =
        |lines: Vec<BulkLine>, why: Message| lines.into_iter().map(move |line| (line.id, why.clone()));
    Ok(Facts {
        works,
        standing: store::standing_decisions(conn, &ids)?,
        kept,
        unready: unready(sorted.open, text::OPEN.into())
            .chain(unready(sorted.stated, text::STATED.into()))
            .collect(),
        rules: grounds(edition).into_iter().map(|(code, _)| code).collect(),
        now,
    })
}

/// Takes the decisions as they were seen, all of them: `fingerprint` is what the file would do. Whoever takes them says
/// that each work it accepts was looked at.
///
/// # Errors
/// The file is gone or decides nothing, a work changed since it was seen, or the scores are sealed.
pub fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    of: ImportOf,
    id: ImportId,
    fingerprint: &str,
) -> Result<DecisionsTaken, ApplyDecisionsProblem> {
    let file = imports::lock(tx, of, id)?;
    let edition = open_edition(tx, of.edition)??;
    let now = tx.now;
    let list = gone_through(tx.conn, who, &edition, file, now)?;
    if list.fingerprint() != fingerprint {
        return Err(ImportProblem::Changed.into());
    }
    if list.steps.is_empty() {
        return Err(ImportProblem::Nothing.into());
    }
    let checklist = rules::personal(&edition.settings.checklist).map(|item| item.code.clone()).collect();
    let mut taking = Taking { who, edition: &edition, checklist, holds: BTreeMap::new() };
    for step in &list.steps {
        taking.take(tx, step)?;
    }
    imports::discard(tx, of)?;
    let taken = DecisionsTaken {
        accepted: list.count(Verdict::Accepted),
        revisions: list.count(Verdict::RevisionRequested),
        failed: list.count(Verdict::Failed),
        left_out: list.left_out.len(),
    };
    let mut record =
        who.person().record(Some(edition.id), "decisions.imported", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({
        "file": list.file.name, "accepted": taken.accepted, "revision_requested": taken.revisions,
        "failed": taken.failed, "left_out": taken.left_out,
    });
    audit::record(tx, &record)?;
    Ok(taken)
}

/// The decisions of one file while they are taken: those of one kind are one act, which can be taken back as a whole.
struct Taking<'a> {
    who: &'a Permitted<right::Works>,
    edition: &'a Edition,
    /// What is ticked off for each work that is accepted.
    checklist: Vec<String>,
    holds: BTreeMap<&'static str, Option<HoldId>>,
}

impl Taking<'_> {
    fn take(&mut self, tx: &mut Tx<'_>, step: &DecisionStep) -> Result<(), ApplyDecisionsProblem> {
        let number = &step.row.number;
        let (who, edition) = (self.who, self.edition);
        let held = match lock(tx, who, edition.id, step.work)? {
            Ok(held) => held,
            Err(bound) => return Err(ApplyDecisionsProblem::in_the_way(number, DecideProblem::from(bound))),
        };
        let ground = step.row.ground();
        match step.row.verdict {
            Verdict::Accepted => {
                let hold = self.hold(tx, HeldAct::Accepted)?;
                accept_held(tx, who, edition, &held, &accepted(&self.checklist, hold))
                    .map_err(|problem| ApplyDecisionsProblem::in_the_way(number, problem))
            }
            Verdict::RevisionRequested => {
                let hold = self.hold(tx, HeldAct::RevisionRequested)?;
                let entered = Entered::new(Verdict::RevisionRequested, ground).with(hold);
                revise_held(tx, who, edition, &held, &entered)
                    .map(drop)
                    .map_err(|problem| ApplyDecisionsProblem::in_the_way(number, problem))
            }
            _ => {
                let hold = self.hold(tx, HeldAct::Failed)?;
                decide(tx, who, edition, &held, &Entered::new(Verdict::Failed, ground).with(hold))
                    .map_err(|problem| ApplyDecisionsProblem::in_the_way(number, problem))
            }
        }
    }

    /// The act that decisions of a kind belong to.
    fn hold(&mut self, tx: &mut Tx<'_>, act: HeldAct) -> Result<Option<HoldId>, Fault> {
        if let Some(begun) = self.holds.get(act.as_str()) {
            return Ok(*begun);
        }
        let begun = hold::begin(tx, self.who, self.edition.id, act)?;
        self.holds.insert(act.as_str(), begun);
        Ok(begun)
    }
}
