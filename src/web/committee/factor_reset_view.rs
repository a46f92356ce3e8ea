//! Parts of the page on which a chair resets a lost second factor.

use maud::{Markup, html};

use super::factor_reset::{AT, Found, LONGEST, ResetForm};
use super::factor_reset_text as words;
use crate::accounts::second_factor::{self, Reset};
use crate::i18n::date_time;
use crate::ids::UserId;
use crate::views::{
    Before, Field, PageCx, PostButton, Tone, before, before_line, field, post_button, submit, summary,
};
use crate::web::forms::Errors;

pub(super) fn search(cx: &PageCx, typed: &str) -> Markup {
    let email = Field::new(cx.lang, "surel", cx.t(words::EMAIL)).value(typed).hint(cx.t(words::EMAIL_HINT));
    html! {
        form.card method="get" action=(cx.at(AT)) {
            (field::email(&email))
            div.actions { (submit(cx.t(words::FIND), Tone::Quiet)) }
        }
    }
}

/// What was typed into the form.
pub(super) struct Typed<'a> {
    pub form: &'a ResetForm,
    pub errors: &'a Errors,
}

pub(super) fn person(cx: &PageCx, found: &Found, own: UserId, typed: &Typed<'_>) -> Markup {
    let waiting = found.reset.as_ref().filter(|reset| reset.outcome.is_none());
    let state = if found.factors.any() { words::HAS } else { words::HAS_NONE };
    html! {
        section.card data-factor-reset=(if waiting.is_some() { "waits" } else { "none" }) {
            h2 { (found.user.name) }
            (summary(&[
                (cx.t(super::text::EMAIL), html! { (found.user.email) }),
                (cx.t(words::FACTOR), html! { (cx.t(state)) }),
            ]))
            @if let Some(reset) = &found.reset { (reset_line(cx, reset)) }
            @if let Some(reset) = waiting {
                div.actions { (post_button(&cx.at(&format!("{AT}/{}/penarikan", reset.id)), PostButton { label: cx.t(words::TAKE_BACK), tone: Tone::Quiet }, &[])) }
            }
        }
        @if found.user.id == own { p.notice { (cx.t(second_factor::text::RESET_OWN)) } }
        @else if found.factors.any() && waiting.is_none() { (form(cx, found, typed)) }
    }
}

fn reset_line(cx: &PageCx, reset: &Reset) -> Markup {
    html! {
        p {
            (cx.t(words::ASKED_AT)) " " (date_time(reset.asked_at, cx.lang)) ", "
            @match (reset.outcome, reset.settled_at) {
                (Some(outcome), Some(at)) => { b { (cx.t(outcome.text())) } " (" (date_time(at, cx.lang)) ")." },
                _ => { b { (cx.t(words::DUE)) " " (date_time(reset.due_at, cx.lang)) } "." },
            }
        }
        p.hint { (cx.t(words::REASON)) ": " (reset.reason) }
    }
}

fn form(cx: &PageCx, found: &Found, typed: &Typed<'_>) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(words::REASON))
        .hint(cx.t(words::REASON_HINT))
        .value(typed.form.reason.clone())
        .error(typed.errors.of("reason", cx.lang))
        .max_length(LONGEST);
    let effects = [words::EFFECT_LETTER, words::EFFECT_DAY, words::EFFECT_STOPS];
    html! {
        (before(Before::WillHappen, cx.t(words::WILL_HAPPEN), None, html! {
            ul { @for effect in effects { li { (before_line(html! { (cx.t(effect)) }, "")) } } }
        }))
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at(AT)) novalidate {
            (field::hidden("surel", &found.user.email))
            (field::textarea(&reason, 3))
            div.actions { (submit(cx.t(words::ASK), Tone::Danger)) }
        }
    }
}
