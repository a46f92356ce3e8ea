//! The keys of the scoring room, as a line in sight and in full.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, Text};

/// A key or several, and what they do: in a word for the line, and in full.
struct Key {
    names: &'static [&'static str],
    /// None: not on the line.
    word: Option<Text>,
    long: Text,
}

const fn key(names: &'static [&'static str], word: Option<Text>, long: Text) -> Key {
    Key { names, word, long }
}

static KEYS: [Key; 11] = [
    key(&["1", "…", "5"], Some(text::KEY_BAND), text::KEY_BAND_LONG),
    key(&["←", "→"], Some(text::KEY_FINE), text::KEY_FINE_LONG),
    key(&["Enter"], None, text::KEY_NEXT_LONG),
    key(&["Backspace"], None, text::KEY_BACK_LONG),
    key(&["R"], Some(text::KEY_COMPARE), text::KEY_COMPARE_LONG),
    key(&["Spasi"], Some(text::KEY_PLAY), text::KEY_PLAY_LONG),
    key(&["M"], None, text::KEY_MARK_LONG),
    key(&["N"], Some(text::KEY_NOTES), text::KEY_NOTES_LONG),
    key(&["J", "K"], Some(text::KEY_MOVE), text::KEY_MOVE_LONG),
    key(&["Ctrl", "+", "Enter"], Some(text::KEY_SEND), text::KEY_SEND_LONG),
    key(&["?"], None, text::KEY_HELP_LONG),
];

fn caps(lang: Lang, names: &[&str]) -> Markup {
    html! {
        @for name in names {
            @match *name {
                "…" => "–",
                "+" => "+",
                "Spasi" => kbd { (text::KEY_SPACE.get(lang)) },
                name => kbd { (name) },
            }
        }
    }
}

/// The keys one needs most, for those who have a keyboard and scripts.
#[must_use]
pub fn key_line(lang: Lang) -> Markup {
    html! {
        p.keys.for-keyboards {
            @for key in &KEYS {
                @if let Some(word) = key.word { span { (caps(lang, key.names)) " " (word.get(lang)) } }
            }
            button type="button" data-dialog="tombol" { kbd { "?" } " " (text::ALL_KEYS.get(lang)) }
        }
    }
}

/// Every key in full (key ?).
#[must_use]
pub fn key_legend(lang: Lang) -> Markup {
    html! {
        dialog #tombol aria-labelledby="tombol-judul" {
            h2 #tombol-judul { (text::KEYS.get(lang)) }
            dl.summary { @for key in &KEYS { div { dt { (caps(lang, key.names)) } dd { (key.long.get(lang)) } } } }
            form method="dialog" { button.button.quiet type="submit" { (text::CLOSE.get(lang)) } }
        }
    }
}
