//! The keys of the committee's desks: those of the scoring room where they mean the same. The buttons do the same.

use maud::{Markup, html};

use super::text::lists;
use crate::i18n::Text;
use crate::views::PageCx;
use crate::views::text as shared;

/// A key and what it does.
type Key = (&'static str, Text);

/// Of the list of films: one goes from film to film.
pub const LINKS: [Key; 6] = [
    ("Y", lists::KEY_CONFIRM),
    ("T", lists::KEY_REFUSE),
    ("J", lists::KEY_NEXT),
    ("K", lists::KEY_PREVIOUS),
    ("N", lists::KEY_NOTE),
    ("Spasi", shared::KEY_PLAY),
];
/// Of one work: one goes from work to work.
pub const WORK: [Key; 10] = [
    ("1–9", lists::KEY_TICK),
    ("A", lists::KEY_ACCEPT),
    ("P", lists::KEY_REVISE),
    ("T", lists::KEY_REJECT),
    ("O", lists::KEY_OPINION),
    ("B", lists::KEY_UNDO),
    ("J", lists::KEY_NEXT_WORK),
    ("K", lists::KEY_PREVIOUS_WORK),
    ("N", lists::KEY_REASON),
    ("Spasi", shared::KEY_PLAY),
];

/// The keys in sight, for those who have a keyboard and scripts.
pub fn line(cx: &PageCx, keys: &[Key]) -> Markup {
    html! {
        p.keys.for-keyboards {
            b { (cx.t(lists::KEYS)) }
            @for (name, does) in keys { span { kbd { (cap(cx, name)) } " " (cx.t(*does)) } }
            button type="button" data-dialog="tombol" { kbd { "?" } " " (cx.t(shared::ALL_KEYS)) }
        }
        dialog #tombol aria-labelledby="tombol-judul" {
            h2 #tombol-judul { (cx.t(shared::KEYS)) }
            dl.summary {
                @for (name, does) in keys { div { dt { kbd { (cap(cx, name)) } } dd { (cx.t(*does)) } } }
                div { dt { kbd { "Esc" } } dd { (cx.t(lists::KEY_LEAVE)) } }
                div { dt { kbd { "?" } } dd { (cx.t(shared::KEY_HELP_LONG)) } }
            }
            form method="dialog" { button.button.quiet type="submit" { (cx.t(shared::CLOSE)) } }
        }
    }
}

fn cap<'a>(cx: &PageCx, name: &'a str) -> &'a str {
    if name == "Spasi" { cx.t(shared::KEY_SPACE) } else { name }
}
