//! Each decision of a file held to the work as it is. Pure, so that what is shown is what would be done.

use std::collections::{BTreeMap, BTreeSet};

use super::model::{DecisionFile, DecisionRow, DecisionStep, NumberedWork, Plan, StandingDecision};
use super::text;
use crate::clock::At;
use crate::csv_table::LineProblem;
use crate::i18n::{Message, too_long};
use crate::ids::WorkId;
use crate::plain_text::single_line;
use crate::say;
use crate::verification::rules::{self, GroundProblem};
use crate::verification::{DecisionGround, Verdict, text as room};
use crate::works::WorkStatus;

/// Longest reason of a decision that is to be taken, characters. One that stands may be longer: items of a request are joined.
const MOST_REASON: usize = 2000;

/// What is known of the works that a file names.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub works: Vec<NumberedWork>,
    pub standing: BTreeMap<WorkId, StandingDecision>,
    /// Why the member leaves a work to others.
    pub kept: BTreeMap<WorkId, Message>,
    /// Why a work cannot be accepted by the file.
    pub unready: BTreeMap<WorkId, Message>,
    /// Codes of the rules that a decision can rest on.
    pub rules: Vec<String>,
    pub now: At,
}

/// What a file would do.
pub(super) fn plan(file: &DecisionFile, facts: &Facts) -> Plan {
    let by_number: BTreeMap<&str, &NumberedWork> =
        facts.works.iter().map(|work| (work.number.as_str(), work)).collect();
    let (mut plan, mut seen) = (Plan::default(), BTreeSet::new());
    for row in &file.rows {
        let work = by_number.get(row.number.as_str()).copied();
        let against = match work {
            None => Some(text::UNKNOWN_NUMBER.into()),
            Some(work) if !seen.insert(work.id) => Some(text::TWICE.into()),
            Some(work) if stands(row, work, facts.standing.get(&work.id)) => {
                plan.unchanged += 1;
                continue;
            }
            Some(work) => against(row, work, facts),
        };
        match (work, against) {
            (Some(work), None) => plan.steps.push(step(row, work)),
            (_, against) => {
                let message = against.unwrap_or_else(|| text::UNKNOWN_NUMBER.into());
                plan.problems.push(LineProblem { line: row.line, message: about(&row.number, &message) });
            }
        }
    }
    plan
}

/// Why a line is left out, with the work that it names.
fn about(number: &str, why: &Message) -> Message {
    let Message { id, en } = why;
    say!("{number}: {id}", "{number}: {en}")
}

fn step(row: &DecisionRow, work: &NumberedWork) -> DecisionStep {
    DecisionStep { row: row.clone(), work: work.id, title: work.title.clone(), updated_at: work.updated_at }
}

/// The decision as lists show it: none while the desk is to decide, or once the work was withdrawn.
#[must_use]
pub fn shown_decision(status: WorkStatus, standing: Option<&StandingDecision>) -> Option<&StandingDecision> {
    standing.filter(|_| !rules::waits(status) && status != WorkStatus::Withdrawn)
}

/// Whether a line says what stands already, as the list of works gives it.
fn stands(row: &DecisionRow, work: &NumberedWork, standing: Option<&StandingDecision>) -> bool {
    shown_decision(work.status, standing).is_some_and(|standing| {
        standing.verdict == row.verdict
            && standing.rule == row.rule
            && single_line(&standing.reason) == row.reason
            && (row.due_at.is_none() || standing.due_at == row.due_at)
    })
}

/// Why a decision cannot be taken.
fn against(row: &DecisionRow, work: &NumberedWork, facts: &Facts) -> Option<Message> {
    if !matches!(row.verdict, Verdict::Accepted | Verdict::RevisionRequested | Verdict::Failed) {
        return Some(text::AT_THE_DESK.into());
    }
    if !rules::waits(work.status) {
        return Some(decided(work.status));
    }
    if work.held {
        return Some(text::LETTER_HELD.into());
    }
    if row.revision.is_some_and(|seen| seen != work.revision) {
        return Some(text::SENT_AGAIN.into());
    }
    if let Some(kept) = facts.kept.get(&work.id) {
        return Some(kept.clone());
    }
    match row.verdict {
        Verdict::Accepted if row.says_more() => Some(text::ACCEPTED_WITH_GROUND.into()),
        Verdict::Accepted => facts.unready.get(&work.id).cloned(),
        _ => ground_against(row, facts),
    }
}

impl DecisionRow {
    /// Whether it has a ground or a deadline.
    fn says_more(&self) -> bool {
        !self.rule.is_empty() || !self.reason.is_empty() || self.due_at.is_some()
    }

    /// What it rests on.
    #[must_use]
    pub fn ground(&self) -> DecisionGround<'_> {
        DecisionGround {
            rule: &self.rule,
            reason: &self.reason,
            due_at: self.due_at,
            ..DecisionGround::default()
        }
    }
}

fn ground_against(row: &DecisionRow, facts: &Facts) -> Option<Message> {
    let length = row.reason.chars().count();
    if length > MOST_REASON {
        return Some(too_long(length, MOST_REASON));
    }
    let lacking = rules::check_ground(row.verdict, &row.ground()).err();
    let said = match lacking {
        Some(GroundProblem::Rule) => room::RULE_MISSING,
        Some(_) => room::REASON_MISSING,
        None if !facts.rules.contains(&row.rule) => text::UNKNOWN_RULE,
        None if row.verdict == Verdict::Failed && row.due_at.is_some() => text::DUE_WITHOUT_REVISION,
        None if row.due_at.is_some_and(|due| due <= facts.now) => room::DUE_PAST,
        None => return None,
    };
    Some(said.into())
}

fn decided(status: WorkStatus) -> Message {
    let (id, en) = (status.text().id, status.text().en);
    say!(
        "Karya ini tidak menunggu verifikasi: statusnya {id}. Keputusan yang berlaku diubah di halaman karyanya.",
        "This work does not await verification: it is {en}. A decision that stands is changed on the work's page."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(id: i64, status: WorkStatus) -> NumberedWork {
        NumberedWork {
            id: WorkId(id),
            number: format!("ML-{id}"),
            title: format!("Karya {id}"),
            status,
            revision: 1,
            updated_at: At(5),
            held: false,
        }
    }

    fn row(line: u64, id: i64, verdict: Verdict) -> DecisionRow {
        let accepted = verdict == Verdict::Accepted;
        DecisionRow {
            line,
            number: format!("ML-{id}"),
            verdict,
            rule: if accepted { String::new() } else { "R20".into() },
            reason: if accepted { String::new() } else { "Ganti musiknya".into() },
            due_at: None,
            revision: None,
        }
    }

    fn facts(works: Vec<NumberedWork>) -> Facts {
        Facts {
            works,
            standing: BTreeMap::new(),
            kept: BTreeMap::new(),
            unready: BTreeMap::new(),
            rules: vec!["R20".into()],
            now: At(100),
        }
    }

    fn told(rows: Vec<DecisionRow>, facts: &Facts) -> (Vec<i64>, usize, Vec<(u64, Message)>) {
        let found = plan(&DecisionFile { rows, ..DecisionFile::default() }, facts);
        let steps = found.steps.iter().map(|step| step.work.0).collect();
        let bare = |message: Message| {
            let bare = |text: &str| text.split_once(": ").map(|(_, why)| why.to_owned()).unwrap();
            Message { id: bare(&message.id), en: bare(&message.en) }
        };
        let problems =
            found.problems.into_iter().map(|problem| (problem.line, bare(problem.message))).collect();
        (steps, found.unchanged, problems)
    }

    #[test]
    fn only_works_that_wait_are_decided_and_each_once() {
        let known = facts(vec![
            work(1, WorkStatus::Submitted),
            work(2, WorkStatus::UnderVerification),
            work(3, WorkStatus::Failed),
        ]);
        let rows = vec![
            row(2, 1, Verdict::Accepted),
            row(3, 2, Verdict::RevisionRequested),
            row(4, 3, Verdict::Accepted),
            row(5, 9, Verdict::Accepted),
            row(6, 2, Verdict::Failed),
            row(7, 1, Verdict::Disqualified),
        ];
        let (steps, unchanged, problems) = told(rows, &known);
        assert_eq!((steps, unchanged), (vec![1, 2], 0));
        let wanted = [
            (4, decided(WorkStatus::Failed)),
            (5, text::UNKNOWN_NUMBER.into()),
            (6, text::TWICE.into()),
            (7, text::TWICE.into()),
        ];
        assert_eq!(problems, wanted);
        assert_eq!(told(vec![row(2, 1, Verdict::Disqualified)], &known).2, [(2, text::AT_THE_DESK.into())]);
    }

    #[test]
    fn a_line_that_says_what_stands_changes_nothing() {
        let mut known = facts(vec![work(1, WorkStatus::Accepted), work(2, WorkStatus::Failed)]);
        let standing = |id: i64, verdict, reason: &str| StandingDecision {
            work: WorkId(id),
            verdict,
            rule: if reason.is_empty() { String::new() } else { "R20".into() },
            reason: reason.to_owned(),
            due_at: None,
        };
        known.standing.insert(WorkId(1), standing(1, Verdict::Accepted, ""));
        known.standing.insert(WorkId(2), standing(2, Verdict::Failed, "Ganti\nmusiknya"));
        let rows = vec![row(2, 1, Verdict::Accepted), row(3, 2, Verdict::Failed)];
        assert_eq!(told(rows, &known), (vec![], 2, vec![]));
        let joined = "a".repeat(3000);
        known.standing.insert(WorkId(2), standing(2, Verdict::Failed, &joined));
        let long = DecisionRow { reason: joined, ..row(3, 2, Verdict::Failed) };
        assert_eq!(
            told(vec![long], &known),
            (vec![], 1, vec![]),
            "what stands is not held to what may be written"
        );
        let other = DecisionRow { reason: "Lain".into(), ..row(3, 2, Verdict::Failed) };
        assert_eq!(told(vec![other], &known).2, [(3, decided(WorkStatus::Failed))]);
    }

    #[test]
    fn what_the_desk_would_refuse_is_named() {
        let mut known = facts((1..=4).map(|id| work(id, WorkStatus::Submitted)).collect());
        known.kept.insert(WorkId(1), text::LETTER_HELD.into());
        known.unready.insert(WorkId(2), text::OPEN.into());
        known.works[3].held = true;
        let base = |id| row(2, id, Verdict::RevisionRequested);
        let cases = [
            (row(2, 1, Verdict::Accepted), Message::from(text::LETTER_HELD)),
            (row(2, 2, Verdict::Accepted), text::OPEN.into()),
            (
                DecisionRow { reason: "x".into(), ..row(2, 3, Verdict::Accepted) },
                text::ACCEPTED_WITH_GROUND.into(),
            ),
            (row(2, 4, Verdict::Accepted), text::LETTER_HELD.into()),
            (DecisionRow { reason: "a".repeat(2001), ..base(3) }, too_long(2001, 2000)),
            (DecisionRow { rule: String::new(), ..base(3) }, room::RULE_MISSING.into()),
            (DecisionRow { reason: String::new(), ..base(3) }, room::REASON_MISSING.into()),
            (DecisionRow { rule: "R99".into(), ..base(3) }, text::UNKNOWN_RULE.into()),
            (DecisionRow { due_at: Some(At(100)), ..base(3) }, room::DUE_PAST.into()),
            (
                DecisionRow { due_at: Some(At(200)), ..row(2, 3, Verdict::Failed) },
                text::DUE_WITHOUT_REVISION.into(),
            ),
            (DecisionRow { revision: Some(2), ..base(3) }, text::SENT_AGAIN.into()),
        ];
        for (row, wanted) in cases {
            assert_eq!(told(vec![row.clone()], &known).2, [(2, wanted)], "{row:?}");
        }
        let late = DecisionRow { due_at: Some(At(101)), revision: Some(1), ..base(2) };
        assert_eq!(
            told(vec![late], &known).0,
            [2],
            "a film in the way of acceptance is no bar to a revision"
        );
    }
}
