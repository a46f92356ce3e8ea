//! What the buttons on a member's page do.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::member::{LONGEST, MemberPath, Sent, view};
use super::text as words;
use crate::accounts::{Permitted, Role, right};
use crate::app::App;
use crate::i18n::{Message, Text};
use crate::ids::CommitteeMemberId;
use crate::refused::Refused;
use crate::say;
use crate::team::{self, TeamProblem, text as said};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type By = Permitted<right::Team>;

/// A new role.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RoleForm {
    role: String,
}

/// Why a member is suspended.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SuspendForm {
    suspend_reason: String,
}

/// Why a member is removed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    remove_reason: String,
}

/// `POST /{k}/panitia/tim/{member}/peran`.
pub async fn change_role(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    _recent: Recent,
    path: MemberPath,
    form: Form<RoleForm>,
) -> Result<HttpResponse, PageError> {
    let (id, mut sent) = (path.1, Sent { role: Some(form.role.clone()), ..Sent::default() });
    let Some(role) = Role::parse(&form.role) else {
        sent.errors.add("role", words::ROLE_MISSING);
        return again(&app, &cx, id, sent).await;
    };
    let done = app.write(move |tx| team::change_role(tx, Some(&who), id, role)).await;
    answer(&app, &cx, id, done.map(|()| words::ROLE_CHANGED.into()), sent).await
}

/// `POST /{k}/panitia/tim/{member}/penangguhan`.
pub async fn suspend(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    _recent: Recent,
    path: MemberPath,
    form: Form<SuspendForm>,
) -> Result<HttpResponse, PageError> {
    let typed = form.into_inner().suspend_reason;
    let (id, mut sent) = (path.1, Sent { suspend_reason: typed.clone(), ..Sent::default() });
    let Some(reason) = reason("suspend_reason", &typed, &mut sent.errors) else {
        return again(&app, &cx, id, sent).await;
    };
    let done = app.write(move |tx| team::suspend(tx, &who, id, &reason)).await;
    answer(&app, &cx, id, done.map(|()| words::SUSPENDED.into()), sent).await
}

/// `POST /{k}/panitia/tim/{member}/pemulihan`.
pub async fn reinstate(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    _recent: Recent,
    path: MemberPath,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let done = app.write(move |tx| team::reinstate(tx, &who, id)).await;
    answer(&app, &cx, id, done.map(|()| words::REINSTATED.into()), Sent::default()).await
}

/// `POST /{k}/panitia/tim/{member}/penghapusan`.
pub async fn remove(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    _recent: Recent,
    path: MemberPath,
    form: Form<RemoveForm>,
) -> Result<HttpResponse, PageError> {
    let typed = form.into_inner().remove_reason;
    let (id, mut sent) = (path.1, Sent { remove_reason: typed.clone(), ..Sent::default() });
    let Some(reason) = reason("remove_reason", &typed, &mut sent.errors) else {
        return again(&app, &cx, id, sent).await;
    };
    match app.write(move |tx| team::remove(tx, Some(&who), id, &reason)).await {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/tim"), words::REMOVED)),
        Err(problem) => answer(&app, &cx, id, Err(problem), sent).await,
    }
}

/// `POST /{k}/panitia/tim/{member}/sesi`.
pub async fn end_sessions(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: MemberPath,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let done = app.write(move |tx| team::end_sessions(tx, &who, id)).await;
    let ended = |n: usize| say!("{n} sesi diakhiri.", "{n} session(s) ended.");
    answer(&app, &cx, id, done.map(ended), Sent::default()).await
}

/// `POST /{k}/panitia/tim/{member}/undangan`.
pub async fn invite_again(
    app: web::Data<App>,
    cx: Cx,
    who: By,
    path: MemberPath,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let done = app.write(move |tx| team::invite_again(tx, &who, id)).await;
    answer(&app, &cx, id, done.map(|()| words::INVITED_AGAIN.into()), Sent::default()).await
}

fn reason(field: &str, typed: &str, errors: &mut Errors) -> Option<String> {
    const MISSING: Text = said::REASON_MISSING;
    errors.text(field, typed, LONGEST as usize, MISSING)
}

async fn again(app: &App, cx: &Cx, id: CommitteeMemberId, sent: Sent) -> Result<HttpResponse, PageError> {
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(app, cx, id, &sent).await?))
}

/// Back to the member's page: with what was done, or with the forms as they were sent and why not.
async fn answer(
    app: &App,
    cx: &Cx,
    id: CommitteeMemberId,
    done: Result<Message, TeamProblem>,
    mut sent: Sent,
) -> Result<HttpResponse, PageError> {
    match done {
        Ok(said) => Ok(redirect_with(&cx.at(&format!("/panitia/tim/{id}")), said)),
        Err(problem @ (TeamProblem::LastChair | TeamProblem::SameAlready | TeamProblem::ReasonMissing)) => {
            sent.refused = problem.message();
            Ok(show(StatusCode::CONFLICT, view(app, cx, id, &sent).await?))
        }
        Err(problem @ (TeamProblem::RightGone | TeamProblem::Fault(_))) => Err(problem.into()),
    }
}
