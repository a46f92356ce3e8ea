//! The page of the second step of signing in.

use maud::{Markup, html};

use super::second_step::STEP;
use super::second_step_text as words;
use crate::accounts::second_factor::Factors;
use crate::views::{Field, PageCx, Tone, error_summary, field, page, submit};
use crate::web::forms::Errors;

/// The passkey first, where there is one: it is the quickest.
pub(super) fn view(cx: &PageCx, factors: &Factors, passkeys_work: bool, errors: &Errors) -> Markup {
    let code = Field::new(cx.lang, "code", cx.t(words::CODE))
        .hint(cx.t(words::CODE_HINT))
        .error(errors.of("code", cx.lang))
        .autocomplete("one-time-code");
    let by_passkey = passkeys_work && !factors.passkeys.is_empty();
    let body = html! {
        h1 { (cx.t(words::TITLE)) }
        p { (cx.t(words::LEAD)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if by_passkey { (passkey_form(cx, errors)) }
        @if factors.totp_since.is_some() {
            form.card method="post" action=(STEP) data-sign-in novalidate {
                @if by_passkey { h2 { (cx.t(words::OR_CODE)) } }
                (field::digits(&code))
                div.actions { (submit(cx.t(words::CONTINUE), if by_passkey { Tone::Quiet } else { Tone::Primary })) }
            }
        }
        p.links {
            a href={ (STEP) "/hilang" } { (cx.t(words::CANNOT)) }
            " · " a href="/akun/masuk" { (cx.t(words::OTHER_ACCOUNT)) }
        }
    };
    page(cx, cx.t(words::TITLE), body)
}

/// The script fetches the question, lets the passkey answer, and sends the form with the answer in it.
fn passkey_form(cx: &PageCx, errors: &Errors) -> Markup {
    html! {
        form.card #f-passkey method="post" action=(STEP) data-passkey="get" data-challenge={ (STEP) "/kunci-sandi" } data-native="1" {
            (field::hidden("passkey", ""))
            h2 { (cx.t(words::PASSKEY)) }
            p { (cx.t(words::PASSKEY_HOW)) }
            @if let Some(error) = errors.of("passkey", cx.lang) { p.error { (error) } }
            p.error data-passkey-said role="alert" hidden {}
            div.actions hidden data-needs-script { button.button type="submit" { (cx.t(words::USE_PASSKEY)) } }
            noscript { p.hint { (cx.t(words::PASSKEY_NEEDS_SCRIPT)) } }
        }
    }
}
