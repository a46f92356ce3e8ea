//! What a list of institutions would do, line by line.

use maud::html;

use super::text;
use crate::i18n::{Message, Text, count};
use crate::institutions::import_plan::Step;
use crate::institutions::imports::OpenImport;
use crate::institutions::{Institution, InstitutionRow, Province};
use crate::say;
use crate::views::{BadgeKind, PageCx};
use crate::web::committee::imports::{Seen, SeenChange, SeenLine};

/// The list as its page shows it.
pub(super) fn as_seen(cx: &PageCx, list: OpenImport) -> Seen {
    let plan = &list.plan;
    let figures = vec![plan.added(), plan.steps.len() - plan.added(), plan.unchanged, list.left_out.len()];
    Seen {
        said: said(cx, &figures),
        figures,
        lines: plan.steps.iter().map(|step| line(cx, step)).collect(),
        fingerprint: plan.fingerprint(),
        ask: html! {},
        left_out: list.left_out,
        notes: list.unread.into_iter().map(|column| column.message).collect(),
        file: list.file,
    }
}

fn said(cx: &PageCx, figures: &[usize]) -> Message {
    let shown: Vec<String> =
        figures.iter().map(|n| count(i64::try_from(*n).unwrap_or(i64::MAX), cx.lang)).collect();
    let [added, updated, same, left] = shown.as_slice() else { return text::IMPORT.into() };
    say!(
        "{added} baru, {updated} diperbarui, {same} tetap, {left} baris dilewati. Belum ada yang disimpan.",
        "{added} new, {updated} updated, {same} as they are, {left} lines left out. Nothing is saved yet."
    )
}

fn line(cx: &PageCx, step: &Step) -> SeenLine {
    let row = step.row();
    let (badge, outcome, changes) = match step {
        Step::Add(row) => (BadgeKind::Ok, text::NEW, facts(cx, row)),
        Step::Update(known, _) => (BadgeKind::Info, text::UPDATED, changes(cx, known, row)),
    };
    SeenLine { line: row.line, badge, outcome, code: row.code.clone(), name: row.name.clone(), changes }
}

fn facts(cx: &PageCx, row: &InstitutionRow) -> Vec<SeenChange> {
    let fact = |of: Text, after: &str| SeenChange { of, before: None, after: after.to_owned() };
    vec![fact(text::KIND, cx.t(row.kind.text())), fact(text::PROVINCE, province(row.province))]
}

fn province(of: Option<&'static Province>) -> &'static str {
    of.map_or("–", |province| province.name)
}

fn changes(cx: &PageCx, known: &Institution, row: &InstitutionRow) -> Vec<SeenChange> {
    let or_none = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let yes_no = |on: bool| cx.t(if on { text::YES } else { text::NO }).to_owned();
    let belongs = |listed: bool| cx.t(if listed { text::LISTED_ALREADY } else { text::WAITING }).to_owned();
    let change = |of: Text, before: String, after: String| SeenChange { of, before: Some(before), after };
    let stored = province(Province::find(&known.province)).to_owned();
    let all = [
        change(text::CODE, or_none(known.code.as_deref().unwrap_or_default()), or_none(&row.code)),
        change(text::NAME, known.name.clone(), row.name.clone()),
        change(text::KIND, cx.t(known.kind.text()).to_owned(), cx.t(row.kind.text()).to_owned()),
        change(text::PROVINCE, stored, province(row.province).to_owned()),
        change(text::EMAIL_DOMAIN, or_none(&known.email_domain), or_none(&row.email_domain)),
        change(text::ACTIVE, yes_no(known.active), yes_no(row.active)),
        change(text::STANDING, belongs(known.listed), belongs(true)),
    ];
    all.into_iter().filter(|change| change.before.as_deref() != Some(change.after.as_str())).collect()
}
