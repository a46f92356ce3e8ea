//! How far something is: "9 dari 14", in words and as a bar.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, count};

/// So many of so many.
#[derive(Debug, Clone, Copy)]
pub struct Tally {
    pub done: i64,
    /// To do, with what is done.
    pub total: i64,
}

/// A labelled bar: `noun` is what is counted ("karya").
#[must_use]
pub fn progress(lang: Lang, tally: Tally, noun: &str) -> Markup {
    let Tally { done, total } = tally;
    html! {
        label.progress {
            span { b { (count(done, lang)) " " (text::OF.get(lang)) " " (count(total, lang)) } " " (noun) }
            progress max=(total.max(1)) value=(done.clamp(0, total.max(1))) {}
        }
    }
}
