//! What one member approved, and another member doing it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::page::{AT, opened};
use super::{text, view};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::judging::reopening::{self, Pending, ReopeningProblem};
use crate::views::PageCx;
use crate::web::account::Visit;
use crate::web::clean::Form;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// What another member approved, or what keeps it from being done.
pub(super) fn waiting(cx: &PageCx, who: &Committee, pending: &Pending, sent: &Shown) -> Markup {
    let before = match &pending.before {
        Ok(before) => before,
        Err(problem) => return two_members::overtaken(cx, &pending.request, problem),
    };
    let path = cx.at(AT);
    let act = Act::below(&path, &before.requests, &before.fingerprint, cx.t(text::OPEN));
    html! {
        (sent.notice(cx))
        (view::consequences(cx, before))
        (two_members::act(cx, who, &act, sent))
    }
}

/// `POST /{k}/panitia/babak/pembukaan/pengesahan`: the second member.
pub async fn confirm(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Rounds>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, edition) = (visit.app.clone(), cx.edition()?.id);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return opened(&app, &cx, &who, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, shown) = (who.clone(), form.fingerprint.clone());
    let done = app.write_durably(move |tx| reopening::confirm_reopening(tx, &member, edition, &shown)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/babak"), text::OPENED)),
        Err(problem) => refused(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// `POST /{k}/panitia/babak/pembukaan/persetujuan`: approves what waits as it stands now.
pub async fn approve_again(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Rounds>,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, member, shown) = (cx.edition()?.id, who.clone(), form.fingerprint.clone());
    match app.write(move |tx| reopening::ask_again(tx, &member, edition, &shown)).await {
        Ok(()) => Ok(redirect_with(&cx.at(AT), ASKED)),
        Err(problem) => refused(&app, &cx, &who, form.into_inner(), problem).await,
    }
}

/// The page as it is now, with what stood against the act.
async fn refused(
    app: &App,
    cx: &Cx,
    who: &Committee,
    form: ActForm,
    problem: ReopeningProblem,
) -> Result<HttpResponse, PageError> {
    let again = !matches!(problem, ReopeningProblem::Fault(_) | ReopeningProblem::Sealed(_));
    opened(app, cx, who, Shown::refused(form, problem, again)?).await
}
