//! A button that acts: a form of its own, so that it works without a script and never by a mere link.

use maud::{Markup, html};

use super::field::hidden;

/// How loud a button is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The page's one action.
    Primary,
    /// Beside the one action.
    Quiet,
    /// As quiet as a link.
    Plain,
    Danger,
}

impl Tone {
    /// The class of a button of this tone.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Quiet => "button quiet",
            Self::Plain => "button plain",
            Self::Danger => "button danger",
        }
    }
}

/// The button of a form that holds nothing else.
#[derive(Debug, Clone, Copy)]
pub struct PostButton<'a> {
    pub label: &'a str,
    /// How loud it is.
    pub tone: Tone,
}

/// A form with one button: `action` is the address, `fields` go along unseen.
#[must_use]
pub fn post_button(action: &str, button: PostButton<'_>, fields: &[(&str, &str)]) -> Markup {
    html! {
        form.inline method="post" action=(action) {
            @for (name, value) in fields { (hidden(name, value)) }
            button class=(button.tone.class()) type="submit" { (button.label) }
        }
    }
}

/// A button that acts on one row, inside the form of an act on many: forms do not stand in one another.
#[must_use]
pub fn button_in_form(action: &str, button: PostButton<'_>) -> Markup {
    html! { button class=(button.tone.class()) type="submit" formaction=(action) { (button.label) } }
}

/// The button at the end of a form one writes oneself.
#[must_use]
pub fn submit(label: &str, tone: Tone) -> Markup {
    html! { button class=(tone.class()) type="submit" { (label) } }
}

/// `post_button` where several stand in a list: `name` says which one it is about.
#[must_use]
pub fn post_button_named(
    action: &str,
    button: PostButton<'_>,
    fields: &[(&str, &str)],
    name: &str,
) -> Markup {
    html! {
        form.inline method="post" action=(action) {
            @for (field, value) in fields { (hidden(field, value)) }
            button class=(button.tone.class()) type="submit" aria-label=(format!("{}: {name}", button.label)) { (button.label) }
        }
    }
}

/// A button that answers with a file. The browser sends it itself: the script would fetch it a second time.
#[must_use]
pub fn download_button(action: &str, button: PostButton<'_>, name: &str) -> Markup {
    html! {
        form.inline method="post" action=(action) data-native="1" {
            button class=(button.tone.class()) type="submit" aria-label=(name) { (button.label) }
        }
    }
}
