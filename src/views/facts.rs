//! A few facts side by side, each with its name.

use maud::{Markup, html};

/// Short facts as a small grid: conditions on the home page, figures of a record.
#[must_use]
pub fn facts(facts: &[(&str, &str)]) -> Markup {
    html! { dl.facts { @for (name, value) in facts { div { dt { (name) } dd { (value) } } } } }
}

/// Longer facts as lines: what a record says, ready to be read or checked.
#[must_use]
pub fn summary(rows: &[(&str, Markup)]) -> Markup {
    html! { dl.summary { @for (name, value) in rows { div { dt { (name) } dd { (value) } } } } }
}
