//! The first member: the form, what it would do, and asking for it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form::ReopeningForm;
use super::{second, text, view};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::i18n::Message;
use crate::judging;
use crate::judging::reopening::{self, BeforeReopening, ReopeningProblem};
use crate::refused::Refused;
use crate::views::{self, PageCx, Tone, error_summary, field, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{ASKED, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::password_again;

/// The page, below the edition's address.
pub(super) const AT: &str = "/panitia/babak/pembukaan";

type Pairs = Form<Vec<(String, String)>>;

/// `GET /{k}/panitia/babak/pembukaan`: the form, or what another member approved; back to the rounds once sealed.
pub async fn reopening(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
) -> Result<HttpResponse, PageError> {
    opened(&app, &cx, &who, Shown::default()).await
}

/// The page as it is opened, with what became of the second member's form.
pub(super) async fn opened(
    app: &App,
    cx: &Cx,
    who: &Committee,
    sent: Shown,
) -> Result<HttpResponse, PageError> {
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    if edition.sealed_at.is_some() {
        return Ok(redirect(&cx.at("/panitia/babak")));
    }
    let pending = app.read(move |conn| reopening::pending(conn, &edition, now)).await?;
    match &pending {
        Some(pending) => framed(app, cx, sent.status(), second::waiting(cx, who, pending, &sent)).await,
        None => {
            let body = html! { (sent.notice(cx)) (empty(app, cx, &ReopeningForm::default(), &Errors::default()).await?) };
            framed(app, cx, sent.status(), body).await
        }
    }
}

async fn framed(app: &App, cx: &Cx, status: StatusCode, body: Markup) -> Result<HttpResponse, PageError> {
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/babak")) { (cx.t(views::text::ROUNDS)) } }
        (body)
    };
    Ok(show(status, frame(cx, app, "babak", cx.t(text::TITLE), body).await?))
}

/// The form; it names every juror who may be chosen.
async fn empty(app: &App, cx: &Cx, typed: &ReopeningForm, errors: &Errors) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let jury = app
        .read(move |conn| judging::jurors(conn, edition))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    Ok(html! {
        p { (cx.t(text::LEAD)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        (typed.fields(cx, &jury, errors))
    })
}

/// The form as it was typed, with what is wrong.
async fn again(
    app: &App,
    cx: &Cx,
    typed: &ReopeningForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    framed(app, cx, status, empty(app, cx, typed, errors).await?).await
}

/// `POST /{k}/panitia/babak/pembukaan`: what it would do; nothing is stored yet.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let typed = ReopeningForm::read(&pairs);
    if typed.edit {
        return again(&app, &cx, &typed, &Errors::default()).await;
    }
    weighed(&app, &cx, &who, Sent { typed, errors: Errors::default(), notice: None }).await
}

/// A form, and what became of it so far.
struct Sent {
    typed: ReopeningForm,
    errors: Errors,
    notice: Option<Message>,
}

async fn weighed(app: &App, cx: &Cx, who: &Committee, sent: Sent) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(asked) = sent.typed.parse(&mut errors) else {
        return again(app, cx, &sent.typed, &errors).await;
    };
    let (edition, now) = (cx.edition()?.clone(), cx.now());
    let read = edition.clone();
    match app.read(move |conn| reopening::before_reopening(conn, &read, &asked, now)).await {
        Ok(before) => {
            let status = match (&sent.notice, sent.errors.is_empty()) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
                (None, true) => StatusCode::OK,
            };
            framed(app, cx, status, shown(cx, who, &edition, &before, &sent)).await
        }
        Err(problem) => refused(app, cx, &sent.typed, problem).await,
    }
}

/// The form again with the sentence beside its field.
async fn refused(
    app: &App,
    cx: &Cx,
    typed: &ReopeningForm,
    problem: ReopeningProblem,
) -> Result<HttpResponse, PageError> {
    use ReopeningProblem as P;
    let field = match problem {
        P::Past | P::AfterAnnouncement { .. } => "closes_at",
        P::UnknownWorks(_) | P::NothingShut => "works",
        _ => return Err(problem.into()),
    };
    let mut errors = Errors::default();
    problem.message().into_iter().for_each(|said| errors.add(field, said));
    again(app, cx, typed, &errors).await
}

/// The consequences with the button that goes on.
fn shown(cx: &PageCx, who: &Committee, edition: &Edition, before: &BeforeReopening, sent: &Sent) -> Markup {
    let two = edition.settings.approval.second_member;
    let at = cx.at(AT);
    html! {
        (error_summary(cx.lang, &sent.errors.summary(cx.lang)))
        @if let Some(said) = &sent.notice { p.notice { (cx.m(said)) } }
        (view::consequences(cx, before))
        form.card method="post" action={ (at) "/permintaan" } novalidate {
            (field::hidden("fingerprint", &before.fingerprint))
            (sent.typed.hidden())
            @if !two { (password_again::ask(cx, who.person(), &sent.errors)) }
            div.actions {
                (submit(cx.t(if two { text::ASK } else { text::OPEN }), Tone::Primary))
                button.button.quiet type="submit" name="edit" value="1" formaction=(at) { (cx.t(text::EDIT)) }
            }
        }
    }
}

/// `POST /{k}/panitia/babak/pembukaan/permintaan`: as it was shown; another member opens it, where the edition asks for
/// one.
pub async fn request(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Rounds>,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.clone());
    let (typed, mut errors) = (ReopeningForm::read(&pairs), Errors::default());
    let Some(asked) = typed.parse(&mut errors) else { return again(&app, &cx, &typed, &errors).await };
    let two = edition.settings.approval.second_member;
    if !two {
        password_again::check(&visit, &cx, who.person(), &typed.again, &mut errors).await?;
    }
    if !errors.is_empty() {
        return weighed(&app, &cx, &who, Sent { typed, errors, notice: None }).await;
    }
    let (id, member, shown) = (edition.id, who.clone(), typed.fingerprint.clone());
    let done = app.write_durably(move |tx| match two {
        true => reopening::ask_reopening(tx, &member, id, &asked, &shown),
        false => reopening::reopen_judging(tx, &member, id, &asked, &shown),
    });
    match done.await {
        Ok(()) if two => Ok(redirect_with(&cx.at(AT), ASKED)),
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/babak"), text::OPENED)),
        Err(problem @ (ReopeningProblem::Changed | ReopeningProblem::Second(_))) => {
            let notice = problem.message();
            weighed(&app, &cx, &who, Sent { typed, errors, notice }).await
        }
        Err(problem) => refused(&app, &cx, &typed, problem).await,
    }
}
