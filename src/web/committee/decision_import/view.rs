//! What a file of decisions would do, line by line.

use maud::{Markup, html};

use super::text;
use crate::editions::{Edition, wall};
use crate::i18n::{Message, Text, count};
use crate::say;
use crate::verification::decision_import::{DecisionStep, OpenDecisions};
use crate::verification::{Verdict, rules};
use crate::views::{BadgeKind, Field, PageCx, field};
use crate::web::committee::imports::{Seen, SeenChange, SeenLine};
use crate::web::committee::text::lists;
use crate::web::forms::Errors;

/// Name of the box by which somebody says that the works were looked at.
pub(super) const PLEDGE: &str = "pledge";

/// The file as its page shows it.
pub(super) fn as_seen(cx: &PageCx, edition: &Edition, list: OpenDecisions, errors: &Errors) -> Seen {
    let decided = [Verdict::Accepted, Verdict::RevisionRequested, Verdict::Failed];
    let rest = [list.unchanged, list.blank, list.left_out.len()];
    let figures: Vec<usize> = decided.map(|verdict| list.count(verdict)).into_iter().chain(rest).collect();
    Seen {
        said: said(cx, &figures),
        figures,
        lines: list.steps.iter().map(line).collect(),
        fingerprint: list.fingerprint(),
        ask: ask(cx, edition, list.count(Verdict::Accepted), errors),
        left_out: list.left_out,
        notes: Vec::new(),
        file: list.file,
    }
}

fn said(cx: &PageCx, figures: &[usize]) -> Message {
    let shown: Vec<String> =
        figures.iter().map(|n| count(i64::try_from(*n).unwrap_or(i64::MAX), cx.lang)).collect();
    let [accepted, revisions, failed, same, blank, left] = shown.as_slice() else {
        return text::TITLE.into();
    };
    say!(
        "{accepted} diterima, {revisions} perlu perbaikan, {failed} tidak lolos; {same} sudah berlaku, {blank} tanpa putusan, {left} baris dilewati. Belum ada yang disimpan.",
        "{accepted} accepted, {revisions} for revision, {failed} failed; {same} stand already, {blank} without a decision, {left} lines left out. Nothing is saved yet."
    )
}

/// What is said above the button: that the works to be accepted were looked at.
fn ask(cx: &PageCx, edition: &Edition, accepted: usize, errors: &Errors) -> Markup {
    let pledge =
        Field::new(cx.lang, PLEDGE, cx.t(text::PLEDGE)).error(errors.of(PLEDGE, cx.lang).map(str::to_owned));
    html! {
        p { (cx.t(text::LETTERS)) }
        @if accepted > 0 {
            (field::checkbox(&pledge))
            ul { @for item in rules::personal(&edition.settings.checklist) { li { b { (item.code) } " " (cx.m(&item.verifier)) } } }
        }
    }
}

fn line(step: &DecisionStep) -> SeenLine {
    let row = &step.row;
    let badge = match row.verdict {
        Verdict::Accepted => BadgeKind::Ok,
        Verdict::RevisionRequested => BadgeKind::Wait,
        _ => BadgeKind::No,
    };
    let fact = |of: Text, after: String| SeenChange { of, before: None, after };
    let all = [
        fact(lists::RULE, row.rule.clone()),
        fact(lists::REASON, row.reason.clone()),
        fact(lists::REVISION_DUE, row.due_at.map(wall::write_closes).unwrap_or_default()),
    ];
    SeenLine {
        line: row.line,
        badge,
        outcome: row.verdict.text(),
        code: row.number.clone(),
        name: step.title.clone(),
        changes: all.into_iter().filter(|fact| !fact.after.is_empty()).collect(),
    }
}
