//! A chair resets the second factor of somebody who lost it: a member of the committee, a juror or an entrant of the
//! edition. It takes effect a day later, unless the owner of the account objects or uses a factor before.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::factor_reset_text as words;
use super::frame::frame;
use crate::accounts::second_factor::{self, Factors, NewReset, Reset, ResetProblem};
use crate::accounts::{self, Permitted, User, right};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::i18n::date_time;
use crate::ids::{EditionId, FactorResetId, UserId};
use crate::judging;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::views::{
    Before, Field, PageCx, PostButton, Tone, before, before_line, error_summary, field, post_button, submit,
    summary,
};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

const AT: &str = "/panitia/faktor";
/// Most characters of a reason.
const LONGEST: u32 = 500;

/// Whom it is about.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    surel: String,
}

/// Why, and how the person was recognised.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ResetForm {
    surel: String,
    reason: String,
}

/// The address of the page about somebody.
pub fn reset_page(email: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(email.as_bytes()).collect();
    format!("{AT}?surel={query}")
}

/// Somebody whose factor a chair of this edition can reset.
struct Found {
    user: User,
    factors: Factors,
    reset: Option<Reset>,
}

/// The account of an address, if it belongs to the committee or to somebody who judges or takes part in the edition.
fn find(conn: &mut Conn, edition: EditionId, email: &str) -> Result<Option<Found>, Fault> {
    let Some(user) = accounts::find_by_email(conn, email)? else { return Ok(None) };
    let involved = judging::involvement(conn, edition, user.id)?;
    if !involved.juror && !involved.entrant && !accounts::is_on_committee(conn, user.id)? {
        return Ok(None);
    }
    let factors = second_factor::factors(conn, user.id)?;
    Ok(Some(Found { factors, reset: second_factor::newest_reset(conn, user.id)?, user }))
}

/// `GET /{k}/panitia/faktor`; `?surel=` names the account.
pub async fn factor_reset(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Team>,
    wanted: Query<Wanted>,
) -> Result<HttpResponse, PageError> {
    let typed = ResetForm { surel: wanted.into_inner().surel, ..ResetForm::default() };
    page(&app, &cx, who.person().user_id(), &typed, &Errors::default()).await
}

/// `POST /{k}/panitia/faktor`.
pub async fn ask_factor_reset(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Team>,
    _recent: Recent,
    form: Form<ResetForm>,
) -> Result<HttpResponse, PageError> {
    let (typed, edition, own) = (form.into_inner(), cx.edition()?.id, who.person().user_id());
    let mut errors = Errors::default();
    let reason = errors.text("reason", &typed.reason, LONGEST as usize, second_factor::text::RESET_REASON);
    let (email, now) = (address(&typed.surel), typed.surel.clone());
    let Some(reason) = reason else { return page(&app, &cx, own, &typed, &errors).await };
    let done = app
        .write(move |tx| {
            let found = find(tx.conn, edition, &email)?.ok_or(Fault::NotFound)?;
            second_factor::ask_reset(tx, &who, edition, &NewReset { user: found.user.id, reason })
        })
        .await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&reset_page(&now)), words::ASKED)),
        Err(ResetProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            problem.message().into_iter().for_each(|said| errors.add("reason", said));
            page(&app, &cx, own, &typed, &errors).await
        }
    }
}

/// `POST /{k}/panitia/faktor/{id}/penarikan`.
pub async fn take_back_factor_reset(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Team>,
    path: web::Path<(String, FactorResetId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let reset = app.write(move |tx| second_factor::take_back_reset(tx, &who, edition, id)).await?;
    let user = app.read(move |conn| accounts::find_user(conn, reset.user_id)).await?;
    let email = user.map(|user| user.email).unwrap_or_default();
    Ok(redirect_with(&cx.at(&reset_page(&email)), words::TAKEN_BACK))
}

fn address(typed: &str) -> String {
    plain_text::single_line(typed).to_lowercase()
}

async fn page(
    app: &App,
    cx: &Cx,
    own: UserId,
    typed: &ResetForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let (edition, email) = (cx.edition()?.id, address(&typed.surel));
    let asked = !email.is_empty();
    let found = app.read(move |conn| find(conn, edition, &email)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/tim")) { (cx.t(super::team::TITLE)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(words::LEAD)) }
        (search(cx, &typed.surel))
        @match &found {
            Some(found) => (person(cx, found, own, &Typed { form: typed, errors })),
            None if asked => p.notice { (cx.t(words::NOT_FOUND)) },
            None => {},
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, frame(cx, app, "tim", cx.t(words::TITLE), body).await?))
}

fn search(cx: &PageCx, typed: &str) -> Markup {
    let email = Field::new(cx.lang, "surel", cx.t(words::EMAIL)).value(typed).hint(cx.t(words::EMAIL_HINT));
    html! {
        form.card method="get" action=(cx.at(AT)) {
            (field::email(&email))
            div.actions { (submit(cx.t(words::FIND), Tone::Quiet)) }
        }
    }
}

struct Typed<'a> {
    form: &'a ResetForm,
    errors: &'a Errors,
}

fn person(cx: &PageCx, found: &Found, own: UserId, typed: &Typed<'_>) -> Markup {
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
