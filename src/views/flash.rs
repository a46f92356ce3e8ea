//! What the act before did, said once.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::reach::reaching;

/// A message above the page; `page`, `console` and `room` place it themselves.
#[must_use]
pub fn flash(sentence: &str) -> Markup {
    html! { p.flash role="status" { (icon(Icon::Tick)) span { (reaching(sentence)) } } }
}
