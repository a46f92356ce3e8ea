//! What stands before an act that weighs: what stops it, what to know, what will happen.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// What a block is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    Stops,
    ToKnow,
    WillHappen,
}

impl Before {
    fn look(self) -> (&'static str, Icon) {
        match self {
            Self::Stops => ("stop", Icon::Cross),
            Self::ToKnow => ("know", Icon::Info),
            Self::WillHappen => ("will", Icon::Forward),
        }
    }
}

/// One block: its title, how many, and what stands in it (`before_line`, or words in `div.in`).
#[must_use]
pub fn before(kind: Before, title: &str, count: Option<&str>, body: Markup) -> Markup {
    let (class, sign) = kind.look();
    html! {
        section.before.(class) {
            h2 { (icon(sign)) (title) @if let Some(count) = count { span { (count) } } }
            (body)
        }
    }
}

/// A line of a block: which one, with its link, and what is the matter with it.
#[must_use]
pub fn before_line(subject: Markup, said: &str) -> Markup {
    html! { p { (subject) } @for line in said.lines() { small { (line) } } }
}
