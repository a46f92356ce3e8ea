//! Forgotten passwords.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::Visit;
use super::sign_up::{LetterAsked, check_mail};
use crate::accounts;
use crate::creation_keys::Key;
use crate::notifications::letters::account::RESET_PASSWORD;
use crate::registration::values::EmailAddress;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::even_answer::Soonest;
use crate::web::forms::Errors;
use crate::web::text;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ForgotForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    key: String,
}

/// `GET /akun/lupa-sandi`.
pub async fn forgot_form(cx: Cx) -> Markup {
    forgot_view(&cx, &ForgotForm::default(), &Errors::default())
}

/// `POST /akun/lupa-sandi`.
pub async fn forgot(visit: Visit, cx: Cx, form: Form<ForgotForm>) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(email) = errors.keep("email", EmailAddress::parse(&form.email), |problem| problem.text().into())
    else {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, forgot_view(&cx, &form, &errors)));
    };
    visit.limits.account_letter(email.key(), &visit.address.0)?;
    let (key, soonest) = (Key::parse(&form.key), Soonest::of(&visit.app));
    let asked = visit.app.write(move |tx| accounts::request_reset(tx, email.key(), key.as_ref())).await;
    soonest.come().await;
    asked?;
    let asked = LetterAsked {
        action: "/akun/lupa-sandi",
        email: &form.email,
        name: None,
        from: &visit.app.config.mail.from,
        subjects: &[RESET_PASSWORD],
    };
    Ok(show(StatusCode::OK, check_mail(&cx, &asked)))
}

fn forgot_view(cx: &PageCx, form: &ForgotForm, errors: &Errors) -> Markup {
    page(
        cx,
        cx.t(text::FORGOT),
        html! {
            h1 { (cx.t(text::FORGOT)) }
            p { (cx.t(text::RESET_LEAD)) }
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            form.card method="post" action="/akun/lupa-sandi" {
                (creation::field())
                (field::email(&Field::new(cx.lang, "email", cx.t(text::EMAIL)).value(form.email.as_str()).error(errors.of("email", cx.lang)).autocomplete("email")))
                div.actions {
                    (views::submit(cx.t(text::SEND_LINK), Tone::Primary))
                    a.button.plain href="/akun/masuk" { (cx.t(text::GO_BACK)) }
                }
            }
        },
    )
}
