//! The box above everything: one sentence and one thing to do.

use maud::{Markup, html};

use super::link::Link;
use super::reach::reaching;

/// What the reader does next.
#[derive(Debug, Clone)]
pub struct NextStep {
    /// Small heading, usually `text::NEXT_STEP`.
    pub title: String,
    /// What and until when, one sentence.
    pub text: String,
    /// The primary action; `None` when there is nothing to do but wait.
    pub action: Option<Link>,
    /// A quieter second way.
    pub secondary: Option<Link>,
}

/// The "next step" box.
#[must_use]
pub fn next_step(step: &NextStep) -> Markup {
    html! {
        section.card.next aria-labelledby="next-step" {
            h2 #next-step { (step.title) }
            p { (reaching(&step.text)) }
            @if step.action.is_some() || step.secondary.is_some() {
                div.actions {
                    @if let Some(link) = &step.action { a.button href=(link.href) { (link.label) } }
                    @if let Some(link) = &step.secondary { a.button.plain href=(link.href) { (link.label) } }
                }
            }
        }
    }
}
