//! The juror's scoring room: film left and sticky, rubric right; progress, closing time and what is saved always in
//! sight. On a phone the film is a small strip on top.

use maud::{Markup, html};

use super::cx::PageCx;
use super::frame::{document, footer, wordmark};
use super::icon::{Icon, icon};
use super::layout::spoken;
use super::room_keys::{key_legend, key_line};
use super::text;
use crate::clock::At;
use crate::i18n::{Lang, count, short_moment};

/// What the room holds.
pub struct RoomPanes {
    pub header: Markup,
    /// What stays in sight of the film: its player, its title, the way to its parts.
    pub stage: Markup,
    /// Everything else about the work.
    pub parts: Markup,
    pub rubric: Markup,
}

/// The room.
#[must_use]
pub fn room(cx: &PageCx, title: &str, panes: RoomPanes) -> Markup {
    document(
        cx,
        title,
        html! {
            header.bar.room-bar { div { (wordmark(cx, cx.t(text::JUROR_ROOM))) (panes.header) } }
            main.room #isi tabindex="-1" {
                section.film aria-label=(cx.t(text::THE_WORK)) {
                    (spoken(cx))
                    div.stage data-stage { (panes.stage) }
                    div.parts data-parts { (panes.parts) }
                    (key_line(cx.lang))
                }
                section.rubric #lembar aria-label=(cx.t(text::THE_SHEET)) { (panes.rubric) }
            }
            (footer(cx, &panes.rubric))
            (key_legend(cx.lang))
        },
    )
}

/// What the room's header shows.
#[derive(Debug, Clone)]
pub struct RoomHeader {
    pub done: i64,
    /// Works given to this juror.
    pub total: i64,
    /// "tutup 18 Agu, 23.59 WIB".
    pub closes: String,
    /// When the sheet was last saved.
    pub saved_at: Option<At>,
    pub queue: String,
    pub neighbours: Neighbours,
}

/// The sheets before and after this one in the juror's order.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    /// Address of the previous work's sheet.
    pub previous: Option<String>,
    /// Address of the next work's sheet.
    pub next: Option<String>,
}

/// Progress, closing time, last save, and the way to the previous and next work (keys K and J): one line.
#[must_use]
pub fn room_header(cx: &PageCx, view: &RoomHeader) -> Markup {
    let lang = cx.lang;
    html! {
        a.room-progress href=(view.queue) { (how_far(lang, view)) }
        small.closes { (view.closes) }
        (saved(cx, view.saved_at))
        nav.room-nav aria-label=(text::OTHER_WORKS.get(lang)) {
            @if let Some(href) = &view.neighbours.previous {
                a.button.plain rel="prev" href=(href) aria-label=(text::PREVIOUS_WORK.get(lang)) { (icon(Icon::Back)) }
            }
            @if let Some(href) = &view.neighbours.next {
                a.button.plain rel="next" href=(href) aria-label=(text::NEXT_WORK.get(lang)) { (icon(Icon::Forward)) }
            }
        }
    }
}

/// "9 dari 14 karya" over a bar; on a phone "9/14".
fn how_far(lang: Lang, view: &RoomHeader) -> Markup {
    let (done, total) = (count(view.done, lang), count(view.total, lang));
    html! {
        span {
            b {
                span.long { (done) " " (text::OF.get(lang)) " " (total) }
                span.short aria-hidden="true" { (done) "/" (total) }
            }
            " " span.noun { (text::WORKS.get(lang).to_lowercase()) }
        }
        progress max=(view.total.max(1)) value=(view.done) aria-hidden="true" {}
    }
}

/// "Tersimpan 10.42 WIB", with the date unless that was today; the script keeps it true while one writes.
fn saved(cx: &PageCx, at: Option<At>) -> Markup {
    html! {
        span.saved role="status" data-save-state="clean" {
            @if let Some(at) = at { "✓ " (cx.t(text::SAVED)) " " (short_moment(at, cx.now, cx.lang)) }
        }
    }
}
