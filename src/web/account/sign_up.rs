//! Asking for an account. The answer is the same whether the address is new, known or waiting.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::{Visit, single_sign_on};
use crate::accounts;
use crate::app::App;
use crate::creation_keys::Key;
use crate::db::{self, Fault};
use crate::i18n::{Lang, Text};
use crate::notifications::letters::account::{ALREADY_REGISTERED, CONFIRM_ADDRESS};
use crate::registration::values::{EmailAddress, PersonName};
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
pub struct SignUpForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    key: String,
}

/// `GET /akun/daftar`.
pub async fn sign_up_form(app: web::Data<App>, cx: Cx) -> Markup {
    view(&app, &cx, &SignUpForm::default(), &Errors::default())
}

/// `POST /akun/daftar`.
pub async fn sign_up(visit: Visit, cx: Cx, form: Form<SignUpForm>) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let name = errors.keep("name", PersonName::parse(&form.name), |problem| problem.message());
    let email = errors.keep("email", EmailAddress::parse(&form.email), |problem| problem.text().into());
    let (Some(name), Some(email)) = (name, email) else {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&visit.app, &cx, &form, &errors)));
    };
    visit.limits.account_letter(email.key(), &visit.address.0)?;
    let asked = Asked { name, email, lang: cx.lang, key: Key::parse(&form.key) };
    let soonest = Soonest::of(&visit.app);
    let mut done = ask(&visit.app, asked.clone()).await;
    // The same address was sent twice at once, and the other made the account: now it is found.
    if done.as_ref().is_err_and(Fault::is_unique_violation) {
        done = ask(&visit.app, asked).await;
    }
    soonest.come().await;
    done?;
    let asked = LetterAsked {
        action: "/akun/daftar",
        email: &form.email,
        name: Some(&form.name),
        from: &visit.app.config.mail.from,
        subjects: &[CONFIRM_ADDRESS, ALREADY_REGISTERED],
    };
    Ok(show(StatusCode::OK, check_mail(&cx, &asked)))
}

/// What a good form asks for.
#[derive(Clone)]
struct Asked {
    name: PersonName,
    email: EmailAddress,
    lang: Lang,
    key: Option<Key>,
}

async fn ask(app: &App, asked: Asked) -> db::Result<()> {
    let Asked { name, email, lang, key } = asked;
    app.write(move |tx| accounts::request_account(tx, name.as_str(), email.key(), lang, key.as_ref())).await
}

/// A letter that was asked for.
pub(super) struct LetterAsked<'a> {
    /// Where the form that asks goes.
    pub(super) action: &'static str,
    /// As it was typed.
    pub(super) email: &'a str,
    pub(super) name: Option<&'a str>,
    /// Who sends it.
    pub(super) from: &'a str,
    /// What its subject may be: which of them tells nobody but its receiver whether there is an account.
    pub(super) subjects: &'a [Text],
}

/// The neutral answer to everything that sends a letter: to whom, from whom, with which subject, and once more.
pub(super) fn check_mail(cx: &PageCx, of: &LetterAsked<'_>) -> Markup {
    let subjects: Vec<String> = of.subjects.iter().map(|subject| format!("“{}”", cx.t(*subject))).collect();
    let subjects = subjects.join(cx.t(text::OR));
    page(
        cx,
        cx.t(text::CHECK_MAIL),
        html! {
            h1 { (cx.t(text::CHECK_MAIL)) }
            section.card {
                p { (cx.t(text::CHECK_MAIL_WHY)) }
                (views::summary(&[
                    (cx.t(text::MAIL_TO), html! { b { (of.email.trim()) } }),
                    (cx.t(text::MAIL_FROM), html! { (of.from) }),
                    (cx.t(text::MAIL_SUBJECT), html! { (subjects) }),
                ]))
                p.hint { (cx.t(text::MAIL_LATE)) }
                form method="post" action=(of.action) {
                    (creation::field())
                    @if let Some(name) = of.name { (field::hidden("name", name)) }
                    (field::hidden("email", of.email))
                    div.actions {
                        (views::submit(cx.t(text::SEND_AGAIN), Tone::Quiet))
                        a.button.plain href=(of.action) { (cx.t(text::OTHER_ADDRESS)) }
                        a.button.plain href="/akun/masuk" { (cx.t(text::SIGN_IN)) }
                    }
                }
            }
        },
    )
}

fn view(app: &App, cx: &PageCx, form: &SignUpForm, errors: &Errors) -> Markup {
    let lang = cx.lang;
    page(
        cx,
        cx.t(text::SIGN_UP),
        html! {
            h1 { (cx.t(text::SIGN_UP)) }
            p { (cx.t(text::SIGN_UP_LEAD)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card method="post" action="/akun/daftar" {
                (creation::field())
                (field::text(&Field::new(lang, "name", cx.t(text::FULL_NAME)).hint(cx.t(text::FULL_NAME_HINT)).value(form.name.as_str()).error(errors.of("name", lang)).autocomplete("name")))
                (field::email(&Field::new(lang, "email", cx.t(text::EMAIL)).hint(cx.t(text::EMAIL_HINT)).value(form.email.as_str()).error(errors.of("email", lang)).autocomplete("email")))
                div.actions {
                    (views::submit(cx.t(text::SEND_LINK), Tone::Primary))
                    a.button.plain href="/akun/masuk" { (cx.t(text::HAVE_ACCOUNT)) }
                }
            }
            (single_sign_on::way_in(app, cx, ""))
        },
    )
}
