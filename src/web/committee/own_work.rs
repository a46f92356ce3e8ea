//! The page for a member who is bound to an entry: why they leave it to others, who can, and, where nobody else can, the
//! reason with which they go on.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::own_work as words;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::ids::{EntryId, WorkId};
use crate::refused::Refused;
use crate::team::{self, Bound, ExceptProblem, Tie};
use crate::views::{Field, PageCx, Tone, error_summary, field, submit, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::works;

/// Most characters of the reason.
const LONGEST: u32 = 1000;

/// What a page is about.
#[derive(Debug, Clone, Copy)]
pub enum About {
    Work(WorkId),
    Entry(EntryId),
}

/// The page instead of the one asked for, if the member is bound to what it is about.
///
/// # Errors
/// Our own failures only; what does not exist is left to the page itself.
pub async fn instead(
    app: &App,
    cx: &Cx,
    who: &Committee,
    about: About,
) -> Result<Option<HttpResponse>, PageError> {
    let (edition, me) = (cx.edition()?.id, who.clone());
    let found = app
        .read(move |conn| {
            let entry = match about {
                About::Work(work) => works::find(conn, edition, work)?.map(|work| work.entry_id),
                About::Entry(entry) => Some(entry),
            };
            let Some(entry) = entry else { return Ok(None) };
            Ok::<_, Fault>(team::bound(conn, &me, entry, Permission::Works)?.map(|bound| (entry, bound)))
        })
        .await?;
    let Some((entry, bound)) = found else { return Ok(None) };
    let work = if let About::Work(work) = about { Some(work) } else { None };
    let asked = Asked { entry, work, form: ExceptForm::default(), errors: Errors::default() };
    Ok(Some(show(StatusCode::FORBIDDEN, page(app, cx, &bound, &asked).await?)))
}

/// What was typed, and which page to go back to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ExceptForm {
    reason: String,
    work: String,
}

struct Asked {
    entry: EntryId,
    work: Option<WorkId>,
    form: ExceptForm,
    errors: Errors,
}

impl Asked {
    /// The page that was asked for.
    fn back(&self, cx: &PageCx) -> String {
        match self.work {
            Some(work) => cx.at(&format!("/panitia/karya/{work}")),
            None => cx.at(&format!("/panitia/peserta/{}", self.entry)),
        }
    }
}

/// `POST /{k}/panitia/peserta/{id}/pengecualian`.
pub async fn except(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, EntryId)>,
    form: Form<ExceptForm>,
) -> Result<HttpResponse, PageError> {
    let (entry, form) = (path.1, form.into_inner());
    let work = form.work.parse().ok();
    let mut asked = Asked { entry, work, form, errors: Errors::default() };
    let reason = asked.errors.text("reason", &asked.form.reason, LONGEST as usize, words::WHY_MISSING);
    let me = who.clone();
    let done = match reason {
        Some(reason) => app.write_durably(move |tx| team::except(tx, &who, entry, &reason)).await,
        None => Err(ExceptProblem::ReasonMissing),
    };
    match done {
        Ok(noted) => {
            Ok(redirect_with(&asked.back(&cx), if noted { words::NOTED } else { words::NOT_NEEDED }))
        }
        Err(ExceptProblem::ReasonMissing) => {
            let bound = app.read(move |conn| team::bound(conn, &me, entry, Permission::Works)).await?;
            let Some(bound) = bound else { return Ok(redirect_with(&asked.back(&cx), words::NOT_NEEDED)) };
            Ok(show(StatusCode::UNPROCESSABLE_ENTITY, page(&app, &cx, &bound, &asked).await?))
        }
        Err(problem) => match problem.told() {
            Ok(said) => Err(PageError::Conflict(said)),
            Err(fault) => Err(fault.into()),
        },
    }
}

async fn page(app: &App, cx: &Cx, bound: &Bound, asked: &Asked) -> Result<Markup, PageError> {
    let place = if asked.work.is_some() { "karya" } else { "peserta" };
    let title = match bound.tie {
        Tie::OwnEntry => words::OWN_ENTRY,
        Tie::SameInstitution => words::OWN_INSTITUTION,
    };
    let others = html! {
        @if bound.others.is_empty() { (cx.t(words::NOBODY)) }
        @else { ul { @for name in &bound.others { li { (name) } } } }
    };
    let body = html! {
        (error_summary(cx.lang, &asked.errors.summary(cx.lang)))
        section.card data-bound=(tie(bound.tie)) {
            p { (cx.t(why(bound.tie))) }
            (summary(&[
                (cx.t(super::text::INSTITUTION), html! { (bound.institution) }),
                (cx.t(words::WHO_CAN), others),
            ]))
            div.actions { a.button href=(cx.at(&format!("/panitia/{place}"))) { (cx.t(words::TO_LIST)) } }
        }
        @if bound.may_except() && cx.may(Permission::Works) { (form(cx, asked)) }
    };
    frame(cx, app, place, cx.t(title), body).await
}

fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::OwnEntry => "entry",
        Tie::SameInstitution => "institution",
    }
}

fn why(tie: Tie) -> Text {
    match tie {
        Tie::OwnEntry => words::OWN_ENTRY_WHY,
        Tie::SameInstitution => words::OWN_INSTITUTION_WHY,
    }
}

fn form(cx: &PageCx, asked: &Asked) -> Markup {
    let reason = Field::new(cx.lang, "reason", cx.t(words::WHY_YOU))
        .hint(cx.t(words::WHY_YOU_HINT))
        .value(asked.form.reason.clone())
        .error(asked.errors.of("reason", cx.lang).map(str::to_owned))
        .max_length(LONGEST);
    html! {
        form.card id=(crate::views::MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/peserta/{}/pengecualian", asked.entry))) novalidate {
            h2 { (cx.t(words::GO_ON)) }
            p { (cx.t(words::GO_ON_WHY)) }
            @if let Some(work) = asked.work { (field::hidden("work", &work.to_string())) }
            (field::textarea(&reason, 3))
            div.actions { (submit(cx.t(words::GO_ON_ACT), Tone::Quiet)) }
        }
    }
}

/// What stands in a list instead of a work's content.
pub fn instead_line(cx: &PageCx, bound: &Bound) -> Markup {
    html! { p.notice data-bound=(tie(bound.tie)) { (cx.m(&bound.message())) } }
}
