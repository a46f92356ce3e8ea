//! The tabs of the queue with what stands under each, and the form that narrows them.

use maud::{Markup, html};

use super::address::{Asked, Group};
use super::shown::Shown;
use super::text;
use crate::editions::Edition;
use crate::i18n::{Text, count};
use crate::judging::QueueTab;
use crate::say;
use crate::views::field::{self, Choice};
use crate::views::{self, Field, PageCx, Tone};
use crate::web::juror::text as room_text;

/// What of the address means nothing, if anything.
pub fn ignored(cx: &PageCx, asked: &Asked) -> Markup {
    html! {
        @if !asked.ignored.is_empty() {
            p.notice data-ignored { (cx.t(text::IGNORED)) " " (asked.ignored.join(", ")) "." }
        }
    }
}

/// The tabs. Filters stay when one changes from tab to tab; pages do not.
pub fn tabs(cx: &PageCx, shown: &Shown<'_>) -> Markup {
    let filters = shown.asked.filters(cx);
    html! {
        nav.tabs aria-label=(cx.t(text::TABS)) {
            @for (tab, n) in &shown.counts {
                a href=(filters.with("tab", tab.as_str()).href()) data-tab=(tab.as_str())
                    aria-current=[(*tab == shown.tab).then_some("page")] {
                    (cx.t(tab.text())) " " b { (count(*n as i64, cx.lang)) }
                }
            }
        }
        p.hint { (cx.t(meaning(shown.tab))) }
    }
}

/// What stands under a tab.
fn meaning(tab: QueueTab) -> Text {
    match tab {
        QueueTab::Todo => text::TODO_MEANS,
        QueueTab::Later => text::LATER_MEANS,
        QueueTab::Draft => text::DRAFT_MEANS,
        QueueTab::Sent => text::SENT_MEANS,
        QueueTab::Done => text::DONE_MEANS,
    }
}

/// The filters as one form that leads to an address.
pub fn search(cx: &PageCx, edition: &Edition, shown: &Shown<'_>) -> Markup {
    let (lang, asked) = (cx.lang, &shown.asked);
    let kinds = edition.settings.video_kinds.iter();
    let kinds: Vec<_> = kinds.map(|kind| Choice::new(kind.key.clone(), cx.m(&kind.name))).collect();
    let groups: Vec<_> = shown
        .groups
        .iter()
        .map(|group| Choice::new(group.word(), group_name(cx, &shown.groups, *group)))
        .collect();
    let q = Field::new(lang, "q", cx.t(text::SEARCH)).value(asked.q.as_str()).optional();
    let kind = Field::new(lang, "jenis", cx.t(room_text::KIND)).value(asked.kind.as_str()).optional();
    let group = asked.group.map(Group::word).unwrap_or_default();
    let group = Field::new(lang, "kelompok", cx.t(text::GROUP)).value(group).optional();
    let all = Some(cx.t(text::ALL));
    html! {
        form.toolbar method="get" action=(cx.at("/juri")) role="search" aria-label=(cx.t(text::FILTER)) novalidate {
            (field::search(&q))
            (field::select(&kind, &kinds, all))
            @if groups.len() > 1 { (field::select(&group, &groups, all)) }
            (field::hidden("tab", shown.tab.as_str()))
            (views::submit(cx.t(text::APPLY), Tone::Quiet))
            @if asked.narrows() {
                a.button.plain href={ (cx.at("/juri")) "?tab=" (shown.tab.as_str()) } { (cx.t(text::CLEAR)) }
            }
        }
    }
}

/// What a group is called. It says no more than the order: why a work was given is not for its juror to know.
pub fn group_name(cx: &PageCx, groups: &[Group], group: Group) -> String {
    let n = groups.iter().position(|known| *known == group).unwrap_or(0) + 1;
    match group {
        Group::Calibration => cx.t(room_text::CALIBRATION).to_owned(),
        Group::Part(_) => cx.m(&say!("Kelompok {n}", "Group {n}")).to_owned(),
    }
}
