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
    /// What it consists of, one by one.
    pub points: Vec<String>,
}

impl Event {
    /// Something that needs no further words.
    #[must_use]
    pub fn new(at: At, who: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at, who: who.into(), what: what.into(), note: None, points: Vec::new() }
    }

    /// The same with why it happened; nothing is added by empty words.
    #[must_use]
    pub fn note(self, words: impl Into<String>) -> Self {
        Self { note: Some(words.into()).filter(|words| !words.is_empty()), ..self }
    }
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
                    @if !event.points.is_empty() { ol { @for point in &event.points { li { (point) } } } }
                    small {
                        time datetime=(event.at.iso()) { (date_time(event.at, lang)) }
                        @if !event.who.is_empty() { " · " (event.who) }
                    }
                }
            }
        }
    }
}
