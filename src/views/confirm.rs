//! The page before an act that weighs: exactly what will happen, to how many, and what cannot be undone.

use maud::{Markup, html};

use super::link::Link;
use super::post_button::Tone;
use super::text;
use crate::i18n::Lang;

/// An act about to be done.
#[derive(Debug, Clone)]
pub struct ConfirmView {
    /// "Kunci 14 lembar nilai?"
    pub title: String,
    /// What it does and to how many, a sentence each.
    pub effects: Vec<String>,
    /// What cannot be undone, if anything.
    pub warning: Option<String>,
    /// Where the form goes.
    pub action: String,
    /// The verb on the button, with the number: "Kunci 14 lembar".
    pub label: String,
    /// How loud the button is.
    pub tone: Tone,
    pub back: String,
}

/// The confirmation; `fields` are hidden values and what is still asked for, such as a reason.
#[must_use]
pub fn confirm(lang: Lang, view: &ConfirmView, fields: Markup) -> Markup {
    let back = Link::new(view.back.clone(), text::BACK.get(lang));
    html! {
        section.card.confirm.danger[view.tone == Tone::Danger] {
            h2 { (view.title) }
            ul { @for effect in &view.effects { li { (effect) } } }
            @if let Some(warning) = &view.warning { p.warning { (warning) } }
            form method="post" action=(view.action) novalidate {
                (fields)
                div.actions {
                    button class=(view.tone.class()) type="submit" { (view.label) }
                    a.button.plain href=(back.href) { (back.label) }
                }
            }
        }
    }
}
