//! A stage that has closed: what one member approved, and another member doing it.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form::{self, Stored, TimesForm};
use super::moving::{StagePath, page, phase};
use super::{text, view};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::{Edition, Phase};
use crate::say;
use crate::schedule::{self, MoveProblem, Pending};
use crate::views::PageCx;
use crate::web::account::Visit;
use crate::web::clean::Form;
use crate::web::committee::two_members::{self, ASKED, Act, ActForm, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// `GET /{k}/panitia/tahapan/{stage}`: the form, or what another member approved.
pub async fn stage(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
) -> Result<HttpResponse, PageError> {
    let phase = phase(&cx, &path)?;
    opened(&app, &cx, &who, &phase, Shown::default()).await
}

async fn opened(
    app: &App,
    cx: &Cx,
    who: &Committee,
    phase: &Phase,
    sent: Shown,
) -> Result<HttpResponse, PageError> {
    let (edition, key, now) = (cx.edition()?.clone(), phase.key, cx.now());
    let asked = edition.clone();
    let (pending, version, values) = app
        .read(move |conn| {
            let (version, values) = schedule::stage_values(conn, asked.id, key)?;
            Ok::<_, Fault>((schedule::pending(conn, &asked, key, now)?, version, values))
        })
        .await?;
    let body = match &pending {
        Some(pending) => second(cx, who, &edition, pending, &sent),
        None => {
            let stored = Stored { version, values };
            html! {
                (sent.notice(cx))
                (form::fields(cx, phase, &TimesForm::of(phase), Some(&stored), &Errors::default()))
            }
        }
    };
    page(app, cx, phase, sent.status(), body).await
}

/// What another member approved, or what keeps it from being done.
fn second(cx: &PageCx, who: &Committee, edition: &Edition, pending: &Pending, sent: &Shown) -> Markup {
    let before = match &pending.before {
        Ok(before) => before,
        Err(problem) => return two_members::overtaken(cx, &pending.request, problem),
    };
    let path = cx.at(&format!("/panitia/tahapan/{}", before.asked.stage.as_str()));
    let act = Act::below(&path, &before.requests, &before.fingerprint, cx.t(text::REOPEN));
    let because = &before.asked.reason;
    html! {
        (sent.notice(cx))
        p { (cx.m(&say!("Alasan: {because}", "Reason: {because}"))) }
        (view::consequences(cx, edition, before))
        (two_members::act(cx, who, &act, sent))
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/pengesahan`: the second member.
pub async fn confirm(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (app, phase, edition) = (visit.app.clone(), phase(&cx, &path)?, cx.edition()?.id);
    let errors = two_members::check(&visit, &cx, &who, &form, None).await?;
    if !errors.is_empty() {
        return opened(&app, &cx, &who, &phase, Shown::wrong(form.into_inner(), errors)).await;
    }
    let (member, fingerprint, key) = (who.clone(), form.fingerprint.clone(), phase.key);
    let done =
        app.write_durably(move |tx| schedule::confirm_move(tx, &member, edition, key, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/tahapan"), text::MOVED)),
        Err(problem) => {
            let kept = matches!(problem, MoveProblem::Second(_) | MoveProblem::Changed);
            opened(&app, &cx, &who, &phase, Shown::refused(form.into_inner(), problem, kept)?).await
        }
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/persetujuan`: approves what waits as it stands now.
pub async fn approve_again(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    form: Form<ActForm>,
) -> Result<HttpResponse, PageError> {
    let (phase, edition) = (phase(&cx, &path)?, cx.edition()?.id);
    let (member, fingerprint, key) = (who.clone(), form.fingerprint.clone(), phase.key);
    let done = app.write(move |tx| schedule::ask_again(tx, &member, edition, key, &fingerprint)).await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/tahapan/{}", key.as_str())), ASKED)),
        Err(problem) => {
            let kept = matches!(problem, MoveProblem::Second(_) | MoveProblem::Changed);
            opened(&app, &cx, &who, &phase, Shown::refused(form.into_inner(), problem, kept)?).await
        }
    }
}
