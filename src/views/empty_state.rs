//! A place with nothing in it yet: what belongs here, and the button that starts it.

use maud::{Markup, html};

use super::link::Link;
use super::motif::petals;

/// The empty state.
#[must_use]
pub fn empty_state(title: &str, text: &str, action: Option<&Link>) -> Markup {
    html! {
        section.empty {
            (petals())
            h2 { (title) }
            p { (text) }
            @if let Some(link) = action { a.button href=(link.href) { (link.label) } }
        }
    }
}
