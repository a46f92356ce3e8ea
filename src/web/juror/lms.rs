//! The verdict on a work for the LMS with its three reasons (R48), apart from the score.

use maud::{Markup, html};

use super::text;
use crate::judging::{LmsAnswer, LmsQuestion, LmsVerdict};
use crate::views::PageCx;

/// Four questions with three answers each, folded away until somebody answers.
pub fn questions(cx: &PageCx, verdict: &LmsVerdict, open: bool) -> Markup {
    let answered = *verdict != LmsVerdict::default();
    html! {
        details.lms open[answered] {
            summary { (cx.t(text::LMS)) " " span.optional { (cx.t(text::LMS_APART)) } }
            p.hint { (cx.t(text::LMS_HINT)) }
            @for question in LmsQuestion::ALL { (row(cx, *question, verdict.answer(*question), open)) }
        }
    }
}

fn row(cx: &PageCx, question: LmsQuestion, given: Option<LmsAnswer>, open: bool) -> Markup {
    let name = question.as_str();
    html! {
        fieldset.lms-row {
            legend { (cx.t(question.text())) }
            div {
                @for answer in LmsAnswer::ALL {
                    @let id = format!("f-{name}-{}", answer.as_str());
                    label for=(id) {
                        input id=(id) type="radio" name=(name) value=(answer.as_str())
                            checked[given == Some(*answer)] disabled[!open];
                        (cx.t(answer.text()))
                    }
                }
            }
        }
    }
}
