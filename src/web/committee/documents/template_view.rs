//! What the compiler says of a template.

use maud::{Markup, html};

use super::text;
use crate::certificates::render::{RenderProblem, TemplateFault};
use crate::i18n::Message;
use crate::say;
use crate::views::PageCx;

/// Faults that are shown; the rest mostly follow from the first.
const MOST: usize = 10;

/// What a person is told about a document that was not made.
pub(super) fn said(problem: &RenderProblem) -> Message {
    match problem {
        RenderProblem::Template(faults) => {
            let first = faults.first();
            let where_ = first.and_then(|fault| fault.line).map(|line| line.to_string()).unwrap_or_default();
            let what = first.map(|fault| fault.said.clone()).unwrap_or_default();
            say!(
                "Templat belum menghasilkan dokumen (baris {where_}): {what}",
                "The template makes no document (line {where_}): {what}"
            )
        }
        RenderProblem::TooLong { .. } => text::TOO_LONG.into(),
        RenderProblem::Ended { .. } => text::TOO_MUCH.into(),
        RenderProblem::Unavailable | RenderProblem::Io(_) => say!(
            "Pembuat dokumen sedang tidak dapat dipakai; ini kesalahan portal. Coba lagi sebentar lagi.",
            "The maker of documents cannot be used now; that is the portal's fault. Try again in a moment."
        ),
    }
}

/// The same at its line, with the compiler's advice.
pub(super) fn faults(cx: &PageCx, problem: &RenderProblem, source: &str) -> Markup {
    let RenderProblem::Template(faults) = problem else {
        return html! { p.notice role="alert" { (cx.m(&said(problem))) } };
    };
    html! {
        section.card data-template-faults=(faults.len()) {
            p.notice role="alert" { (cx.t(text::TEMPLATE_FAULT)) }
            ol { @for fault in faults.iter().take(MOST) { li { (fault_at(cx, fault, source)) } } }
        }
    }
}

fn fault_at(cx: &PageCx, fault: &TemplateFault, source: &str) -> Markup {
    let line = fault.line.and_then(|line| source.lines().nth(line.checked_sub(1)?).map(|text| (line, text)));
    html! {
        @if let Some((line, _)) = line { b { (cx.t(text::LINE)) " " (line) } ": " }
        span lang="en" { (fault.said) }
        @if let Some((_, written)) = line { pre { (written) } }
        @for hint in &fault.hints { p.hint lang="en" { (hint) } }
    }
}
