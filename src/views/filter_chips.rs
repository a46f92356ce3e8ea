//! The filters in force, each of which one click takes away; they live in the address.

use maud::{Markup, html};

use super::text;
use crate::i18n::{Lang, count};

/// One filter in force.
#[derive(Debug, Clone)]
pub struct Chip {
    /// What is filtered: "Status".
    pub label: String,
    pub value: String,
    /// The same list without this filter.
    pub without: String,
}

/// The chips, and how many rows remain: `noun` is what is counted ("karya").
#[must_use]
pub fn filter_chips(lang: Lang, chips: &[Chip], total: i64, noun: &str) -> Markup {
    html! {
        div.chips {
            @for chip in chips {
                a.chip href=(chip.without) {
                    b { (chip.label) ":" } " " (chip.value)
                    span aria-hidden="true" { "✕" }
                    span.visually-hidden { (text::WITHOUT_FILTER.get(lang)) }
                }
            }
            span.total { b { (count(total, lang)) } " " (noun) }
        }
    }
}
