//! The few line icons, drawn inline so that they take the colour of their text.

use maud::{Markup, PreEscaped, html};

/// A shape beside a word; it never stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Tick,
    Cross,
    Clock,
    /// An i in a circle.
    Info,
    Ring,
    /// An eye: a person will look.
    Eye,
    /// A triangle to press.
    Play,
    Again,
    Pencil,
    /// A chevron to the left.
    Back,
    /// A chevron to the right.
    Forward,
}

/// Draws an icon, hidden from screen readers: the word beside it speaks.
#[must_use]
pub fn icon(icon: Icon) -> Markup {
    let path = match icon {
        Icon::Tick => r#"<path d="M5 12.5l4.5 4.5L19 7.5"/>"#,
        Icon::Cross => r#"<path d="M6 6l12 12M18 6L6 18"/>"#,
        Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>"#,
        Icon::Info => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.1"/>"#,
        Icon::Ring => r#"<circle cx="12" cy="12" r="7.5"/>"#,
        Icon::Eye => {
            r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.5"/>"#
        }
        Icon::Play => r#"<path d="M7 4.5v15l12-7.5z" fill="currentColor"/>"#,
        Icon::Again => {
            r#"<path d="M4 12a8 8 0 0 1 13.7-5.6L20 9M20 4v5h-5M20 12a8 8 0 0 1-13.7 5.6L4 15M4 20v-5h5"/>"#
        }
        Icon::Pencil => r#"<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>"#,
        Icon::Back => r#"<path d="M15 5l-7 7 7 7"/>"#,
        Icon::Forward => r#"<path d="M9 5l7 7-7 7"/>"#,
    };
    html! { svg.icon viewBox="0 0 24 24" aria-hidden="true" { (PreEscaped(path)) } }
}
