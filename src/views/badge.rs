//! A status in one word: icon, word and colour together.

use maud::{Markup, html};

use super::icon::{Icon, icon};

/// What a status means to its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadgeKind {
    Ok,
    No,
    Wait,
    /// Not begun, over, or of no effect.
    Off,
    Info,
}

impl BadgeKind {
    /// The class that colours it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::No => "no",
            Self::Wait => "wait",
            Self::Off => "off",
            Self::Info => "info",
        }
    }

    /// The icon that goes with it.
    #[must_use]
    pub fn icon(self) -> Icon {
        match self {
            Self::Ok => Icon::Tick,
            Self::No => Icon::Cross,
            Self::Wait => Icon::Clock,
            Self::Off => Icon::Ring,
            Self::Info => Icon::Info,
        }
    }
}

/// A status badge.
#[must_use]
pub fn badge(kind: BadgeKind, label: &str) -> Markup {
    html! { span class={ "badge " (kind.class()) } { (icon(kind.icon())) (label) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_never_colour_alone() {
        for kind in [BadgeKind::Ok, BadgeKind::No, BadgeKind::Wait, BadgeKind::Off, BadgeKind::Info] {
            let html = badge(kind, "<lulus>").into_string();
            assert!(html.contains("<svg") && html.contains("&lt;lulus&gt;"), "{html}");
        }
    }
}
