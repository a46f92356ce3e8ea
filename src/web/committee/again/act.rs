//! The two steps: what would happen, and the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;

use super::asked::Asked;
use super::kind::{Again, By, Done};
use super::problem::AgainProblem;
use super::view::{self, Shown};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Message;
use crate::overview::Chosen;
use crate::refused::Refused as _;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

type Boxes = Form<Vec<(String, String)>>;

/// `POST` of chosen rows: what trying them again would do. Changes nothing.
pub async fn preview<A: Again>(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    shown::<A>(&app, &cx, &Asked::of::<A>(&cx, &Typed::from(form)), None).await
}

/// `POST` of the question: tries exactly those again that were shown, less those that changed meanwhile.
pub async fn run<A: Again>(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    form: Boxes,
) -> Result<HttpResponse, PageError> {
    let asked = Asked::of::<A>(&cx, &Typed::from(form));
    // An act on all that match says how many were shown; without that nobody has seen what would happen.
    let seen = match &asked.chosen {
        Chosen::These(ids) => Some(ids.len()),
        Chosen::Matching(_) => asked.shown,
    };
    let Some(seen) = seen.filter(|_| !asked.is_empty()) else {
        return shown::<A>(&app, &cx, &asked, None).await;
    };
    let (edition, question) = (cx.edition()?.id, A::question(&cx, &asked.list)?);
    let (chosen, query) = (asked.chosen.clone(), asked.list.address().query());
    let done = app.write_durably(move |tx| {
        let lines = A::failed(tx.conn, &question, &chosen)?;
        match lines.len() {
            0 => Err(AgainProblem::Nothing),
            n if n > seen => Err(AgainProblem::More),
            _ => Ok(A::again(tx, &By { who: &who, edition, query: &query }, &lines)?),
        }
    });
    match done.await {
        Ok(again) => {
            let whole = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
            let said =
                (A::WORDS.done)(&Done { again: whole(again), left: whole(seen.saturating_sub(again)) });
            Ok(redirect_with(&A::waiting(&asked.list).href(), said))
        }
        Err(AgainProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            // The figures are those of now, so that what is pressed again is what stands there.
            let chosen = match asked.chosen {
                Chosen::Matching(_) => Chosen::Matching(cx.now),
                these => these,
            };
            shown::<A>(&app, &cx, &Asked { chosen, ..asked }, problem.message()).await
        }
    }
}

async fn shown<A: Again>(
    app: &App,
    cx: &Cx,
    asked: &Asked,
    refused: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let (question, chosen) = (A::question(cx, &asked.list)?, asked.chosen.clone());
    let found = app
        .read(move |conn| {
            let failed = A::failed(conn, &question, &chosen)?;
            let meant = match &chosen {
                Chosen::These(ids) => i64::try_from(ids.len()).unwrap_or(i64::MAX),
                Chosen::Matching(_) => A::count(conn, &question)?,
            };
            let left = meant - i64::try_from(failed.len()).unwrap_or(0);
            Ok::<_, Fault>(Shown { failed, left })
        })
        .await?;
    let status = match &refused {
        Some(_) => StatusCode::CONFLICT,
        None if asked.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let body = html! {
        @if let Some(said) = &refused { p.notice role="alert" { (cx.m(said)) } }
        (view::page::<A>(cx, asked, &found))
    };
    Ok(show(status, frame(cx, app, A::list().word, cx.t(A::WORDS.title), body).await?))
}
