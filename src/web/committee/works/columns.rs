//! The list of works as it is declared.

use maud::{Markup, html};

use super::filter::WAITING;
use crate::editions::wall;
use crate::i18n::{date, date_time};
use crate::overview::WorkLine;
use crate::video_check::CheckStatus;
use crate::views::Choice;
use crate::web::committee::badges::{link_badge, work_badge};
use crate::web::committee::desk::desk_address;
use crate::web::committee::opinion_words::awaited;
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::committee::text::{self, lists};
use crate::web::context::Cx;
use crate::works::WorkStatus;

type Col = ListColumn<WorkLine>;

/// The columns that ask for the decision that stands. They are called as a file of decisions is read.
pub const DECISION_COLUMNS: [&str; 4] = ["putusan", "aturan", "alasan", "tenggat"];

/// The list.
pub static WORKS: List<WorkLine> = List {
    word: "karya",
    path: "/panitia/karya",
    title: lists::WORKS,
    counted: text::WORKS,
    search: Some(Search { label: lists::Q_WORKS, placeholder: lists::FIND_WORK }),
    filters: &[
        Filter {
            key: "status",
            label: text::STATUS,
            kind: FilterKind::Choice { any: lists::ANY_STATUS, choices: states },
        },
        Filter {
            key: "tautan",
            label: text::LINK,
            kind: FilterKind::Choice { any: lists::ANY_LINK, choices: links },
        },
        Filter {
            key: "kompetensi",
            label: text::COMPETENCY,
            kind: FilterKind::Choice { any: lists::ANY_COMPETENCY, choices: competencies },
        },
        Filter { key: "instansi", label: text::INSTITUTION, kind: FilterKind::Link { said: institution } },
    ],
    columns: &[
        Col::new("status", text::STATUS, |cx, line| cx.t(line.status.text()).to_owned())
            .cell(status)
            .look(Look::OwnWords)
            .sorts(),
        Col::new("nomor", text::NUMBER, |_, line| number(line)).look(Look::Short).sorts(),
        Col::new("judul", text::TITLE, |_, line| line.title.clone())
            .cell(|cx, asked, line| html! { a href=(desk_address(cx, asked, line.id, "")) { (line.title) } })
            .look(Look::Long)
            .sorts(),
        Col::new("peserta", text::ENTRANT, |_, line| makers(line)),
        Col::new("instansi", text::INSTITUTION, |_, line| place(line)).cell(place_cell),
        Col::new("tautan", text::LINK, |cx, line| {
            line.link.map(|link| cx.t(link.text()).to_lowercase()).unwrap_or_default()
        })
        .cell(|cx, _, line| link_badge(cx, line.link)),
        Col::new("pemeriksa", lists::VERIFIER, |_, line| line.held_by.clone().unwrap_or_default())
            .on_demand(),
        Col::new("dikirim", text::SENT_AT, |cx, line| {
            line.submitted_at.map(|at| date(at, cx.lang)).unwrap_or_default()
        })
        .time(|line| line.submitted_at)
        .look(Look::Short)
        .sorts(),
        Col::new("jam", lists::SENT_TIME, |cx, line| {
            line.submitted_at.map(|at| date_time(at, cx.lang)).unwrap_or_default()
        })
        .time(|line| line.submitted_at)
        .on_demand(),
        Col::new("kiriman", lists::SUBMISSION, |_, line| line.revision.to_string())
            .look(Look::Number)
            .on_demand(),
        Col::new("putusan", lists::DECISION, |cx, line| {
            line.decision
                .as_ref()
                .map(|standing| cx.t(standing.verdict.text()).to_owned())
                .unwrap_or_default()
        })
        .on_demand(),
        Col::new("aturan", lists::RULE, |_, line| {
            line.decision.as_ref().map(|standing| standing.rule.clone()).unwrap_or_default()
        })
        .look(Look::Short)
        .on_demand(),
        Col::new("alasan", lists::REASON, |_, line| {
            line.decision.as_ref().map(|standing| standing.reason.clone()).unwrap_or_default()
        })
        .look(Look::Long)
        .on_demand(),
        Col::new("tenggat", lists::REVISION_DUE, |_, line| {
            line.decision
                .as_ref()
                .and_then(|standing| standing.due_at)
                .map(wall::write_closes)
                .unwrap_or_default()
        })
        .look(Look::Short)
        .on_demand(),
        Col::new("orang", lists::PEOPLE, |_, line| line.makers.people.to_string())
            .look(Look::Number)
            .on_demand(),
    ],
    order: "nomor",
    empty: Empty { title: lists::NO_WORKS, why: lists::NO_WORKS_WHY },
};

fn states(cx: &Cx) -> Vec<Choice> {
    let listed = WorkStatus::ALL.iter().filter(|status| **status != WorkStatus::Draft);
    let waiting = Choice::new(WAITING, cx.t(lists::WAITING));
    [waiting]
        .into_iter()
        .chain(listed.map(|status| Choice::new(status.as_str(), cx.t(status.text()))))
        .collect()
}

fn links(cx: &Cx) -> Vec<Choice> {
    let choice = |status: &CheckStatus| Choice::new(status.as_str(), cx.t(status.text()).to_lowercase());
    CheckStatus::ALL.iter().map(choice).collect()
}

/// The kinds of competency of the edition.
pub fn competencies(cx: &Cx) -> Vec<Choice> {
    let Ok(edition) = cx.edition() else { return Vec::new() };
    let kinds = edition.settings.competency_kinds.iter();
    kinds.map(|kind| Choice::new(kind.key.clone(), cx.m(&kind.name))).collect()
}

/// The lines know the institution's name; without a line its number has to do.
fn institution(_: &Cx, value: &str) -> Option<String> {
    value.parse::<i64>().is_ok().then(|| value.to_owned())
}

/// The work's number, or a dash.
pub fn number(line: &WorkLine) -> String {
    line.number.clone().unwrap_or_else(|| "–".to_owned())
}

/// Team or leader, and how many they are where they are several.
fn makers(line: &WorkLine) -> String {
    let makers = &line.makers;
    if makers.people > 1 { format!("{} ({})", makers.name, makers.people) } else { makers.name.clone() }
}

fn place(line: &WorkLine) -> String {
    line.makers.institution.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()
}

/// The institution, which leads to all its works.
fn place_cell(_: &Cx, asked: &Asked, line: &WorkLine) -> Markup {
    html! {
        @if let Some((id, name)) = &line.makers.institution {
            a.small href=(asked.address().with("instansi", id).href()) { (name) }
        }
    }
}

/// The state, and the member at whose desk it is.
fn status(cx: &Cx, _: &Asked, line: &WorkLine) -> Markup {
    html! {
        (work_badge(cx, line.status))
        @if let Some(name) = &line.held_by { br; span.small { (cx.t(lists::VERIFIED_BY)) " " (name) } }
        @if let Some(opinion) = &line.opinion { br; span.small data-opinion { (cx.m(&awaited(opinion))) } }
    }
}
