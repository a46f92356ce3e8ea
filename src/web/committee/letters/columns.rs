//! The outbox of an edition as it is declared.

use maud::{Markup, html};

use super::letter::state_badge;
use crate::accounts::Permission;
use crate::i18n::date_time;
use crate::notifications::{LetterKind, LetterState};
use crate::overview::{LetterFilter, LetterLine, LetterSort};
use crate::views::{Choice, PostButton, Tone, button_in_form};
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::committee::text;
use crate::web::committee::text::letters as own;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;

type Col = ListColumn<LetterLine>;

/// The list.
pub static LETTERS: List<LetterLine> = List {
    word: "surat",
    path: "/panitia/surat",
    title: words::LETTERS,
    counted: own::COUNTED,
    search: Some(Search { label: own::RECEIVER, placeholder: own::FIND }),
    filters: &[
        Filter {
            key: "status",
            label: text::STATUS,
            kind: FilterKind::Choice { any: own::ANY_STATE, choices: states },
        },
        Filter {
            key: "jenis",
            label: own::KIND,
            kind: FilterKind::Choice { any: own::ANY_KIND, choices: kinds },
        },
    ],
    columns: &[
        // What went wrong and the button against it are never cut.
        Col::new("status", text::STATUS, |cx, line| cx.t(line.state.text()).to_owned())
            .cell(state)
            .look(Look::OwnWords)
            .sorts(),
        Col::new("penerima", words::RECIPIENT, |_, line| line.to_name.clone())
            .cell(|_, _, line| html! { @if !line.to_name.is_empty() { (line.to_name) br; } span.small { (line.to_email) } }),
        Col::new("surel", text::EMAIL, |_, line| line.to_email.clone()).on_demand(),
        Col::new("perihal", words::SUBJECT, |_, line| line.subject.clone()).cell(subject).look(Look::Long),
        Col::new("jenis", own::KIND, |cx, line| cx.t(line.kind.text()).to_owned()).on_demand(),
        Col::new("sebab", words::LAST_ERROR, |_, line| line.last_error.clone().unwrap_or_default()).on_demand(),
        Col::new("ditulis", words::WRITTEN, |cx, line| date_time(line.created_at, cx.lang))
            .time(|line| Some(line.created_at))
            .look(Look::Short)
            .sorts(),
    ],
    order: "",
    empty: Empty { title: words::NO_LETTERS, why: words::NO_LETTERS_WHY },
};

/// The filter for an address; unknown words count for nothing.
pub fn filter(asked: &Asked) -> LetterFilter {
    let (by, down) = asked.order(&LETTERS);
    LetterFilter {
        state: LetterState::parse(asked.value("status")),
        kind: LetterKind::parse(asked.value("jenis")),
        q: asked.words().to_owned(),
        sort: match by {
            "status" => LetterSort::State,
            "ditulis" => LetterSort::Written,
            _ => LetterSort::Urgent,
        },
        down,
        page: asked.page(),
    }
}

fn states(cx: &Cx) -> Vec<Choice> {
    let shown = |state: &&LetterState| **state != LetterState::Sending;
    let choice = |state: &LetterState| Choice::new(state.as_str(), cx.t(state.text()));
    LetterState::ALL.iter().filter(shown).map(choice).collect()
}

fn kinds(cx: &Cx) -> Vec<Choice> {
    LetterKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect()
}

fn state(cx: &Cx, _: &Asked, line: &LetterLine) -> Markup {
    let at = cx.at(&format!("/panitia/surat/{}", line.id));
    html! {
        (state_badge(cx, line.state))
        @if let Some(problem) = line.problem { br; span.small data-problem=(problem.as_str()) { (cx.t(problem.text())) } }
        @if let Some(error) = &line.last_error { br; span.small { (error) } }
        @if line.state == LetterState::Failed && cx.may(Permission::Letters) { br; (button_in_form(&format!("{at}/pengiriman"), PostButton { label: cx.t(words::RESEND), tone: Tone::Quiet })) }
    }
}

fn subject(cx: &Cx, _: &Asked, line: &LetterLine) -> Markup {
    html! {
        a href=(cx.at(&format!("/panitia/surat/{}", line.id))) { (line.subject) }
        br; span.small { (cx.t(line.kind.text())) @if line.edition_id.is_none() { " · " (cx.t(own::PORTAL)) } }
    }
}
