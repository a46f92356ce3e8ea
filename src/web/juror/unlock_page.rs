//! The page on which a juror asks to open what is locked.

use maud::{Markup, html};

use super::closing_text as text;
use super::unlock::{ALL, LONGEST, UnlockForm};
use crate::i18n::{Message, date_time};
use crate::judging::{self, LockedSheet, UnlockRequest, UnlockVerdict};
use crate::views::{
    self, BadgeKind, Choice, Field, PageCx, Tone, badge, empty_state, error_summary, field, page,
};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::kept_words::{kept_words, typed_as};

/// What the page shows.
pub struct Shown {
    pub locked: Vec<LockedSheet>,
    pub requests: Vec<UnlockRequest>,
}

/// The form as it was typed, and what stood against it.
pub struct Asking<'a> {
    pub form: &'a UnlockForm,
    pub errors: &'a Errors,
    /// A rule or another's act, not a field.
    pub refusal: Option<Message>,
}

/// The form while it can be sent, and the juror's requests. What was typed is shown in any case.
pub fn view(cx: &Cx, shown: &Shown, asking: Asking<'_>) -> Result<Markup, PageError> {
    let steps = judging::takes_steps(cx.edition()?, cx.now());
    let offered = steps && !shown.locked.is_empty();
    let kept = kept_words(cx, &typed_as(cx.t(text::UNLOCK_REASON), &asking.form.reason));
    let body = html! {
        p.crumbs { a href=(cx.at("/juri")) { (cx.t(super::text::QUEUE)) } }
        h1 { (cx.t(text::UNLOCK)) }
        p { (cx.t(text::UNLOCK_LEAD)) }
        @if let Some(said) = &asking.refusal { p.notice role="alert" { (cx.m(said)) } }
        @if offered { (form(cx, shown, &asking)) }
        @else if !steps { @if asking.refusal.is_none() { p.notice { (cx.t(text::NO_MORE_UNLOCKS)) } } }
        @else { (empty_state(cx.t(text::NOTHING_LOCKED), cx.t(text::NOTHING_LOCKED_WHY), None)) }
        @if !offered { (kept) }
        (own(cx, &shown.requests))
    };
    Ok(page(cx, cx.t(text::UNLOCK), body))
}

fn form(cx: &PageCx, shown: &Shown, asking: &Asking<'_>) -> Markup {
    let (lang, Asking { form, errors, .. }) = (cx.lang, asking);
    let whole = Choice::new(ALL, cx.t(text::WHOLE_LOCK));
    let sheet =
        |sheet: &LockedSheet| Choice::new(sheet.id.to_string(), format!("{} {}", sheet.number, sheet.title));
    let choices: Vec<Choice> = std::iter::once(whole).chain(shown.locked.iter().map(sheet)).collect();
    let which = Field::new(lang, "lembar", cx.t(text::WHICH))
        .value(if form.lembar.is_empty() { ALL } else { form.lembar.as_str() })
        .error(errors.of("lembar", lang));
    let reason = Field::new(lang, "reason", cx.t(text::UNLOCK_REASON))
        .hint(cx.t(text::UNLOCK_REASON_HINT))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(LONGEST);
    html! {
        (error_summary(lang, &errors.summary(lang)))
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at("/juri/pembukaan")) novalidate {
            (field::select(&which, &choices, None))
            (field::textarea(&reason, 3))
            div.actions { (views::submit(cx.t(text::ASK), Tone::Primary)) }
        }
    }
}

fn own(cx: &PageCx, requests: &[UnlockRequest]) -> Markup {
    html! {
        @if !requests.is_empty() {
            h2 { (cx.t(text::OWN_REQUESTS)) }
            @for request in requests {
                section.card data-request=(request.id) {
                    p { (state(cx, request)) " " b { (request.number.as_deref().unwrap_or(cx.t(text::ALL_SHEETS))) } " · " (date_time(request.asked_at, cx.lang)) }
                    @for line in request.reason.lines() { p { (line) } }
                    @if let Some(at) = request.decided_at {
                        p.small { (date_time(at, cx.lang)) @if !request.answer.is_empty() { ": " (request.answer) } }
                    }
                }
            }
        }
    }
}

/// How a request stands, as a badge.
fn state(cx: &PageCx, request: &UnlockRequest) -> Markup {
    match request.verdict {
        None => badge(BadgeKind::Wait, cx.t(text::WAITS)),
        Some(verdict @ UnlockVerdict::Accepted) => badge(BadgeKind::Ok, cx.t(verdict.text())),
        Some(verdict @ UnlockVerdict::Declined) => badge(BadgeKind::No, cx.t(verdict.text())),
    }
}
