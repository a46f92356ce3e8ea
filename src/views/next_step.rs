//! The box above everything: one sentence and one thing to do.

use maud::{Markup, html};

use super::countdown::countdown;
use super::cx::PageCx;
use super::link::Link;
use super::reach::reaching;
use super::save_bar::Closing;
use super::text;
use crate::i18n::{deadline, deadline_elsewhere};

/// What the reader does next.
#[derive(Debug, Clone, Default)]
pub struct NextStep {
    /// Small heading, usually `text::NEXT_STEP`.
    pub title: String,
    /// What is to be done, a sentence or two.
    pub text: String,
    /// Until when, where the sentence does not say it; see `due_line`.
    pub due: Option<Markup>,
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
            @if let Some(due) = &step.due { p.due { (due) } }
            @if step.action.is_some() || step.secondary.is_some() {
                div.actions {
                    @if let Some(link) = &step.action { a.button href=(link.href) { (link.label) } }
                    @if let Some(link) = &step.secondary { a.button.plain href=(link.href) { (link.label) } }
                }
            }
        }
    }
}

/// "Paling lambat 7 Juli 2023, 23.59 WIB (8 Juli 2023, 00.59 WITA / 01.59 WIT) · tinggal 3 hari"; once it has passed, what is
/// still taken.
#[must_use]
pub fn due_line(cx: &PageCx, closing: Closing) -> Markup {
    if cx.now >= closing.at {
        return html! { (cx.m(&closing.message(cx.now))) };
    }
    html! {
        (cx.t(text::AT_THE_LATEST)) " " b { (deadline(closing.at, cx.lang)) }
        " " span.small { "(" (deadline_elsewhere(closing.at, cx.lang)) ")" }
        " · " (countdown(cx.lang, cx.now, closing.at))
    }
}
