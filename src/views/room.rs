//! The juror's scoring room: film left and sticky, rubric right; progress and "saved" always in sight.

use maud::{Markup, html};

use super::cx::PageCx;
use super::frame::{document, footer, wordmark};
use super::icon::{Icon, icon};
use super::layout::spoken;
use super::progress::{Tally, progress};
use super::text;
use crate::clock::{At, Zone};
use crate::i18n::{Lang, Text, time_of_day};

/// What the room holds.
pub struct RoomPanes {
    pub header: Markup,
    pub film: Markup,
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
                section.film { (spoken(cx)) (panes.film) (legend_line(cx.lang)) }
                div.rubric { (panes.rubric) }
            }
            (footer(cx))
            (legend(cx.lang))
        },
    )
}

/// What the room's header shows.
#[derive(Debug, Clone)]
pub struct RoomHeader {
    pub done: i64,
    /// Works given to this juror.
    pub total: i64,
    /// "tutup 18 Agustus 2023, 23.59 WIB".
    pub closes: String,
    /// When the sheet was last saved.
    pub saved_at: Option<At>,
    pub queue: String,
    /// Address of the previous work's sheet.
    pub previous: Option<String>,
    /// Address of the next work's sheet.
    pub next: Option<String>,
}

/// Progress, last save, and the way to the previous and next work (keys K and J).
#[must_use]
pub fn room_header(lang: Lang, view: &RoomHeader) -> Markup {
    html! {
        div.room-progress {
            a href=(view.queue) { (progress(lang, Tally { done: view.done, total: view.total }, text::WORKS.get(lang).to_lowercase().as_str())) }
            small { (view.closes) }
        }
        (saved(lang, view.saved_at))
        nav.room-nav aria-label=(text::PAGES.get(lang)) {
            @if let Some(href) = &view.previous { a.button.plain rel="prev" href=(href) { (text::PREVIOUS.get(lang)) } }
            @if let Some(href) = &view.next { a.button.plain rel="next" href=(href) { (text::NEXT.get(lang)) } }
        }
    }
}

/// "Tersimpan 10.42 WIB"; the script rewrites it after each autosave of a form with `data-autosave`.
#[must_use]
pub fn saved(lang: Lang, at: Option<At>) -> Markup {
    html! {
        span.saved role="status" data-saved=(text::SAVED.get(lang)) {
            @if let Some(at) = at { (icon(Icon::Tick)) (text::SAVED.get(lang)) " " (time_of_day(at, Zone::Wib)) }
        }
    }
}

const KEYS: [(&[&str], Text, Text); 4] = [
    (&["1", "…", "5"], text::KEY_BAND, text::KEY_BAND_LONG),
    (&["←", "→"], text::KEY_FINE, text::KEY_FINE_LONG),
    (&["J", "K"], text::KEY_MOVE, text::KEY_MOVE_LONG),
    (&["N"], text::KEY_NOTES, text::KEY_NOTES_LONG),
];

fn keys(names: &[&str]) -> Markup {
    html! { @for name in names { @if *name == "…" { "–" } @else { kbd { (name) } } } }
}

fn legend_line(lang: Lang) -> Markup {
    html! {
        p.keys {
            @for (names, short, _) in KEYS { span { (keys(names)) " " (short.get(lang)) } }
            button type="button" data-dialog="tombol" { kbd { "?" } " " (text::ALL_KEYS.get(lang)) }
        }
    }
}

fn legend(lang: Lang) -> Markup {
    html! {
        dialog #tombol aria-labelledby="tombol-judul" {
            h2 #tombol-judul { (text::KEYS.get(lang)) }
            dl.summary {
                @for (names, _, long) in KEYS { div { dt { (keys(names)) } dd { (long.get(lang)) } } }
                div { dt { kbd { "?" } } dd { (text::KEY_HELP_LONG.get(lang)) } }
            }
            form method="dialog" { button.button.quiet type="submit" { (text::CLOSE.get(lang)) } }
        }
    }
}
