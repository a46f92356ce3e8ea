//! The committee's layout: side navigation with counts, and a wide main part.

use maud::{Markup, html};

use super::badge::BadgeKind;
use super::cx::PageCx;
use super::frame::{document, footer, wordmark};
use super::layout::spoken;
use super::text;
use crate::i18n::{Text, count};

/// Path word behind `/{k}/panitia`, and its name.
const PLACES: [(&str, Text); 13] = [
    ("", text::ATTENTION),
    ("karya", text::WORKS),
    ("peserta", text::ENTRANTS),
    ("tautan", text::LINKS),
    ("juri", text::JURORS),
    ("pembagian", text::ROUTING),
    ("babak", text::ROUNDS),
    ("penilaian", text::JUDGING),
    ("hasil", text::RESULTS),
    ("surat", text::LETTERS),
    ("instansi", text::INSTITUTIONS),
    ("jejak", text::TRAIL),
    ("pengaturan", text::SETTINGS),
];

/// First places of a group: a line is drawn above them.
const GROUPS: [&str; 2] = ["juri", "surat"];

/// A page of the console: `current` is its path word, `badges` counts by path word (0 shows none).
#[must_use]
pub fn console(cx: &PageCx, (current, title): (&str, &str), badges: &[(&str, i64)], body: Markup) -> Markup {
    document(
        cx,
        title,
        html! {
            div.console {
                aside {
                    (wordmark(cx, &format!("{} {}", cx.t(text::COMMITTEE_ROOM), year(cx))))
                    nav aria-label=(cx.t(text::CONSOLE_NAV)) {
                        @for (word, label) in PLACES {
                            @if GROUPS.contains(&word) { hr; }
                            (place(cx, (word, cx.t(label)), (word == current, count_of(badges, word))))
                        }
                        hr;
                        a href=(cx.at("")) { (cx.t(text::PUBLIC_SITE)) }
                        a href="/akun" { (cx.t(text::ACCOUNT)) }
                    }
                }
                div {
                    main #isi tabindex="-1" { (spoken(cx)) h1 { (title) } (body) }
                    (footer(cx))
                }
            }
        },
    )
}

fn place(cx: &PageCx, (word, label): (&str, &str), (here, waiting): (bool, i64)) -> Markup {
    let href = if word.is_empty() { cx.at("/panitia") } else { cx.at(&format!("/panitia/{word}")) };
    let kind = if word == "surat" { BadgeKind::No } else { BadgeKind::Wait };
    html! {
        a href=(href) aria-current=[here.then_some("page")] {
            (label)
            @if waiting > 0 { span class={ "badge " (kind.class()) } { (count(waiting, cx.lang)) } }
        }
    }
}

fn count_of(badges: &[(&str, i64)], word: &str) -> i64 {
    badges.iter().find(|(name, _)| *name == word).map_or(0, |(_, n)| *n)
}

fn year(cx: &PageCx) -> String {
    cx.edition.as_ref().map(|edition| edition.year.to_string()).unwrap_or_default()
}
