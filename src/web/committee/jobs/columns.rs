//! Background jobs as they are declared.

use maud::{Markup, html};

use super::text::{self, KINDS, Kind};
use crate::accounts::Permission;
use crate::i18n::{Text, date_time};
use crate::overview::{JobFilter, JobLine, JobSort, JobState};
use crate::views::{BadgeKind, Choice, PostButton, Tone, badge, button_in_form};
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::committee::text as common;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;

type Col = ListColumn<JobLine>;

/// A state in the address, and what it is called.
struct StateWord {
    word: &'static str,
    state: JobState,
    said: Text,
    kind: BadgeKind,
}

const STATES: [StateWord; 3] = [
    StateWord { word: "gagal", state: JobState::Failed, said: text::FAILED, kind: BadgeKind::No },
    StateWord { word: "berjalan", state: JobState::Running, said: text::RUNNING, kind: BadgeKind::Info },
    StateWord { word: "menunggu", state: JobState::Waiting, said: text::WAITING, kind: BadgeKind::Wait },
];

/// The list.
pub static JOBS: List<JobLine> = List {
    word: "pekerjaan",
    path: "/panitia/pekerjaan",
    title: text::TITLE,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "status",
            label: common::STATUS,
            kind: FilterKind::Choice { any: text::ANY_STATE, choices: states },
        },
        Filter {
            key: "jenis",
            label: words::TASK,
            kind: FilterKind::Choice { any: text::ANY_KIND, choices: kinds },
        },
    ],
    columns: &[
        Col::new("pekerjaan", words::TASK, named).look(Look::Long),
        Col::new("status", common::STATUS, |cx, line| cx.t(state(cx, line).said).to_owned())
            .cell(standing)
            .look(Look::OwnWords)
            .sorts(),
        Col::new("percobaan", words::ATTEMPTS, |_, line| line.attempts.to_string())
            .look(Look::Number)
            .sorts(),
        Col::new("galat", words::LAST_ERROR, |_, line| line.last_error.clone().unwrap_or_default())
            .look(Look::Long),
        Col::new("dicoba", text::DUE, |cx, line| {
            if line.failed_at.is_none() { date_time(line.run_at, cx.lang) } else { String::new() }
        })
        .time(|line| Some(line.run_at).filter(|_| line.failed_at.is_none()))
        .look(Look::Short)
        .sorts(),
        Col::new("gagal", text::FAILED_AT, |cx, line| {
            line.failed_at.map(|at| date_time(at, cx.lang)).unwrap_or_default()
        })
        .time(|line| line.failed_at)
        .look(Look::Short)
        .sorts(),
        Col::new("dibuat", text::MADE, |cx, line| date_time(line.created_at, cx.lang))
            .time(|line| Some(line.created_at))
            .look(Look::Short)
            .sorts()
            .on_demand(),
        Col::new("isi", text::STORED, |_, line| line.task.clone()).on_demand(),
        Col::new("nomor", text::NUMBER, |_, line| line.id.to_string()).look(Look::Number).on_demand(),
    ],
    order: "",
    empty: Empty { title: text::NONE, why: text::NONE_WHY },
};

fn states(cx: &Cx) -> Vec<Choice> {
    STATES.iter().map(|known| Choice::new(known.word, cx.t(known.said))).collect()
}

fn kinds(cx: &Cx) -> Vec<Choice> {
    KINDS.iter().map(|kind| Choice::new(kind.word, cx.t(kind.name))).collect()
}

/// The filter for an address; unknown words count for nothing.
pub(super) fn filter(asked: &Asked) -> JobFilter {
    let (by, down) = asked.order(&JOBS);
    let (state, kind) = (asked.value("status"), asked.value("jenis"));
    JobFilter {
        state: STATES.iter().find(|known| known.word == state).map(|known| known.state),
        kind: KINDS.iter().find(|known| known.word == kind).map(|known| known.word),
        q: asked.words().to_owned(),
        sort: match by {
            "status" => JobSort::State,
            "gagal" => JobSort::Failed,
            "dicoba" => JobSort::Due,
            "percobaan" => JobSort::Attempts,
            "dibuat" => JobSort::Made,
            _ => JobSort::Urgent,
        },
        down,
    }
}

/// The name of the work and what it is done to: "Mengirim surat 3".
pub(super) fn named(cx: &Cx, line: &JobLine) -> String {
    let stored: serde_json::Value = serde_json::from_str(&line.task).unwrap_or_default();
    let word = stored.get("task").and_then(serde_json::Value::as_str).unwrap_or(&line.task);
    let known: Option<&Kind> = KINDS.iter().find(|kind| kind.word == word);
    let name = known.map_or(word, |kind| cx.t(kind.name));
    match stored.get("id") {
        Some(serde_json::Value::Number(id)) => format!("{name} {id}"),
        Some(serde_json::Value::String(id)) => format!("{name} {id}"),
        _ => name.to_owned(),
    }
}

fn state(cx: &Cx, line: &JobLine) -> &'static StateWord {
    let (now, [first, ..]) = (line.state(cx.now), &STATES);
    STATES.iter().find(|known| known.state == now).unwrap_or(first)
}

/// The state, and the button against a failure.
fn standing(cx: &Cx, _: &Asked, line: &JobLine) -> Markup {
    let known = state(cx, line);
    let again = cx.at(&format!("/panitia/pekerjaan/{}/pengulangan", line.id));
    html! {
        (badge(known.kind, cx.t(known.said)))
        @if known.state == JobState::Failed && cx.may(Permission::Letters) {
            " " (button_in_form(&again, PostButton { label: cx.t(words::RERUN), tone: Tone::Plain }))
        }
    }
}
