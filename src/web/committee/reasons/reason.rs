//! One reason of the committee's own, saved while it is typed, and what two members do at once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form;
use super::text as own;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::ids::ReasonId;
use crate::merge::FormValues;
use crate::refused::Refused as _;
use crate::verification::reasons::{self, Reason, ReasonSaved, SaveReasonProblem};
use crate::views::{MAIN_FORM, PostButton, Tone, error_summary, post_button, save_bar, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{MergePlace, SavedFields, Sender, as_typed, still_typed_over, typed_over};

/// Edition and reason.
type ReasonPath = web::Path<(String, ReasonId)>;

/// `GET /{k}/panitia/alasan/{reason}`.
pub async fn reason(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Works>,
    path: ReasonPath,
) -> Result<HttpResponse, PageError> {
    let one = find(&app, &cx, path.1).await?;
    let (values, errors) = (one.wording().values(), Errors::default());
    let over = typed_over(one.lock_version, &values);
    page(&app, &cx, &one, View { values: &values, errors: &errors, refused: None, over }).await
}

async fn find(app: &App, cx: &Cx, id: ReasonId) -> Result<Reason, PageError> {
    let edition = cx.edition()?.id;
    let found = app.read(move |conn| reasons::find(conn, edition, id)).await;
    found.map_err(|fault: Fault| PageError::from(fault))?.ok_or(PageError::NotFound)
}

/// What the page shows of a reason.
struct View<'a> {
    values: &'a FormValues,
    errors: &'a Errors,
    refused: Option<&'a str>,
    /// What the form is typed over.
    over: Markup,
}

async fn page(app: &App, cx: &Cx, one: &Reason, view: View<'_>) -> Result<HttpResponse, PageError> {
    let status = match (view.refused, view.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let here = cx.at(&format!("/panitia/alasan/{}", one.id));
    let delete = PostButton { label: cx.t(own::DELETE), tone: Tone::Danger };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/alasan")) { (cx.t(own::TITLE)) } " · " (one.rule) }
        (error_summary(cx.lang, &view.errors.summary(cx.lang)))
        @if let Some(said) = view.refused { p.notice role="alert" { (said) } }
        form id=(MAIN_FORM) method="post" action=(here) data-draft=(here) novalidate {
            (view.over)
            (form::fields(cx, cx.edition()?, view.values, view.errors))
            (save_bar(cx, None, None, submit(cx.t(own::SAVE), Tone::Primary)))
        }
        div.actions { (post_button(&format!("{here}/penghapusan"), delete, &[])) span.small { (cx.t(own::DELETE_HINT)) } }
    };
    Ok(show(status, frame(cx, app, "karya", cx.t(own::TITLE), body).await?))
}

/// `POST /{k}/panitia/alasan/{reason}`, by the button and by autosave.
pub async fn save(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: ReasonPath,
    sender: Sender,
    pairs: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let sent = form::read(cx.edition()?, pairs.into_inner());
    let (typed, member) = (sent.typed.clone(), who.clone());
    let saved = match app.write(move |tx| reasons::save(tx, &member, edition, id, &typed)).await {
        Ok(saved) => saved,
        Err(problem @ SaveReasonProblem::Changed) if sender == Sender::Person => {
            let said = problem.message().map(|said| cx.m(&said).to_owned()).unwrap_or_default();
            let over = still_typed_over(&sent.typed.origin);
            let one = find(&app, &cx, id).await?;
            let view = View { values: &sent.typed.sent, errors: &sent.errors, refused: Some(&said), over };
            return page(&app, &cx, &one, view).await;
        }
        Err(problem) => return Err(problem.into()),
    };
    if sender == Sender::Autosave {
        return Ok(fields(&saved).told(&cx, &sent.errors));
    }
    if !saved.merged.conflicts.is_empty() {
        let at = cx.at(&format!("/panitia/alasan/{id}"));
        let place = MergePlace { at: &at, back: own::BACK, along: &[("merge", "1")], incomplete: sent.again };
        let body = fields(&saved).both_texts(&app, &cx, who.person().user_id(), &place).await?;
        return Ok(show(StatusCode::CONFLICT, body));
    }
    if sent.errors.is_empty() {
        return Ok(redirect_with(&cx.at("/panitia/alasan"), own::SAVED));
    }
    let stored = saved.one.wording().values();
    let mut values = stored.clone();
    sent.errors.names().iter().for_each(|name| values.copy(name, &sent.typed.sent));
    let over = typed_over(saved.one.lock_version, &stored);
    page(&app, &cx, &saved.one, View { values: &values, errors: &sent.errors, refused: None, over }).await
}

fn fields(saved: &ReasonSaved) -> SavedFields<'_> {
    SavedFields {
        version: saved.one.lock_version,
        stored: saved.one.wording().values(),
        edits: &saved.one.edits,
        sent: &saved.sent,
        merged: &saved.merged,
        label: form::label,
        shown: as_typed,
        chosen: &["rule"],
    }
}

/// `POST …/penghapusan`.
pub async fn delete(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: ReasonPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| reasons::delete(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/alasan"), own::DELETED))
}
