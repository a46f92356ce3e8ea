//! When the second factor cannot be used: a recovery code, or a chair of the committee. And the owner's refusal of a reset
//! that somebody else asked for.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::Visit;
use super::second_step::{STEP, answered, begin_again, half};
use super::second_step_text as words;
use crate::accounts::second_factor::{self, HalfSession, HelpAsked, Reset, ResetProblem, Second};
use crate::app::App;
use crate::db::Fault;
use crate::editions;
use crate::i18n::date_time;
use crate::say;
use crate::views::{Field, PageCx, PostButton, Tone, error_summary, field, page, post_button, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::reset_page;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

const LOST: &str = "/akun/masuk/faktor/hilang";

/// A recovery code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RecoveryForm {
    recovery: String,
}

/// `GET /akun/masuk/faktor/hilang`.
pub async fn lost(app: web::Data<App>, cx: Cx, req: HttpRequest) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&app, &req).await? else {
        return Ok(begin_again(&app, &cx, second_factor::text::STEP_OVER));
    };
    Ok(show(StatusCode::OK, lost_page(&app, &cx, &half, &Errors::default()).await?))
}

/// `POST /akun/masuk/faktor/hilang`.
pub async fn recover(
    visit: Visit,
    cx: Cx,
    req: HttpRequest,
    form: Form<RecoveryForm>,
) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&visit.app, &req).await? else {
        return Ok(begin_again(&visit.app, &cx, second_factor::text::STEP_OVER));
    };
    let mut errors = Errors::default();
    if form.recovery.trim().is_empty() {
        errors.add("recovery", words::RECOVERY_MISSING);
    } else {
        match answered(&visit, &cx, &half, Second::Recovery(form.recovery.clone())).await? {
            Ok(response) => return Ok(response),
            Err(wrong) => errors.add("recovery", wrong),
        }
    }
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, lost_page(&visit.app, &cx, &half, &errors).await?))
}

/// `POST /akun/masuk/faktor/ketua`: writes to the chairs.
pub async fn ask_chairs(visit: Visit, cx: Cx, req: HttpRequest) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&visit.app, &req).await? else {
        return Ok(begin_again(&visit.app, &cx, second_factor::text::STEP_OVER));
    };
    visit.limits.attempt(&format!("factor {}", half.user.id), &visit.address.0)?;
    let asked = visit
        .app
        .write(move |tx| {
            let edition = editions::current(tx.conn)?;
            let at = edition.map(|edition| format!("/{}{}", edition.slug, reset_page(&half.user.email)));
            let page = at.unwrap_or_else(|| "/panitia".to_owned());
            second_factor::ask_for_help(tx, &half, &page)
        })
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let said = match asked {
        HelpAsked::Sent => words::ASKED,
        HelpAsked::SentBefore => words::ASKED_BEFORE,
        HelpAsked::Nobody => words::ASK_NOBODY,
    };
    Ok(redirect_with(LOST, said))
}

async fn lost_page(app: &App, cx: &Cx, half: &HalfSession, errors: &Errors) -> Result<Markup, PageError> {
    let user = half.user.id;
    let reset = app.read(move |conn| second_factor::newest_reset(conn, user)).await;
    let reset = reset.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(lost_view(cx, reset.filter(|reset| reset.outcome.is_none()).as_ref(), errors))
}

fn lost_view(cx: &PageCx, waiting: Option<&Reset>, errors: &Errors) -> Markup {
    let recovery = Field::new(cx.lang, "recovery", cx.t(words::RECOVERY))
        .hint(cx.t(words::RECOVERY_HINT))
        .error(errors.of("recovery", cx.lang))
        .autocomplete("off");
    let body = html! {
        p.crumbs { a href=(STEP) { (cx.t(words::BACK)) } }
        h1 { (cx.t(words::LOST_TITLE)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        form.card method="post" action=(LOST) novalidate {
            h2 { (cx.t(words::RECOVERY_TITLE)) }
            p { (cx.t(words::RECOVERY_LEAD)) }
            (field::text(&recovery))
            div.actions { (submit(cx.t(words::CONTINUE), Tone::Primary)) }
        }
        section.card {
            @match waiting {
                Some(reset) => {
                    h2 { (cx.t(words::RESET_WAITS)) }
                    p { (cx.m(&due(reset))) }
                },
                None => {
                    h2 { (cx.t(words::ASK_TITLE)) }
                    p { (cx.t(words::ASK_LEAD)) }
                    div.actions { (post_button("/akun/masuk/faktor/ketua", PostButton { label: cx.t(words::ASK), tone: Tone::Quiet }, &[])) }
                },
            }
        }
    };
    page(cx, cx.t(words::LOST_TITLE), body)
}

/// When a reset that waits takes effect.
fn due(reset: &Reset) -> crate::i18n::Message {
    use crate::i18n::Lang;
    let (kapan, when) = (date_time(reset.due_at, Lang::Id), date_time(reset.due_at, Lang::En));
    say!(
        "Faktor kedua akun ini dihapus pada {kapan}, kecuali ditolak melalui surat yang dikirim kepada Anda. Sesudah itu masuklah dengan kata sandi.",
        "The second factor of this account is removed on {when}, unless it is refused with the letter that was sent to you. After that, sign in with your password."
    )
}

/// `GET /akun/reset-faktor/{token}`: looks without refusing, as scanners of mail do.
pub async fn refuse_reset_form(
    app: web::Data<App>,
    cx: Cx,
    token: web::Path<String>,
) -> Result<Markup, PageError> {
    let (token, seen) = (token.to_string(), token.into_inner());
    let (reset, user) = app.read(move |conn| second_factor::check_refusal(conn, &seen)).await?;
    let action = format!("/akun/reset-faktor/{token}");
    let body = html! {
        h1 { (cx.t(words::REFUSE_TITLE)) }
        section.card {
            p { (cx.t(crate::web::text::FOR_ACCOUNT)) " " b { (user.email) } }
            p { (cx.m(&due(&reset))) }
            p { (cx.t(words::REFUSE_WHY)) }
            div.actions { (post_button(&action, PostButton { label: cx.t(words::REFUSE), tone: Tone::Danger }, &[])) }
        }
    };
    Ok(page(&cx, cx.t(words::REFUSE_TITLE), body))
}

/// `POST /akun/reset-faktor/{token}`.
pub async fn refuse_reset(
    app: web::Data<App>,
    _cx: Cx,
    token: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let token = token.into_inner();
    app.write(move |tx| second_factor::refuse_reset(tx, &token))
        .await
        .map_err(|problem: ResetProblem| problem)?;
    Ok(redirect_with("/akun/masuk", words::REFUSED))
}
