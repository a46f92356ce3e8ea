//! The band at the top of the home page: the theme over the kawung pattern.

use maud::{Markup, html};

use super::motif::kawung;

/// The band's three lines.
#[derive(Debug, Clone)]
pub struct Hero {
    /// Small line above: competition and organiser.
    pub over: String,
    pub title: String,
    /// What it is about, one or two sentences.
    /// May be empty: who knows the competition already reads their next step instead.
    pub lead: String,
}

/// The band; it holds the page's `h1`.
#[must_use]
pub fn hero(view: &Hero) -> Markup {
    html! {
        section.hero {
            (kawung())
            div {
                p.over { (view.over) }
                h1 { (view.title) }
                @if !view.lead.is_empty() { p { (view.lead) } }
            }
        }
    }
}
