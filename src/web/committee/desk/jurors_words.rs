//! What jurors said about a work beside their scores: suspicions, and verdicts for the LMS once the sheets are sealed.

use maud::{Markup, html};

use crate::judging::{JurorLmsVerdict, LmsQuestion, ViolationFlag};
use crate::views::PageCx;
use crate::web::committee::flags::said;
use crate::web::committee::text::{desk as words, flags as text};

/// Suspected violations, those that wait first.
pub fn flags(cx: &PageCx, flags: &[ViolationFlag]) -> Markup {
    let waiting = flags.iter().any(|flag| flag.settled_at.is_none());
    html! {
        @if !flags.is_empty() {
            section.card #dugaan {
                h2 { (cx.t(text::AT_THE_DESK)) }
                @for flag in flags { (said(cx, flag)) }
                @if waiting { div.actions { a.button.quiet href=(cx.at("/panitia/dugaan")) { (cx.t(text::LOOK)) } } }
            }
        }
    }
}

/// Fit for the LMS or not, by juror, with the three reasons (R48).
pub fn lms(cx: &PageCx, verdicts: &[JurorLmsVerdict]) -> Markup {
    let answer = |line: &JurorLmsVerdict, question: LmsQuestion| {
        line.verdict.answer(question).map_or("–", |given| cx.t(given.text()))
    };
    html! {
        @if !verdicts.is_empty() {
            section.card #layak {
                h2 { (cx.t(words::LMS)) }
                p.hint { (cx.t(words::LMS_HINT)) }
                dl.summary {
                    @for line in verdicts {
                        div {
                            dt { (cx.t(text::JUROR)) " " (line.juror) }
                            dd {
                                b { (answer(line, LmsQuestion::Fit)) }
                                @for question in [LmsQuestion::Standard, LmsQuestion::Quality, LmsQuestion::Relevance] {
                                    " · " (cx.t(question.text())) ": " (answer(line, question))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
