//! What moves, shown before it does.

use maud::{Markup, html};

use super::text;
use crate::editions::{Edition, PhaseKey};
use crate::i18n::{Lang, Message, count, date_time, deadline};
use crate::say;
use crate::schedule::{BeforeMoving, MovedStage, StageTimes};
use crate::views::{Before, PageCx, before};
use crate::web::committee::two_members::{TO_KNOW, WILL_HAPPEN};

/// Which stages move from when to when, who is told, and what to know.
pub(super) fn consequences(cx: &PageCx, edition: &Edition, moving: &BeforeMoving) -> Markup {
    let known = to_know(edition, moving);
    let told = told(cx, edition, moving);
    html! {
        @if !known.is_empty() {
            (before(Before::ToKnow, cx.t(TO_KNOW), None, sentences(cx, &known)))
        }
        (before(Before::WillHappen, cx.t(WILL_HAPPEN), None, html! {
            ul.moves { @for stage in &moving.stages { (moved(cx, stage)) } }
            (sentences(cx, &told))
        }))
    }
}

fn moved(cx: &PageCx, stage: &MovedStage) -> Markup {
    html! {
        li data-stage=(stage.key.as_str()) {
            p { b { (cx.m(&stage.name)) } }
            @if stage.before.opens_at != stage.after.opens_at {
                small { (cx.t(text::OPENS)) ": " (from_to(cx, stage, |times, lang| times.opens_at.map(|at| date_time(at, lang)))) }
            }
            @if stage.before.closes_at != stage.after.closes_at {
                small { (cx.t(text::CLOSES)) ": " (from_to(cx, stage, |times, lang| times.closes_at.map(|at| deadline(at, lang)))) }
            }
        }
    }
}

fn from_to(cx: &PageCx, stage: &MovedStage, words: impl Fn(StageTimes, Lang) -> Option<String>) -> Markup {
    let shown = |times| words(times, cx.lang).unwrap_or_else(|| cx.t(text::NO_TIME).to_owned());
    html! { s { (shown(stage.before)) } " → " b { (shown(stage.after)) } }
}

fn told(cx: &PageCx, edition: &Edition, moving: &BeforeMoving) -> Vec<Message> {
    if edition.is_draft() {
        return vec![text::DRAFT.into()];
    }
    let letters = count(i64::try_from(moving.letters).unwrap_or(i64::MAX), cx.lang);
    vec![
        say!(
            "{letters} orang menerima satu surat berisi waktu yang baru dan alasannya.",
            "{letters} people get one letter with the new times and the reason."
        ),
        text::PUBLIC.into(),
    ]
}

fn to_know(edition: &Edition, moving: &BeforeMoving) -> Vec<Message> {
    let mut known: Vec<Message> = Vec::new();
    if moving.reopens {
        known.push(text::REOPENS.into());
    }
    let judged = edition.phase(PhaseKey::Judging).and_then(|phase| phase.opens_at);
    let late = moving.asked.stage <= PhaseKey::Intake
        && judged.zip(moving.asked.times.closes_at).is_some_and(|(opens, closes)| closes > opens);
    if moving.reopens && late {
        known.push(text::JUDGING_RUNS.into());
    }
    known
}

/// Sentences of a block, one a line.
pub(super) fn sentences(cx: &PageCx, said: &[Message]) -> Markup {
    html! { div.in { ul { @for one in said { li { (cx.m(one)) } } } } }
}
