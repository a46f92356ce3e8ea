//! What the makers wrote, as the desk reads it.

use maud::{Markup, html};
use serde::Deserialize;

use crate::editions::EditionSettings;
use crate::i18n::Text;
use crate::overview::Writing;
use crate::views::{BadgeKind, PageCx, badge, summary};
use crate::web::committee::text::desk as words;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Question {
    text: String,
    options: Vec<String>,
    key: Option<usize>,
}

/// Every field of the work; what was left empty says so.
pub fn content(cx: &PageCx, settings: &EditionSettings, work: &Writing) -> Markup {
    let kinds: Vec<&str> = work
        .competencies
        .split(',')
        .filter(|key| !key.is_empty())
        .map(|key| settings.competency_kind(key).map_or(key, |name| cx.m(name)))
        .collect();
    let kind = settings.video_kind(&work.video_kind).map_or(work.video_kind.as_str(), |name| cx.m(name));
    let other = work.video_kind_other.as_str();
    html! {
        (summary(&[
            (cx.t(words::COMPETENCIES), text(cx, &kinds.join(", "))),
            (cx.t(words::VIDEO_KIND), html! { (text(cx, kind)) @if !other.is_empty() { ": " (other) } }),
            (cx.t(words::EXPLANATION), text(cx, &work.explanation)),
            (cx.t(words::OBJECTIVES), text(cx, &work.objectives)),
            (cx.t(words::BENEFITS), text(cx, &work.benefits)),
            (cx.t(words::SOURCES), if work.sources.trim().is_empty() { html! { (cx.t(words::NO_SOURCES)) } } else { text(cx, &work.sources) }),
            (cx.t(words::TOPICS), topics(cx, &work.topics)),
            (cx.t(words::QUESTIONS), questions(cx, work)),
            (cx.t(words::PLEDGES), html! { (pledge(cx, words::ORIGINAL, work.original)) " " (pledge(cx, words::LICENCE, work.licence)) }),
        ]))
    }
}

/// Typed text with its line breaks.
fn text(cx: &PageCx, typed: &str) -> Markup {
    html! {
        @if typed.trim().is_empty() { span.small { (cx.t(words::EMPTY)) } }
        @else { @for line in typed.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
    }
}

fn topics(cx: &PageCx, json: &str) -> Markup {
    let topics: Vec<String> = serde_json::from_str(json).unwrap_or_default();
    html! {
        @if topics.is_empty() { (text(cx, "")) }
        @else { ol { @for topic in &topics { li { (topic) } } } }
    }
}

fn questions(cx: &PageCx, work: &Writing) -> Markup {
    let questions: Vec<Question> = serde_json::from_str(&work.questions).unwrap_or_default();
    html! {
        @if questions.is_empty() { (text(cx, "")) }
        @else {
            details {
                summary { (questions.len()) " · " (cx.t(words::PASS_MARK)) " " (work.pass_mark) "%" }
                ol { @for question in &questions { li { (question.text) (options(cx, question)) } } }
            }
        }
    }
}

fn options(cx: &PageCx, question: &Question) -> Markup {
    html! {
        ul {
            @for (i, option) in question.options.iter().enumerate() {
                li { (option) @if question.key == Some(i) { " " (badge(BadgeKind::Ok, cx.t(words::KEY))) } }
            }
        }
    }
}

fn pledge(cx: &PageCx, label: Text, given: bool) -> Markup {
    badge(if given { BadgeKind::Ok } else { BadgeKind::Wait }, cx.t(label))
}
