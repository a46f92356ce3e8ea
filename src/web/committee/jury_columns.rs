//! The jury as it is declared.

use maud::{Markup, html};

use super::jury_text as text;
use super::tables::{Asked, Empty, Filter, FilterKind, List, ListColumn, Look, Search};
use crate::accounts::Permission;
use crate::clock::At;
use crate::i18n::{Text, count, date, date_time, deadline};
use crate::judging::JurorStatus;
use crate::overview::{Answer, JuryFilter, JuryLine, JurySort, Standing};
use crate::say;
use crate::views::{BadgeKind, Choice, badge};
use crate::web::context::Cx;

type Col = ListColumn<JuryLine>;

/// Characters of somebody's words that stand in a line.
const SAID: usize = 28;

/// An answer in the address, and what it is called.
struct AnswerWord {
    word: &'static str,
    answer: Answer,
    said: Text,
}

const ANSWERS: [AnswerWord; 3] = [
    AnswerWord { word: "belum", answer: Answer::Awaited, said: text::ANSWER_AWAITED },
    AnswerWord { word: "terlambat", answer: Answer::Late, said: text::LATE },
    AnswerWord { word: "sudah", answer: Answer::Given, said: text::ANSWER_GIVEN },
];

/// How far somebody is in the address, and what it is called.
struct StandingWord {
    word: &'static str,
    standing: Standing,
    said: Text,
    kind: BadgeKind,
}

const STANDINGS: [StandingWord; 4] = [
    StandingWord {
        word: "tertinggal",
        standing: Standing::Behind,
        said: text::BEHIND,
        kind: BadgeKind::Wait,
    },
    StandingWord { word: "tepat", standing: Standing::InTime, said: text::IN_TIME, kind: BadgeKind::Info },
    StandingWord { word: "selesai", standing: Standing::Done, said: text::ALL_DONE, kind: BadgeKind::Ok },
    StandingWord { word: "tanpa", standing: Standing::Without, said: text::WITHOUT, kind: BadgeKind::Off },
];

/// The list.
pub static JURY: List<JuryLine> = List {
    word: "juri",
    path: "/panitia/juri",
    title: text::JURORS,
    counted: text::COUNTED,
    search: Some(Search { label: text::SEARCH, placeholder: text::FIND }),
    filters: &[
        Filter {
            key: "status",
            label: text::STATUS,
            kind: FilterKind::Choice { any: text::ANY_STATUS, choices: states },
        },
        Filter {
            key: "jawaban",
            label: text::ANSWER,
            kind: FilterKind::Choice { any: text::ANY_ANSWER, choices: answers },
        },
        Filter {
            key: "laju",
            label: text::STANDING,
            kind: FilterKind::Choice { any: text::ANY_STANDING, choices: standings },
        },
        Filter {
            key: "juri",
            label: text::JURORS,
            kind: FilterKind::Link { said: |cx, _| Some(cx.t(text::ONE_JUROR).to_owned()) },
        },
    ],
    columns: &[
        Col::new("nama", text::NAME, |_, line| line.juror.name.clone()).cell(name).look(Look::Long).sorts(),
        Col::new("status", text::STATUS, |cx, line| cx.t(line.juror.status.text()).to_owned())
            .cell(status)
            .look(Look::Short)
            .sorts(),
        Col::new("kode", text::CODE, |_, line| line.juror.pseudonym.clone()).look(Look::Short).sorts(),
        Col::new("surel", text::EMAIL, |_, line| line.juror.email.clone()).on_demand(),
        Col::new("instansi", text::INSTITUTION, |_, line| line.juror.institution.clone().unwrap_or_default()),
        Col::new("keahlian", text::EXPERTISE, |_, line| line.juror.expertise.clone()),
        Col::new("kapasitas", text::CAPACITY, |cx, line| {
            line.juror.capacity.map_or_else(|| cx.t(text::NO_LIMIT).to_owned(), |most| most.to_string())
        })
        .look(Look::Number)
        .on_demand(),
        Col::new("terkirim", text::SHEETS, sheets).cell(sheets_linked).look(Look::Short).sorts(),
        Col::new("laju", text::STANDING, |cx, line| cx.t(standing(line.standing).said).to_owned())
            .cell(pace)
            .look(Look::OwnWords)
            .sorts(),
        Col::new("selesai", text::DONE_ON, |cx, line| shown(cx, done_at(line)))
            .time(done_at)
            .look(Look::Short)
            .on_demand(),
        Col::new("aktif", text::LAST_SEEN, |cx, line| shown(cx, last(line)))
            .time(last)
            .look(Look::Short)
            .on_demand(),
        Col::new("diundang", text::INVITED_ON, |cx, line| date(line.juror.invited_at, cx.lang))
            .time(|line| Some(line.juror.invited_at))
            .look(Look::Short)
            .on_demand(),
        Col::new("batas", text::ANSWER_BY, |cx, line| deadline(line.juror.answer_by, cx.lang))
            .look(Look::Short)
            .on_demand(),
        Col::new("menyatakan", text::DECLARED_ON, |cx, line| shown(cx, line.juror.declared_at))
            .time(|line| line.juror.declared_at)
            .look(Look::Short)
            .on_demand(),
    ],
    order: "kode",
    empty: Empty { title: text::NO_JURORS, why: text::NO_JURORS_WHY },
};

fn states(cx: &Cx) -> Vec<Choice> {
    JurorStatus::ALL.iter().map(|status| Choice::new(status.as_str(), cx.t(status.text()))).collect()
}

fn answers(cx: &Cx) -> Vec<Choice> {
    ANSWERS.iter().map(|known| Choice::new(known.word, cx.t(known.said))).collect()
}

fn standings(cx: &Cx) -> Vec<Choice> {
    STANDINGS.iter().map(|known| Choice::new(known.word, cx.t(known.said))).collect()
}

/// The filter for an address; unknown words count for nothing.
pub fn filter(asked: &Asked) -> JuryFilter {
    let (by, down) = asked.order(&JURY);
    let (answer, pace) = (asked.value("jawaban"), asked.value("laju"));
    JuryFilter {
        status: JurorStatus::parse(asked.value("status")),
        answer: ANSWERS.iter().find(|known| known.word == answer).map(|known| known.answer),
        standing: STANDINGS.iter().find(|known| known.word == pace).map(|known| known.standing),
        juror: asked.value("juri").parse().ok(),
        q: asked.words().to_owned(),
        sort: match by {
            "nama" => JurySort::Name,
            "status" => JurySort::Status,
            "terkirim" => JurySort::Sheets,
            "laju" => JurySort::Pace,
            _ => JurySort::Code,
        },
        down,
    }
}

/// What somebody is called to whom the list is narrowed.
pub fn names(asked: &Asked, jury: &[&JuryLine]) -> Vec<(&'static str, String)> {
    let one = jury.first().filter(|_| !asked.value("juri").is_empty());
    one.map(|line| ("juri", line.juror.code_and_name())).into_iter().collect()
}

/// The name, which leads to the juror's page for those who may change something there, and the address.
fn name(cx: &Cx, _: &Asked, line: &JuryLine) -> Markup {
    let juror = &line.juror;
    html! {
        @if cx.may(Permission::Jury) { a href=(cx.at(&format!("/panitia/juri/{}/ubah", juror.id))) { (juror.name) } }
        @else { (juror.name) }
        br; span.small { (juror.email) }
    }
}

/// The state, and below it the date that matters for it.
fn status(cx: &Cx, _: &Asked, line: &JuryLine) -> Markup {
    let juror = &line.juror;
    let kind = match juror.status {
        JurorStatus::Invited => BadgeKind::Wait,
        JurorStatus::Accepted => BadgeKind::Info,
        JurorStatus::Active => BadgeKind::Ok,
        JurorStatus::Declined => BadgeKind::No,
        JurorStatus::Revoked | JurorStatus::Left => BadgeKind::Off,
    };
    let below = match (line.answer, juror.declined_at) {
        (Some(Answer::Awaited), _) => {
            format!("{}: {}", cx.t(text::ANSWER_BY), deadline(juror.answer_by, cx.lang))
        }
        (Some(Answer::Late), _) => {
            format!("{}: {}", cx.t(text::LATE), date(At(juror.answer_by.0 - 1), cx.lang))
        }
        (_, Some(at)) if juror.status == JurorStatus::Declined => date(at, cx.lang),
        _ => String::new(),
    };
    let why = juror.declined_because.as_str();
    html! {
        (badge(kind, cx.t(juror.status.text())))
        @if !below.is_empty() { br; span.small { (below) } }
        @if !why.is_empty() { span.small title=(why) { " “" (why.chars().take(SAID).collect::<String>()) @if why.chars().count() > SAID { "…" } "”" } }
    }
}

fn sheets(cx: &Cx, line: &JuryLine) -> String {
    let [done, held] = line.sheets();
    if held == 0 {
        return String::new();
    }
    // A spreadsheet would take "3/12" for a day.
    let (done, held) = (count(done, cx.lang), count(held, cx.lang));
    cx.m(&say!("{done} dari {held}", "{done} of {held}")).to_owned()
}

/// The figures lead to the sheets themselves.
fn sheets_linked(cx: &Cx, _: &Asked, line: &JuryLine) -> Markup {
    let all = cx.at(&format!("/panitia/penugasan?juri={}", line.juror.id));
    let shown = sheets(cx, line);
    html! { @if !shown.is_empty() { a href=(all) { (shown) } } }
}

fn standing(of: Standing) -> &'static StandingWord {
    let [first, ..] = &STANDINGS;
    STANDINGS.iter().find(|known| known.standing == of).unwrap_or(first)
}

fn pace(cx: &Cx, _: &Asked, line: &JuryLine) -> Markup {
    let known = standing(line.standing);
    match line.standing {
        Standing::Without => html! { "–" },
        _ => badge(known.kind, cx.t(known.said)),
    }
}

/// When somebody who still has something to do is done at this pace.
fn done_at(line: &JuryLine) -> Option<At> {
    line.pace.as_ref().filter(|pace| pace.done < pace.held)?.done_at
}

fn last(line: &JuryLine) -> Option<At> {
    line.pace.as_ref()?.last
}

fn shown(cx: &Cx, at: Option<At>) -> String {
    at.map(|at| date_time(at, cx.lang)).unwrap_or_default()
}
