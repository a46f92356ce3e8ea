//! The steps of a longer form: where one is, what is done.

use maud::{Markup, html};

use super::text;
use crate::i18n::Lang;

/// Where a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    Done,
    Now,
    Open,
}

/// One step.
#[derive(Debug, Clone)]
pub struct Step {
    pub label: String,
    pub state: StepState,
    /// Its page, when it may be opened; within a form, what the form is told of where to go on.
    pub href: Option<String>,
}

/// The steps as a numbered bar. With the id of a form they are buttons that save it first (field `then`).
#[must_use]
pub fn steps(lang: Lang, steps: &[Step], form: Option<&str>) -> Markup {
    html! {
        nav aria-label=(text::STEPS.get(lang)) {
            ol.steps {
                @for (i, step) in steps.iter().enumerate() {
                    @let (class, current) = match step.state {
                        StepState::Done => ("done", None),
                        StepState::Now => ("now", Some("step")),
                        StepState::Open => ("open", None),
                    };
                    li class=(class) aria-current=[current] {
                        @let words = html! {
                            (i + 1) ". " span.step-label { (step.label) }
                            @if step.state == StepState::Done { span.visually-hidden { ", " (text::STEP_DONE.get(lang)) } }
                        };
                        @match (&step.href, form) {
                            (Some(href), None) if current.is_none() => { a href=(href) { (words) } }
                            (Some(href), Some(form)) if current.is_none() => {
                                button type="submit" form=(form) name="then" value=(href) { (words) }
                            }
                            _ => { span { (words) } }
                        }
                    }
                }
            }
        }
    }
}
