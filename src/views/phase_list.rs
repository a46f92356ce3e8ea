//! The edition's phases with their dates and state, in order.

use maud::{Markup, html};

use super::badge::{BadgeKind, badge};
use super::text;
use crate::i18n::Lang;

/// Where a phase stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseState {
    Done,
    Now,
    Next,
}

/// One phase as shown.
#[derive(Debug, Clone)]
pub struct PhaseView {
    pub name: String,
    /// Its days: "15 Mei s.d. 7 Juli 2023, 23.59 WIB".
    pub when: String,
    /// A second line: other zones, an extension.
    pub note: Option<String>,
    pub state: PhaseState,
}

/// The phases as an ordered list; the current ones carry `aria-current`.
#[must_use]
pub fn phase_list(lang: Lang, phases: &[PhaseView]) -> Markup {
    html! {
        ol.phases {
            @for phase in phases {
                @let (class, kind, word) = look(phase.state);
                li class=(class) aria-current=[(phase.state == PhaseState::Now).then_some("step")] {
                    span.dot aria-hidden="true" {}
                    b { (phase.name) }
                    (badge(kind, word.get(lang)))
                    span.when {
                        (phase.when)
                        @if let Some(note) = &phase.note { br; (note) }
                    }
                }
            }
        }
    }
}

fn look(state: PhaseState) -> (&'static str, BadgeKind, crate::i18n::Text) {
    match state {
        PhaseState::Done => ("done", BadgeKind::Ok, text::PHASE_DONE),
        PhaseState::Now => ("now", BadgeKind::Info, text::PHASE_NOW),
        PhaseState::Next => ("later", BadgeKind::Off, text::PHASE_NEXT),
    }
}
