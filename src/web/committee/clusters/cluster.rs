//! One cluster: its texts, saved while they are typed, and what two members do at once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::adding::AddingQuery;
use super::form;
use super::text as own;
use super::works;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::handover::{self, Cluster, ClusterSaved, SaveClusterProblem};
use crate::ids::ClusterId;
use crate::merge::FormValues;
use crate::refused::Refused as _;
use crate::views::{ConfirmView, Tone, confirm, error_summary};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{MergePlace, SavedFields, Sender, as_typed, still_typed_over, typed_over};

/// Edition and cluster.
pub type ClusterPath = web::Path<(String, ClusterId)>;

/// `GET /{k}/panitia/kluster/{cluster}`.
pub async fn cluster(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: ClusterPath,
    query: Query<AddingQuery>,
) -> Result<HttpResponse, PageError> {
    let one = find(&app, &cx, path.1).await?;
    let (values, errors) = (one.wording().values(), Errors::default());
    let over = typed_over(one.lock_version, &values);
    let view = View { values: &values, errors: &errors, refused: None, over, adding: &query };
    page(&app, &cx, &one, view).await
}

async fn find(app: &App, cx: &Cx, id: ClusterId) -> Result<Cluster, PageError> {
    let edition = cx.edition()?.id;
    let found = app.read(move |conn| handover::find_cluster(conn, edition, id)).await;
    found.map_err(|fault: Fault| PageError::from(fault))?.ok_or(PageError::NotFound)
}

/// What the page shows of a cluster.
struct View<'a> {
    values: &'a FormValues,
    errors: &'a Errors,
    refused: Option<&'a str>,
    /// What the form is typed over.
    over: Markup,
    adding: &'a AddingQuery,
}

async fn page(app: &App, cx: &Cx, one: &Cluster, view: View<'_>) -> Result<HttpResponse, PageError> {
    let status = match (view.refused, view.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let held = works::held(app, cx, one.id).await?;
    let may = cx.may(Permission::Results);
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/kluster")) { (cx.t(own::TITLE)) } " · " (one.code) }
        (error_summary(cx.lang, &view.errors.summary(cx.lang)))
        @if let Some(said) = view.refused { p.notice role="alert" { (said) } }
        @if may { (form::edit(cx, one, view.values, view.errors, view.over)) }
        @else { p { (one.description_id) } }
        (works::section(cx, one.id, &held, view.adding))
        @if may { p { a.button.plain href=(cx.at(&format!("/panitia/kluster/{}/penghapusan", one.id))) { (cx.t(own::DELETE)) } } }
    };
    Ok(show(status, frame(cx, app, "kluster", &one.name_id, body).await?))
}

/// `POST /{k}/panitia/kluster/{cluster}`, by the button and by autosave.
pub async fn save(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: ClusterPath,
    sender: Sender,
    pairs: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let sent = form::read(pairs.into_inner());
    let (typed, member) = (sent.typed.clone(), who.clone());
    let saved = match app.write(move |tx| handover::save_cluster(tx, &member, edition, id, &typed)).await {
        Ok(saved) => saved,
        Err(problem @ SaveClusterProblem::Changed) if sender == Sender::Person => {
            let said = problem.message().map(|said| cx.m(&said).to_owned()).unwrap_or_default();
            let over = still_typed_over(&sent.typed.origin);
            let one = find(&app, &cx, id).await?;
            let (values, errors, adding) = (&sent.typed.sent, &sent.errors, &AddingQuery::default());
            let view = View { values, errors, refused: Some(&said), over, adding };
            return page(&app, &cx, &one, view).await;
        }
        Err(problem) => return Err(problem.into()),
    };
    if sender == Sender::Autosave {
        return Ok(fields(&saved).told(&cx, &sent.errors));
    }
    if !saved.merged.conflicts.is_empty() {
        let at = cx.at(&format!("/panitia/kluster/{id}"));
        let place = MergePlace { at: &at, back: own::BACK, along: &[("merge", "1")], incomplete: sent.again };
        let body = fields(&saved).both_texts(&app, &cx, who.person().user_id(), &place).await?;
        return Ok(show(StatusCode::CONFLICT, body));
    }
    if sent.errors.is_empty() {
        return Ok(redirect_with(&cx.at(&format!("/panitia/kluster/{id}")), own::SAVED));
    }
    let stored = saved.one.wording().values();
    let mut values = stored.clone();
    sent.errors.names().iter().for_each(|name| values.copy(name, &sent.typed.sent));
    let over = typed_over(saved.one.lock_version, &stored);
    let adding = &AddingQuery::default();
    page(&app, &cx, &saved.one, View { values: &values, errors: &sent.errors, refused: None, over, adding })
        .await
}

fn fields(saved: &ClusterSaved) -> SavedFields<'_> {
    SavedFields {
        version: saved.one.lock_version,
        stored: saved.one.wording().values(),
        edits: &saved.one.edits,
        sent: &saved.sent,
        merged: &saved.merged,
        label: form::label,
        shown: as_typed,
        chosen: &[],
    }
}

/// `GET …/penghapusan`.
pub async fn delete_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Results>,
    path: ClusterPath,
) -> Result<Markup, PageError> {
    let one = find(&app, &cx, path.1).await?;
    let view = ConfirmView {
        title: format!("{}: {}", cx.t(own::DELETE), one.name_id),
        effects: vec![cx.t(own::DELETE_EFFECT).to_owned()],
        warning: None,
        action: cx.at(&format!("/panitia/kluster/{}/penghapusan", one.id)),
        label: cx.t(own::DELETE).to_owned(),
        tone: Tone::Danger,
        back: cx.at(&format!("/panitia/kluster/{}", one.id)),
    };
    let body = confirm(cx.lang, &view, html! {});
    frame(&cx, &app, "kluster", cx.t(own::DELETE), body).await
}

/// `POST …/penghapusan`.
pub async fn delete(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: ClusterPath,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| handover::delete_cluster(tx, &who, edition, id)).await?;
    Ok(redirect_with(&cx.at("/panitia/kluster"), own::DELETED))
}
