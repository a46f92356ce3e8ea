//! Signing in.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::second_step::opened;
use super::{Failed, Visit, local_path, single_sign_on};
use crate::accounts::password_tries::{self, PasswordTry};
use crate::accounts::second_factor::{Opened, after_password};
use crate::accounts::{self, Browser, HashProblem, RenewedHash};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::plain_text;
use crate::security_log::EventKind;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::kept;
use crate::web::limits::Limits;
use crate::web::security_watch::happened;
use crate::web::text;

/// Where to go afterwards.
#[derive(Debug, Default, Deserialize)]
pub struct Next {
    #[serde(default)]
    ke: String,
}

/// What was typed.
#[derive(Default, Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    ke: String,
}

/// `GET /akun/masuk`.
pub async fn sign_in_form(
    app: web::Data<App>,
    cx: Cx,
    next: Query<Next>,
    failed: Query<Failed>,
) -> HttpResponse {
    if cx.person().is_some() {
        return redirect(local_path(&next.ke));
    }
    let form = SignInForm { ke: next.into_inner().ke, ..SignInForm::default() };
    let failed = single_sign_on::failed(&app, &cx, &failed.gagal);
    show(StatusCode::OK, view(&app, &cx, &form, Wrong { typed: None, failed }))
}

/// `POST /akun/masuk`.
pub async fn sign_in(
    visit: Visit,
    cx: Cx,
    req: HttpRequest,
    form: Form<SignInForm>,
) -> Result<HttpResponse, PageError> {
    let Visit { app, limits, address, device, earlier } = visit;
    let email = plain_text::single_line(&form.email).to_lowercase();
    limits.address(&address.0)?;
    let (password, wanted) = (form.password.clone(), email.clone());
    let user = app.read(move |conn| accounts::find_by_email(conn, &wanted)).await?;
    let known = user.as_ref().is_some_and(|user| kept::signed_in_before(&app, &req, user.id));
    let of = PasswordTry { email, address: address.0.clone(), known };
    begin(&app, &limits, of.clone()).await?;
    let stored = user.as_ref().and_then(|user| user.password_hash.clone());
    let light = app.light_passwords;
    let compared = limits.hash(move || compare(&password, stored, light)).await?;
    let (right, renewed) = compared.map_err(|cause| PageError::Internal(cause.to_string()))?;
    let tried = user.as_ref().map(|user| user.id);
    let Some(user) = user.filter(|_| right) else {
        let typed = Some(accounts::text::WRONG_CREDENTIALS);
        let wrong = Wrong { typed, failed: html! {} };
        let mut answer = show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &form, wrong));
        happened(&mut answer, EventKind::SignInFailed, tried);
        return Ok(answer);
    };
    let person = user.id;
    let next = form.ke.clone();
    let step = app
        .write(move |tx| {
            let browser = Browser { device: &device, address: &address.0, earlier: earlier.as_deref() };
            if let Some(renewed) = &renewed {
                accounts::keep_renewed(tx, person, renewed)?;
            }
            password_tries::succeeded(tx, &of)?;
            after_password(tx, &Opened { user: person, next: local_path(&next) }, &browser)
        })
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    opened(&app, step, None).await
}

/// Counts a try, or refuses it: then it was none.
async fn begin(app: &App, limits: &web::Data<Limits>, of: PasswordTry) -> Result<(), PageError> {
    let (free, limits) = (app.config.security.attempts_per_account, limits.clone());
    app.write(move |tx| {
        if let Some(wait) = password_tries::begin(tx, &of, free)? {
            return Err(PageError::TooMany { seconds: wait.as_secs().saturating_add(1) });
        }
        if of.known { Ok(()) } else { limits.guess(&of.email) }
    })
    .await
}

/// Whether the password is right, and what to store for it where its hash was made otherwise than today's are.
fn compare(
    password: &str,
    stored: Option<String>,
    light: bool,
) -> Result<(bool, Option<RenewedHash>), HashProblem> {
    let right = accounts::verify_password(password, stored.as_deref());
    let renewed = match stored.filter(|_| right) {
        Some(stored) => accounts::renew_hash(password, stored, light)?,
        None => None,
    };
    Ok((right, renewed))
}

/// What went wrong before the page is shown again.
struct Wrong {
    /// About what was typed.
    typed: Option<Text>,
    /// About what an identity provider answered.
    failed: Markup,
}

fn view(app: &App, cx: &PageCx, form: &SignInForm, wrong: Wrong) -> Markup {
    let error = wrong.typed.map(|text| text.get(cx.lang));
    let errors: Vec<(String, String)> =
        error.iter().map(|text| ("email".to_owned(), (*text).to_owned())).collect();
    page(
        cx,
        cx.t(text::SIGN_IN),
        html! {
            h1 { (cx.t(text::SIGN_IN)) }
            (wrong.failed)
            (error_summary(cx.lang, &errors))
            form.card method="post" action="/akun/masuk" data-sign-in {
                (field::hidden("ke", &form.ke))
                (field::email(&Field::new(cx.lang, "email", cx.t(text::EMAIL)).value(form.email.as_str()).error(error).autocomplete("username")))
                (field::password(&Field::new(cx.lang, "password", cx.t(text::PASSWORD)).autocomplete("current-password")))
                div.actions {
                    (views::submit(cx.t(text::SIGN_IN), Tone::Primary))
                    a.button.plain href="/akun/lupa-sandi" { (cx.t(text::FORGOT)) }
                }
            }
            (single_sign_on::way_in(app, cx, &form.ke))
            p { (cx.t(text::NO_ACCOUNT)) ": " a href="/akun/daftar" { (cx.t(text::SIGN_UP)) } }
        },
    )
}
