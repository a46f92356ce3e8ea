//! How far something is: "9 dari 14", in words and as a bar.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, count};

/// A labelled bar: `noun` is what is counted ("karya").
#[must_use]
pub fn progress(lang: Lang, (done, total): (i64, i64), noun: &str) -> Markup {
    html! {
        label.progress {
            span { b { (count(done, lang)) " " (text::OF.get(lang)) " " (count(total, lang)) } " " (noun) }
            progress max=(total.max(1)) value=(done.clamp(0, total.max(1))) {}
        }
    }
}
