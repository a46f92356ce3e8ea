//! The entrants' journey as stages of a funnel.

use super::text::inbox as text;
use crate::overview::Funnel;
use crate::views::{PageCx, Stage};

/// The stages, in their order.
pub fn stages(cx: &PageCx, journey: &Funnel) -> Vec<Stage> {
    let stage = |label, value| Stage { label: cx.t(label).to_owned(), value, aside: None };
    let refused = (cx.t(text::REFUSED).to_owned(), journey.refused);
    vec![
        stage(text::REGISTERED, journey.registered),
        stage(text::COMPLETE, journey.complete),
        stage(text::SENT, journey.sent),
        stage(text::CHECKED, journey.checked),
        Stage { aside: (journey.refused > 0).then_some(refused), ..stage(text::ACCEPTED, journey.accepted) },
        stage(text::SCORED, journey.scored),
    ]
}
