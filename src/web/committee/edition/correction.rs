//! Correcting what is fixed: the form of what two members may still correct, what it would change, and asking for it.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::correction_view::{self, Typed};
use super::settings::{FormPath, find};
use super::text::correction as text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::corrections::{self, BeforeCorrecting, CorrectProblem, Correction, Locked, Pending, Wanted};
use crate::db::Fault;
use crate::editions::form::{Begun, SettingsForm};
use crate::editions::{self, Edition};
use crate::i18n::Message;
use crate::overview;
use crate::refused::Refused;
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::{ASKED, Shown};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again;

type Pairs = Form<Vec<(String, String)>>;

/// What stands behind every page here.
pub(super) struct Ground {
    pub(super) of: SettingsForm,
    pub(super) edition: Edition,
    pub(super) begun: Begun,
    pub(super) pending: Option<Pending>,
}

/// The edition as it stands, and what waits for a second member.
pub(super) async fn ground(app: &App, cx: &Cx, path: &FormPath) -> Result<Ground, PageError> {
    let (of, edition, now) = (find(path)?, cx.edition()?.clone(), cx.now());
    let asked = edition.clone();
    let (begun, pending) = app
        .read(move |conn| {
            let begun = overview::begun(conn, &asked, now)?;
            Ok::<_, Fault>((begun, corrections::pending(conn, &asked, &begun, of)?))
        })
        .await?;
    Ok(Ground { of, edition, begun, pending })
}

/// The address of the pages of one form.
pub(super) fn address(cx: &Cx, of: SettingsForm) -> String {
    cx.at(&format!("/panitia/edisi/{}/koreksi", of.as_str()))
}

/// A page about a correction.
pub(super) async fn page(
    app: &App,
    cx: &Cx,
    of: SettingsForm,
    status: StatusCode,
    body: Markup,
) -> Result<HttpResponse, PageError> {
    let back = cx.at(&format!("/panitia/edisi/{}", of.as_str()));
    let body = html! {
        p.crumbs { a href=(back) { (cx.t(of.text())) } }
        (body)
    };
    Ok(show(status, frame(cx, app, "edisi", cx.t(text::CORRECT), body).await?))
}

/// `GET /{k}/panitia/edisi/{form}/koreksi`: the form, or what another member approved.
pub async fn correction(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
) -> Result<HttpResponse, PageError> {
    let ground = ground(&app, &cx, &path).await?;
    if ground.pending.is_some() {
        return super::correction_second::opened(&app, &cx, &who, &ground, Shown::default()).await;
    }
    blank(&app, &cx, &ground, &Typed::default()).await
}

async fn blank(app: &App, cx: &Cx, ground: &Ground, typed: &Typed) -> Result<HttpResponse, PageError> {
    let status = if typed.is_good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page(app, cx, ground.of, status, correction_view::blank(cx, ground, typed)).await
}

/// `POST /{k}/panitia/edisi/{form}/koreksi`: what it would change; nothing is stored yet.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let ground = ground(&app, &cx, &path).await?;
    let typed = Typed::read(pairs.into_inner());
    if typed.edit {
        return blank(&app, &cx, &ground, &typed).await;
    }
    weighed(&app, &cx, &who, &ground, Sent { typed, notice: None }).await
}

/// A form as typed, and what became of it so far.
struct Sent {
    typed: Typed,
    notice: Option<Message>,
}

/// The correction of a form, if it gives a reason.
fn asked(ground: &Ground, typed: &mut Typed) -> Option<Correction> {
    let mut names = typed.names.clone();
    names.sort();
    names.dedup();
    let reason = typed.errors.text("reason", &typed.reason, 500, text::REASON_MISSING)?;
    Some(Correction { form: ground.of, names, values: typed.values.clone(), reason })
}

async fn weighed(
    app: &App,
    cx: &Cx,
    who: &Committee,
    ground: &Ground,
    mut sent: Sent,
) -> Result<HttpResponse, PageError> {
    let Some(correction) = asked(ground, &mut sent.typed) else {
        return blank(app, cx, ground, &sent.typed).await;
    };
    let (edition, begun) = (ground.edition.clone(), ground.begun);
    let found =
        app.read(move |conn| corrections::before_correcting(conn, &edition, &begun, &correction)).await;
    match found {
        Ok(before) => {
            let status = match (&sent.notice, sent.typed.errors.is_empty()) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
                (None, true) => StatusCode::OK,
            };
            page(app, cx, ground.of, status, shown(cx, who, ground, &before, &sent)).await
        }
        Err(problem) => refused(app, cx, ground, sent.typed, problem).await,
    }
}

fn shown(cx: &Cx, who: &Committee, ground: &Ground, before: &BeforeCorrecting, sent: &Sent) -> Markup {
    let proposal = correction_view::Proposal {
        at: &address(cx, ground.of),
        typed: &sent.typed,
        before,
        two: ground.edition.settings.approval.second_member,
        who,
    };
    html! {
        @if let Some(said) = &sent.notice { p.notice { (cx.m(said)) } }
        (correction_view::proposal(cx, &proposal))
    }
}

/// The form again with what stands against it.
async fn refused(
    app: &App,
    cx: &Cx,
    ground: &Ground,
    mut typed: Typed,
    problem: CorrectProblem,
) -> Result<HttpResponse, PageError> {
    match problem {
        CorrectProblem::Fields(problems) => typed.refused = problems,
        CorrectProblem::Contradiction(faults) => typed.faults = faults,
        problem @ CorrectProblem::Nothing => typed.faults.extend(problem.message()),
        problem => return Err(problem.into()),
    }
    blank(app, cx, ground, &typed).await
}

/// `POST /{k}/panitia/edisi/{form}/koreksi/permintaan`: as it was shown. It waits for another member where the edition
/// has two decide.
pub async fn ask(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: FormPath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let app = visit.app.clone();
    let ground = ground(&app, &cx, &path).await?;
    let mut typed = Typed::read(pairs.into_inner());
    let Some(correction) = asked(&ground, &mut typed) else {
        return blank(&app, &cx, &ground, &typed).await;
    };
    let two = ground.edition.settings.approval.second_member;
    if !two {
        let mut errors = Errors::default();
        password_again::check(&visit, &cx, who.person(), &typed.again, &mut errors).await?;
        if !errors.is_empty() {
            typed.errors = errors;
            return weighed(&app, &cx, &who, &ground, Sent { typed, notice: None }).await;
        }
    }
    let (id, member, fingerprint) = (ground.edition.id, who.clone(), typed.fingerprint.clone());
    let done = app.write_durably(move |tx| {
        let edition = editions::lock(tx, id)?;
        let begun = overview::begun(tx.conn, &edition, tx.now)?;
        let (of, fingerprint) = (Locked { edition: &edition, begun: &begun }, fingerprint.as_str());
        let wanted = Wanted { correction: &correction, fingerprint };
        match two {
            true => corrections::ask(tx, &member, of, wanted),
            false => corrections::correct(tx, &member, of, wanted),
        }
    });
    match done.await {
        Ok(()) if two => Ok(redirect_with(&address(&cx, ground.of), ASKED)),
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/edisi"), text::CORRECTED)),
        Err(problem @ (CorrectProblem::Changed | CorrectProblem::Second(_))) => {
            let notice = problem.message();
            weighed(&app, &cx, &who, &ground, Sent { typed, notice }).await
        }
        Err(problem) => refused(&app, &cx, &ground, typed, problem).await,
    }
}
