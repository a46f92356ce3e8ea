//! Corrected fields, one a row: what stood there and what stands there now.

use maud::{Markup, html};

use crate::corrections::Change;
use crate::i18n::{Message, Text, text};
use crate::views::PageCx;

const EMPTY: Text = text("(kosong)", "(empty)");
const BEFORE: Text = text("Semula:", "Before:");
const AFTER: Text = text("Menjadi:", "Now:");

/// The rows, in the order of the form.
pub fn rows(cx: &PageCx, changes: &[Change]) -> Markup {
    let shown = |value: &Message| {
        let words = cx.m(value);
        if words.is_empty() { cx.t(EMPTY).to_owned() } else { words.to_owned() }
    };
    html! {
        ul.corrections {
            @for change in changes {
                li {
                    b { (cx.m(&change.label)) }
                    del { span.visually-hidden { (cx.t(BEFORE)) " " } (shown(&change.from)) }
                    ins { span.visually-hidden { (cx.t(AFTER)) " " } (shown(&change.to)) }
                }
            }
        }
    }
}
