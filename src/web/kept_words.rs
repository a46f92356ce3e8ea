//! What was typed into a form that was not taken.

use maud::{Markup, html};

use super::text;
use crate::views::PageCx;

/// The texts with the names of their fields, to be read and copied; a name may be empty. Nothing without texts.
pub fn kept_words(cx: &PageCx, typed: &[(String, String)]) -> Markup {
    html! {
        @if !typed.is_empty() {
            section.card.typed {
                h2 { (cx.t(text::YOUR_WORDS)) }
                p.hint { (cx.t(text::YOUR_WORDS_HINT)) }
                @for (number, (label, words)) in typed.iter().enumerate() {
                    @let id = format!("tulisan-{number}");
                    div.field {
                        label for=(id) { @if label.is_empty() { (cx.t(text::TEXT)) " " (number + 1) } @else { (label) } }
                        textarea id=(id) rows="4" readonly { (words) }
                    }
                }
            }
        }
    }
}

/// One text with the name of its field; none if nothing was typed.
pub fn typed_as(label: &str, words: &str) -> Vec<(String, String)> {
    if words.trim().is_empty() { Vec::new() } else { vec![(label.to_owned(), words.to_owned())] }
}
