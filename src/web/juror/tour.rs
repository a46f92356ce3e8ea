//! The tour through the room: on a practice sheet that is still open, the guide's steps stand where they are done.
//! They are folds without a script; only one is open at a time where the browser knows named folds.

use maud::{Markup, html};

use super::guide_text as text;
use crate::say;
use crate::views::PageCx;

/// The step of the guide at this place of the sheet, counted from 1; it leads to the next one.
pub fn stop(cx: &PageCx, step: usize) -> Markup {
    let Some((title, what)) = text::STEPS.get(step - 1).copied() else { return html! {} };
    let of = text::STEPS.len();
    let label = say!("Panduan {step}/{of}", "Guide {step}/{of}");
    html! {
        details.tour name="tour" open[step == 1] {
            summary { small { (cx.m(&label)) } " " (cx.t(title)) }
            div id={ "panduan-" (step) } {
                p { (cx.t(what)) }
                @if step == of { p { (cx.t(text::PRACTICE_WHY)) } }
                @if let Some((next, _)) = text::STEPS.get(step).copied() {
                    a href={ "#panduan-" (step + 1) } { (cx.t(text::ONWARD)) ": " (cx.t(next)) }
                }
            }
        }
    }
}
