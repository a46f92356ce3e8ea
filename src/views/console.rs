//! The committee's layout: side navigation with counts, and a wide main part.

use maud::{Markup, html};

use super::badge::BadgeKind;
use super::cx::PageCx;
use super::frame::{document, footer, wordmark};
use super::layout::spoken;
use super::text;
use crate::i18n::count;

/// A place of the side navigation.
#[derive(Debug, Clone, Copy)]
pub struct ConsolePlace<'a> {
    /// Path word behind `/{k}/panitia`; empty for the first page.
    pub word: &'a str,
    pub label: &'a str,
    /// How much waits there; 0 shows nothing.
    pub waiting: i64,
    /// Whether what waits went wrong.
    pub alarming: bool,
    /// Whether a line is drawn above it, since a group begins.
    pub ruled: bool,
}

/// A page of the console: `current` is the path word of its place.
#[must_use]
pub fn console(cx: &PageCx, current: &str, title: &str, places: &[ConsolePlace<'_>], body: Markup) -> Markup {
    document(
        cx,
        title,
        html! {
            div.console {
                aside {
                    (wordmark(cx, &format!("{} {}", cx.t(text::COMMITTEE_ROOM), year(cx))))
                    // A box that needs no script, for narrow screens: without it the places would be many screens of a strip.
                    input.visually-hidden.menu-box #menu type="checkbox"; label.menu-open for="menu" { (cx.t(text::CONSOLE_MENU)) }
                    nav aria-label=(cx.t(text::CONSOLE_NAV)) {
                        @for item in places {
                            @if item.ruled { hr; }
                            (place(cx, item, item.word == current))
                        }
                        hr;
                        a href="/panitia/edisi" { (cx.t(text::OTHER_EDITIONS)) }
                        a href=(cx.at("")) { (cx.t(text::PUBLIC_SITE)) }
                        a href="/akun" { (cx.t(text::ACCOUNT)) }
                    }
                }
                div {
                    main #isi tabindex="-1" { (spoken(cx)) h1 { (title) } (body) }
                    (footer(cx, &body))
                }
            }
        },
    )
}

fn place(cx: &PageCx, item: &ConsolePlace<'_>, here: bool) -> Markup {
    let word = item.word;
    let href = if word.is_empty() { cx.at("/panitia") } else { cx.at(&format!("/panitia/{word}")) };
    let kind = if item.alarming { BadgeKind::No } else { BadgeKind::Wait };
    html! {
        a href=(href) aria-current=[here.then_some("page")] {
            (item.label)
            @if item.waiting > 0 { span class={ "badge " (kind.class()) } { (count(item.waiting, cx.lang)) } }
        }
    }
}

fn year(cx: &PageCx) -> String {
    cx.edition.as_ref().map(|edition| edition.year.to_string()).unwrap_or_default()
}
