//! A chair resets the second factor of somebody who lost it: a member of the committee, a juror or an entrant of the
//! edition. It takes effect a day later, unless the owner of the account objects or uses a factor before.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;
use serde::Deserialize;

use super::factor_reset_text as words;
use super::factor_reset_view::{Typed, person, search};
use super::frame::frame;
use crate::accounts::second_factor::{self, Factors, NewReset, Reset, ResetProblem};
use crate::accounts::{self, Permitted, User, right};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, FactorResetId, UserId};
use crate::judging;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::views::error_summary;
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

pub(super) const AT: &str = "/panitia/faktor";
/// Most characters of a reason.
pub(super) const LONGEST: u32 = 500;

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
    pub(super) reason: String,
}

/// The address of the page about somebody.
pub fn reset_page(email: &str) -> String {
    let query: String = url::form_urlencoded::byte_serialize(email.as_bytes()).collect();
    format!("{AT}?surel={query}")
}

/// Somebody whose factor a chair of this edition can reset.
pub(super) struct Found {
    pub user: User,
    pub factors: Factors,
    pub reset: Option<Reset>,
}

/// The account of an address, if it belongs to the committee or to somebody who judges or takes part in the edition.
fn find(conn: &mut Conn, edition: EditionId, email: &str) -> Result<Option<Found>, Fault> {
    let Some(user) = accounts::find_by_email(conn, email)? else { return Ok(None) };
    let involved = judging::involvement(conn, edition, user.id)?;
    if involved.seat.is_none() && !involved.entrant && !accounts::is_on_committee(conn, user.id)? {
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
