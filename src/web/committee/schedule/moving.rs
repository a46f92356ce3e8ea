//! Moving a stage: the form, what it would do, and doing it; a stage that has closed takes two members.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::both::{Met, both};
use super::form::{self, TimesForm};
use super::{text, view};
use crate::accounts::{self, Committee, Permitted, right};
use crate::app::App;
use crate::editions::{Edition, Phase, PhaseKey};
use crate::refused::Refused;
use crate::say;
use crate::schedule::{self, BeforeMoving, MoveProblem, Weighed};
use crate::views::{PageCx, Tone, error_summary, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::two_members::ASKED;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again;

pub(super) type StagePath = web::Path<(String, String)>;
type Pairs = Form<Vec<(String, String)>>;

/// The stage of an address, as the edition has it.
pub(super) fn phase(cx: &Cx, path: &StagePath) -> Result<Phase, PageError> {
    let found = PhaseKey::parse(&path.1).and_then(|key| cx.edition().ok()?.phase(key).cloned());
    found.ok_or(PageError::NotFound)
}

/// A page about one stage.
pub(super) async fn page(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    status: StatusCode,
    body: Markup,
) -> Result<HttpResponse, PageError> {
    let (nama, name) = (&phase.name.id, &phase.name.en);
    let title = say!("Pindahkan tahap: {nama}", "Move a stage: {name}");
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/tahapan")) { (cx.t(text::STAGES)) } }
        (body)
    };
    Ok(show(status, frame(cx, app, "tahapan", cx.m(&title), body).await?))
}

/// The form as it was typed, with what is wrong.
async fn again(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    typed: &TimesForm,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        (form::fields(cx, phase, typed, None, errors))
    };
    page(app, cx, phase, status, body).await
}

/// `POST /{k}/panitia/tahapan/{stage}`: what it would do; nothing is stored yet.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let (phase, typed) = (phase(&cx, &path)?, TimesForm::read(pairs.into_inner()));
    if typed.edit {
        return again(&app, &cx, &phase, &typed, &Errors::default()).await;
    }
    weighed(&app, &cx, &who, &phase, Sent { typed, errors: Errors::default(), notice: None }).await
}

/// A form of times, and what became of it so far.
struct Sent {
    typed: TimesForm,
    errors: Errors,
    notice: Option<crate::i18n::Message>,
}

async fn weighed(
    app: &App,
    cx: &Cx,
    who: &Committee,
    phase: &Phase,
    sent: Sent,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(request) = sent.typed.parse(phase, &mut errors) else {
        return again(app, cx, phase, &sent.typed, &errors).await;
    };
    let (edition, now, member) = (cx.edition()?.clone(), cx.now(), who.clone());
    let asked = edition.clone();
    let found = app.read(move |conn| schedule::before_moving(conn, &asked, &member, &request, now)).await;
    match found {
        Ok(Weighed::Ready(before)) => {
            let status = match (&sent.notice, sent.errors.is_empty()) {
                (Some(_), _) => StatusCode::CONFLICT,
                (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
                (None, true) => StatusCode::OK,
            };
            page(app, cx, phase, status, shown(cx, who, &edition, &before, &sent)).await
        }
        Ok(Weighed::Differs { stored, version, fields, by }) => {
            let by = match by.filter(|(id, _)| *id != who.person().user_id()) {
                Some((id, at)) => {
                    let name =
                        app.read(move |conn| accounts::find_user(conn, id)).await?.map(|user| user.name);
                    name.map(|name| (name, at))
                }
                None => None,
            };
            Ok(both(cx, phase, &sent.typed, &Met { stored, version, fields, by }))
        }
        Err(problem) => refused(app, cx, phase, &sent.typed, problem).await,
    }
}

/// The form again with the sentence beside its field.
async fn refused(
    app: &App,
    cx: &Cx,
    phase: &Phase,
    typed: &TimesForm,
    problem: MoveProblem,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    match (&problem, problem.message()) {
        (MoveProblem::Field { field, .. }, Some(said)) => errors.add(field, said),
        (MoveProblem::Contradiction { .. }, Some(said)) => errors.add("closes_at", said),
        _ => return Err(problem.into()),
    }
    again(app, cx, phase, typed, &errors).await
}

/// The consequences with the button that goes on.
fn shown(cx: &PageCx, who: &Committee, edition: &Edition, before: &BeforeMoving, sent: &Sent) -> Markup {
    let at = cx.at(&format!("/panitia/tahapan/{}", before.asked.stage.as_str()));
    let two = before.reopens && edition.settings.approval.second_member;
    let label = if two { text::ASK } else { text::MOVE };
    html! {
        (error_summary(cx.lang, &sent.errors.summary(cx.lang)))
        @if let Some(said) = &sent.notice { p.notice { (cx.m(said)) } }
        (view::consequences(cx, edition, before))
        form.card method="post" action={ (at) "/pemindahan" } novalidate {
            (crate::views::field::hidden("fingerprint", &before.fingerprint))
            (sent.typed.hidden())
            @if before.reopens && !two { (password_again::ask(cx, who.person(), &sent.errors)) }
            div.actions {
                (submit(cx.t(label), Tone::Primary))
                button.button.quiet type="submit" name="edit" value="1" formaction=(at) { (cx.t(text::EDIT)) }
            }
        }
    }
}

/// `POST /{k}/panitia/tahapan/{stage}/pemindahan`: as it was shown. A stage that has closed waits for another member.
pub async fn do_move(
    visit: Visit,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: StagePath,
    pairs: Pairs,
) -> Result<HttpResponse, PageError> {
    let (app, phase) = (visit.app.clone(), phase(&cx, &path)?);
    let typed = TimesForm::read(pairs.into_inner());
    let mut errors = Errors::default();
    let Some(request) = typed.parse(&phase, &mut errors) else {
        return again(&app, &cx, &phase, &typed, &errors).await;
    };
    let edition = cx.edition()?.clone();
    let closed = schedule::rules::reopens(&phase, cx.now());
    let two = closed && edition.settings.approval.second_member;
    if closed && !two {
        password_again::check(&visit, &cx, who.person(), &typed.again, &mut errors).await?;
    }
    if !errors.is_empty() {
        return weighed(&app, &cx, &who, &phase, Sent { typed, errors, notice: None }).await;
    }
    let (id, member, shown) = (edition.id, who.clone(), typed.fingerprint.clone());
    let done = app.write_durably(move |tx| match two {
        true => schedule::ask_move(tx, &member, id, &request, &shown),
        false => schedule::move_stage(tx, &member, id, &request, &shown),
    });
    match done.await {
        Ok(()) if two => {
            let at = cx.at(&format!("/panitia/tahapan/{}", phase.key.as_str()));
            Ok(redirect_with(&at, ASKED))
        }
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/tahapan"), text::MOVED)),
        Err(problem @ (MoveProblem::Changed | MoveProblem::Second(_))) => {
            let notice = problem.message();
            weighed(&app, &cx, &who, &phase, Sent { typed, errors, notice }).await
        }
        Err(problem) => refused(&app, &cx, &phase, &typed, problem).await,
    }
}
