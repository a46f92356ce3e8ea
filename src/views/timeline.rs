//! The history of a record, newest first as given.

use maud::{Markup, html};

use crate::clock::At;
use crate::i18n::{Lang, date_time};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    pub at: At,
    /// Who; empty when the portal itself.
    pub who: String,
    /// What, a short sentence.
    pub what: String,
    /// Why, or further words.
    pub note: Option<String>,
}

/// The history as an ordered list.
#[must_use]
pub fn timeline(lang: Lang, events: &[Event]) -> Markup {
    html! {
        ol.timeline {
            @for event in events {
                li {
                    p { (event.what) }
                    @if let Some(note) = &event.note { p.note { (note) } }
                    small {
                        time datetime=(event.at.iso()) { (date_time(event.at, lang)) }
                        @if !event.who.is_empty() { " · " (event.who) }
                    }
                }
            }
        }
    }
}
