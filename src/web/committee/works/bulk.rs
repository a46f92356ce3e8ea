//! Accepting several works: first what would happen and to how many, then the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::bulk_view::{Asked, preview};
use super::filter::WAITING;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::editions::CheckItem;
use crate::ids::WorkId;
use crate::refused::Refused as _;
use crate::say;
use crate::verification::{self, AcceptManyProblem, AcceptedMany, rules};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::committee::holding;
use crate::web::committee::text::lists;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type Boxes = Form<Vec<(String, String)>>;

/// `POST /{k}/panitia/karya/penerimaan`: what accepting the chosen works would do. Changes nothing.
pub async fn bulk_preview(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &who, Asked::of(&cx, &Typed::from(form))).await
}

/// `POST /{k}/panitia/karya/penerimaan/lakukan`: accepts all of them or none.
pub async fn bulk_accept(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let typed = Typed::from(form);
    let pledged = !typed.one("pledge").is_empty();
    let mut asked = Asked::of(&cx, &typed);
    if !pledged {
        asked.errors.add("pledge", lists::BULK_PLEDGE_MISSING);
        return shown(&app, &cx, &who, asked).await;
    }
    let edition = cx.edition()?;
    let (id, ticked) = (edition.id, codes(&edition.settings.checklist));
    let (member, chosen) = (who.clone(), asked.chosen.clone());
    let done =
        app.write_durably(move |tx| verification::accept_many(tx, &member, id, &chosen, &ticked)).await;
    match done {
        Ok(AcceptedMany { works, hold }) => {
            let said = say!(
                "{works} karya diterima. Surat untuk pesertanya sudah ditulis.",
                "{works} works accepted. The letters to their makers are written."
            );
            let list = after(&asked);
            Ok(redirect_with(&hold.map_or(list, |hold| holding::address(&cx, hold)), said))
        }
        Err(AcceptManyProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            asked.refused = problem.message();
            shown(&app, &cx, &who, asked).await
        }
    }
}

/// The list as it was narrowed; what still waits, if it was not.
fn after(asked: &Asked) -> String {
    let address = asked.list.address();
    match address.pairs().next() {
        Some(_) => address.href(),
        None => address.with("status", WAITING).href(),
    }
}

fn codes(checklist: &[CheckItem]) -> Vec<String> {
    rules::personal(checklist).map(|item| item.code.clone()).collect()
}

async fn shown(
    app: &App,
    cx: &Cx,
    who: &Permitted<right::Works>,
    asked: Asked,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let (asked_of, me, now) = (edition.clone(), who.clone(), cx.now);
    let chosen: Vec<WorkId> = asked.chosen.clone();
    let bulk = app
        .read(move |conn| verification::bulk(conn, &asked_of, &chosen, &me, now))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let status = match (&asked.refused, asked.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) if asked.chosen.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let body: Markup = html! {
        @if let Some(said) = &asked.refused { p.notice role="alert" { (cx.m(said)) } }
        (preview(cx, edition, &bulk, &asked))
    };
    Ok(show(status, frame(cx, app, "karya", cx.t(lists::BULK), body).await?))
}
