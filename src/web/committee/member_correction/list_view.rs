//! What a list would correct, line by line.

use maud::{Markup, html};

use super::text;
use crate::i18n::count;
use crate::member_corrections::{CorrectedFact, CorrectionStep, OpenCorrections};
use crate::say;
use crate::views::{BadgeKind, Field, PageCx, field};
use crate::web::committee::imports::{Seen, SeenChange, SeenLine};
use crate::web::forms::Errors;

/// Name of the field of the reason.
pub(super) const REASON: &str = "reason";

/// The list as its page shows it.
pub(super) fn as_seen(cx: &PageCx, list: OpenCorrections, reason: &str, errors: &Errors) -> Seen {
    let figures = vec![list.steps.len(), list.unchanged, list.left_out.len()];
    let shown = |n: usize| count(i64::try_from(n).unwrap_or(i64::MAX), cx.lang);
    let (changed, same, left) = (shown(list.steps.len()), shown(list.unchanged), shown(list.left_out.len()));
    Seen {
        said: say!(
            "{changed} orang dikoreksi, {same} tetap, {left} baris dilewati. Belum ada yang disimpan.",
            "{changed} people corrected, {same} as they are, {left} lines left out. Nothing is saved yet."
        ),
        figures,
        lines: list.steps.iter().map(|step| line(cx, step)).collect(),
        fingerprint: list.fingerprint(),
        ask: ask(cx, reason, errors),
        left_out: list.left_out,
        notes: Vec::new(),
        file: list.file,
    }
}

fn ask(cx: &PageCx, typed: &str, errors: &Errors) -> Markup {
    let reason = Field::new(cx.lang, REASON, cx.t(text::REASON))
        .hint(cx.t(text::REASON_HINT))
        .value(typed.to_owned())
        .error(errors.of(REASON, cx.lang).map(str::to_owned))
        .max_length(500);
    html! { (field::textarea(&reason, 3)) }
}

fn line(cx: &PageCx, step: &CorrectionStep) -> SeenLine {
    let change = |fact: &CorrectedFact| SeenChange {
        of: fact.fact.text(),
        before: Some(cx.m(&fact.before).to_owned()),
        after: cx.m(&fact.after).to_owned(),
    };
    SeenLine {
        line: step.line,
        badge: BadgeKind::Info,
        outcome: text::CORRECTED,
        code: step.person.member.to_string(),
        name: step.person.name.clone(),
        changes: step.facts.iter().map(change).collect(),
    }
}
