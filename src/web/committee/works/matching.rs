//! Accepting every work that matches the list's filter: choosing them, the page of the choice, the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;

use super::columns::WORKS;
use super::filter::filter;
use super::matching_view::{self as view, Shown};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Message;
use crate::ids::BulkActId;
use crate::notifications;
use crate::overview::{self, Span};
use crate::refused::Refused as _;
use crate::verification::bulk_act::{self, BulkOutcome, StartBulkProblem};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::committee::frame::frame;
use crate::web::committee::tables::Asked;
use crate::web::committee::text::{bulk as words, lists};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

type Pairs = Vec<(String, String)>;
type BulkPath = web::Path<(String, BulkActId)>;

/// Where the page of an act is.
fn address(cx: &Cx, id: BulkActId) -> String {
    cx.at(&format!("/panitia/penerimaan-massal/{id}"))
}

/// `GET /{k}/panitia/penerimaan-massal`: what was accepted like this so far.
pub async fn acts(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let found = app.read(move |conn| bulk_act::list_acts(conn, edition)).await?;
    let body = view::acts(&cx, &found);
    Ok(show(StatusCode::OK, frame(&cx, &app, WORKS.word, cx.t(words::ACTS), body).await?))
}

/// `POST /{k}/panitia/penerimaan-massal`: writes down all works that match the filter now.
pub async fn choose(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Form<Pairs>,
) -> Result<HttpResponse, PageError> {
    let asked = Asked::of(&WORKS, &cx, &Typed::from(form));
    let (edition, filter, query) = (cx.edition()?.clone(), filter(&asked), asked.address().query());
    let act = app
        .write(move |tx| {
            let seen = overview::works_as_seen(tx.conn, edition.id, &filter)?;
            bulk_act::choose(tx, &who, &edition, &query, &seen)
        })
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    Ok(redirect(&address(&cx, act)))
}

/// `GET /{k}/panitia/penerimaan-massal/{bulk}`: before it begins what would happen, then how far it is.
pub async fn act(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: BulkPath,
    query: Query<Pairs>,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::from(query);
    let tried = Tried { id: path.1, typed, errors: Errors::default(), refused: None };
    shown(&app, &cx, &who, tried).await
}

/// `POST /{k}/panitia/penerimaan-massal/{bulk}/lakukan`.
pub async fn accept_all(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: BulkPath,
    form: Form<Pairs>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let mut tried = Tried { id, typed: Typed::from(form), errors: Errors::default(), refused: None };
    if tried.typed.one("pledge").is_empty() {
        tried.errors.add("pledge", lists::BULK_PLEDGE_MISSING);
        return shown(&app, &cx, &who, tried).await;
    }
    let member = who.clone();
    match app.write_durably(move |tx| bulk_act::start(tx, &member, edition, id)).await {
        Ok(()) => Ok(redirect_with(&address(&cx, id), words::BEGUN)),
        Err(StartBulkProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            tried.refused = problem.message();
            shown(&app, &cx, &who, tried).await
        }
    }
}

/// A look at an act, or an attempt to begin it.
struct Tried {
    id: BulkActId,
    typed: Typed,
    errors: Errors,
    /// Why it does not begin.
    refused: Option<Message>,
}

async fn shown(app: &App, cx: &Cx, who: &Committee, tried: Tried) -> Result<HttpResponse, PageError> {
    let (edition, id, me) = (cx.edition()?.id, tried.id, who.person().user_id());
    let outcome = BulkOutcome::parse(tried.typed.one("hasil"));
    let page = tried.typed.one("page").parse().unwrap_or(1).max(1);
    let found = app
        .read(move |conn| {
            let act = bulk_act::find_bulk_act(conn, edition, id)?.ok_or(Fault::NotFound)?;
            let tally = bulk_act::tally(conn, id)?;
            let listed = outcome.unwrap_or_else(|| view::first_outcome(&tally));
            let hold = match act.hold {
                Some(hold) => notifications::find_hold(conn, edition, hold)?,
                None => None,
            };
            let changed =
                if act.started_at.is_none() { bulk_act::changed_since(conn, id)? } else { Vec::new() };
            let unseen = bulk_act::count_unseen(conn, id)?;
            let items = bulk_act::list_items(conn, id, listed, Span::shown(page, tally.of(listed)))?;
            Ok::<_, Fault>(Shown { act, tally, changed, unseen, hold, listed, items, page })
        })
        .await?;
    // What is not begun is the business of who chose it.
    if found.act.started_at.is_none() && found.act.asked_by != me {
        return Err(PageError::NotFound);
    }
    let status = match (&tried.refused, tried.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let body = html! {
        @if let Some(said) = &tried.refused { p.notice role="alert" { (cx.m(said)) } }
        (view::body(cx, who, &found, &tried.errors)?)
    };
    Ok(show(status, frame(cx, app, WORKS.word, cx.t(words::TITLE), body).await?))
}
