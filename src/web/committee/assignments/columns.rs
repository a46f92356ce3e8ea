//! Assignments and sheets as they are declared.

use maud::{Markup, html};

use super::text;
use super::words::{badge_of, part, part_said, part_word, state, states, time, time_said, times};
use crate::clock::At;
use crate::i18n::{Message, Text, date, deadline, short_deadline};
use crate::overview::{AssignmentFilter, AssignmentLine, AssignmentSort, Deadlines, JudgedIn, SheetTime};
use crate::views::badge;
use crate::web::committee::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::web::committee::works::competencies;
use crate::web::context::Cx;
use crate::web::list_address::ListAddress;

type Col = ListColumn<AssignmentLine>;

/// The list.
pub static ASSIGNMENTS: List<AssignmentLine> = List {
    word: "penugasan",
    path: "/panitia/penugasan",
    title: text::TITLE,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "status",
            label: text::STATUS,
            kind: FilterKind::Choice { any: text::ANY_STATE, choices: states },
        },
        Filter {
            key: "waktu",
            label: text::TIME,
            kind: FilterKind::Choice { any: text::ANY_TIME, choices: times },
        },
        Filter {
            key: "kompetensi",
            label: text::COMPETENCY,
            kind: FilterKind::Choice { any: text::ANY_COMPETENCY, choices: competencies },
        },
        Filter {
            key: "babak",
            label: text::ROUND,
            kind: FilterKind::Link {
                said: |cx, word| part(word).map(|part| cx.t(part_said(part)).to_owned()),
            },
        },
        Filter {
            key: "juri",
            label: text::JUROR,
            kind: FilterKind::Link { said: |cx, id| record(cx, id, text::ONE_JUROR) },
        },
        Filter {
            key: "karya",
            label: text::WORK,
            kind: FilterKind::Link { said: |cx, id| record(cx, id, text::ONE_WORK) },
        },
    ],
    columns: &[
        Col::new("nomor", text::NUMBER, |_, line| line.number.clone().unwrap_or_default())
            .cell(number)
            .look(Look::Short)
            .sorts(),
        Col::new("status", text::STATUS, |cx, line| cx.t(line.status.text()).to_owned())
            .cell(status)
            .look(Look::Short)
            .sorts(),
        Col::new("judul", text::WORK_TITLE, |_, line| line.title.clone())
            .cell(title)
            .look(Look::Long)
            .sorts(),
        Col::new("juri", text::JUROR, |_, line| line.name.clone()).cell(juror).sorts(),
        Col::new("kode", text::CODE, |_, line| line.code.clone()).look(Look::Short).on_demand(),
        Col::new("babak", text::ROUND, |cx, line| cx.t(part_said(line.part())).to_owned())
            .cell(|cx, asked, line| round(cx, asked, line.part()))
            .on_demand(),
        Col::new("ditugaskan", text::GIVEN, |cx, line| date(line.given_at, cx.lang))
            .time(|line| Some(line.given_at))
            .sorts(),
        Col::new("dibuka", text::BEGUN, |cx, line| shown(cx, line.begun_at))
            .time(|line| line.begun_at)
            .on_demand(),
        Col::new("disimpan", text::SAVED, |cx, line| shown(cx, line.saved_at))
            .time(|line| line.saved_at)
            .sorts(),
        Col::new("terkirim", text::SENT, |cx, line| shown(cx, line.sent_at()))
            .time(AssignmentLine::sent_at)
            .sorts(),
        Col::new("dilepas", text::LEFT, |cx, line| shown(cx, line.left_at))
            .time(|line| line.left_at)
            .on_demand(),
        Col::new("batas", text::DEADLINE, |cx, line| {
            closing(cx, line).map(|at| deadline(at, cx.lang)).unwrap_or_default()
        })
        .cell(short)
        .look(Look::Short),
        Col::new("waktu", text::TIME, |cx, line| {
            time_left(cx, line).map(|time| cx.t(time_said(time)).to_owned()).unwrap_or_default()
        })
        .on_demand(),
        Col::new("kompetensi", text::COMPETENCY, competency).on_demand(),
        Col::new("alasan", text::WHY, why).on_demand(),
    ],
    order: "nomor",
    empty: Empty { title: text::NONE, why: text::NONE_WHY },
};

/// The filter for an address; unknown words count for nothing.
pub(super) fn filter(cx: &Cx, asked: &Asked) -> AssignmentFilter {
    let (by, down) = asked.order(&ASSIGNMENTS);
    let kind = competencies(cx).into_iter().find(|kind| kind.value == asked.value("kompetensi"));
    AssignmentFilter {
        state: state(asked.value("status")),
        time: time(asked.value("waktu")),
        part: part(asked.value("babak")),
        competency: kind.map(|kind| kind.value),
        juror: asked.value("juri").parse().ok(),
        work: asked.value("karya").parse().ok(),
        q: asked.words().to_owned(),
        sort: match by {
            "judul" => AssignmentSort::Title,
            "juri" => AssignmentSort::Juror,
            "status" => AssignmentSort::Status,
            "ditugaskan" => AssignmentSort::Given,
            "disimpan" => AssignmentSort::Saved,
            "terkirim" => AssignmentSort::Sent,
            _ => AssignmentSort::Work,
        },
        down,
    }
}

/// What a chip says of a record that no line names.
fn record(cx: &Cx, id: &str, said: Text) -> Option<String> {
    id.parse::<i64>().is_ok().then(|| cx.t(said).to_owned())
}

/// What juror and work are called to whom the list is narrowed.
pub(super) fn names(asked: &Asked, lines: &[AssignmentLine]) -> Vec<(&'static str, String)> {
    let Some(line) = lines.first() else { return Vec::new() };
    let names = [
        ("juri", format!("{} {}", line.code, line.name)),
        ("karya", line.number.clone().unwrap_or_default()),
    ];
    names.into_iter().filter(|(key, _)| !asked.value(key).is_empty()).collect()
}

fn competency(cx: &Cx, line: &AssignmentLine) -> String {
    let keys: Vec<&str> = line.competencies.as_deref().unwrap_or_default().split(',').collect();
    let named = competencies(cx).into_iter().filter(|kind| keys.contains(&kind.value.as_str()));
    named.map(|kind| kind.label).collect::<Vec<_>>().join(", ")
}

fn shown(cx: &Cx, at: Option<At>) -> String {
    at.map(|at| date(at, cx.lang)).unwrap_or_default()
}

fn time_left(cx: &Cx, line: &AssignmentLine) -> Option<SheetTime> {
    cx.edition().ok().and_then(|edition| Deadlines::of(edition).time(line, cx.now))
}

/// Until when the sheet is taken, for one that can still be handed in or should have been.
fn closing(cx: &Cx, line: &AssignmentLine) -> Option<At> {
    let until = Deadlines::of(cx.edition().ok()?);
    until.time(line, cx.now).and_then(|_| until.closing(line))
}

/// On the page without the year, which a file has.
fn short(cx: &Cx, _: &Asked, line: &AssignmentLine) -> Markup {
    html! { @if let Some(at) = closing(cx, line) { (short_deadline(at, cx.lang)) } }
}

/// The number, which leads to all who judge the work; and what it is judged in, where that is not the first round.
fn number(cx: &Cx, asked: &Asked, line: &AssignmentLine) -> Markup {
    let number = line.number.as_deref().unwrap_or("–");
    html! {
        @match line.work {
            Some(work) => a href=(asked.address().with("karya", work).href()) { (number) },
            None => (number),
        }
        @if line.part() != JudgedIn::First { br; (round(cx, asked, line.part())) }
    }
}

/// What a sheet belongs to, which leads to all that belong to it.
fn round(cx: &Cx, asked: &Asked, of: JudgedIn) -> Markup {
    html! { a.small href=(asked.address().with("babak", part_word(of)).href()) { (cx.t(part_said(of))) } }
}

fn title(cx: &Cx, _: &Asked, line: &AssignmentLine) -> Markup {
    html! {
        @match line.work {
            Some(work) => a href=(cx.at(&format!("/panitia/karya/{work}"))) { (line.title) },
            None => (line.title),
        }
    }
}

/// The code, and the name, which leads to all that the juror holds.
fn juror(_: &Cx, asked: &Asked, line: &AssignmentLine) -> Markup {
    let all: ListAddress = asked.address().with("juri", line.juror);
    html! { span.small { (line.code) } " " a href=(all.href()) { (line.name) } }
}

/// The state; below it what is out of the ordinary: no time left, opened again, taken back.
fn status(cx: &Cx, _: &Asked, line: &AssignmentLine) -> Markup {
    let below = match time_left(cx, line) {
        Some(time @ (SheetTime::Over | SheetTime::Reopened)) => Some(time_said(time)),
        _ => line.is_taken_back().then_some(text::TAKEN_BACK),
    };
    html! {
        (badge(badge_of(line.status), cx.t(line.status.text())))
        @if let Some(below) = below { br; span.small { (cx.t(below)) } }
    }
}

/// Why the juror stepped back, or else why the work is theirs.
fn why(cx: &Cx, line: &AssignmentLine) -> String {
    let Some(ground) = line.recusal else {
        let given = serde_json::from_str::<Message>(&line.reason).ok();
        return given.map(|reason| cx.m(&reason).to_owned()).unwrap_or_default();
    };
    match line.recusal_words.trim() {
        "" => cx.t(ground.text()).to_owned(),
        words => format!("{}: {words}", cx.t(ground.text())),
    }
}
