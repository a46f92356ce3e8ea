//! The file of a list: at once, or by a job where it is long.

use actix_web::{HttpResponse, web};

use super::page::address;
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::exports::{self, NewExport};
use crate::web::actors::Recent;
use crate::web::committee::tables::{Asked, Listing, Sheet, Wanted, answer};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// Most lines of a file that is made while the browser waits.
const MOST_AT_ONCE: i64 = 5_000;

/// `GET /{k}/panitia/….csv` and `.xlsx`: a list with data of people; whoever takes it away has just proved themselves.
pub async fn list_file<T: Listing>(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    _recent: Recent,
    wanted: Wanted,
) -> Result<HttpResponse, PageError> {
    file_of::<T>(&app, &cx, &who, &wanted).await
}

/// The same of a list without data of people.
pub async fn open_list_file<T: Listing>(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    wanted: Wanted,
) -> Result<HttpResponse, PageError> {
    file_of::<T>(&app, &cx, &who, &wanted).await
}

async fn file_of<T: Listing>(
    app: &App,
    cx: &Cx,
    who: &Committee,
    wanted: &Wanted,
) -> Result<HttpResponse, PageError> {
    let asked = Asked::of(T::list(), cx, &wanted.query);
    // A file of more than was asked for would be taken for what was asked for.
    if let Some(said) = asked.refused(T::list(), cx).first() {
        return Err(PageError::Conflict(said.clone()));
    }
    let question = T::question(cx, &asked)?;
    let counted = question.clone();
    let total = app.read(move |conn| T::count(conn, &counted)).await?;
    if total > MOST_AT_ONCE {
        return by_job::<T>(app, cx, who, wanted, Found { asked: &asked, total }).await;
    }
    let lines = app.read(move |conn| T::all_lines(conn, &question)).await?;
    let (sheet, kind) = (Sheet::of(cx, T::list(), &asked, &lines), wanted.kind);
    let made = web::block(move || sheet.written(kind)).await;
    let body = made.map_err(|cause| PageError::Internal(cause.to_string()))?.map_err(PageError::Internal)?;
    Ok(answer(T::list().word, &cx.edition()?.slug, kind, body))
}

/// Leaves the file to a job and leads to its page.
async fn by_job<T: Listing>(
    app: &App,
    cx: &Cx,
    who: &Committee,
    wanted: &Wanted,
    found: Found<'_>,
) -> Result<HttpResponse, PageError> {
    let new = NewExport {
        edition: cx.edition()?.id,
        asked_by: who.person().user_id(),
        list: T::list().word.to_owned(),
        query: found.asked.address().query(),
        kind: wanted.kind,
        lang: cx.lang,
        total: found.total,
    };
    let member = who.clone();
    let id = app.write(move |tx| exports::ask_export(tx, &member, &new)).await?;
    Ok(redirect_with(&address(cx, id), text::ASKED))
}

/// What matched.
struct Found<'a> {
    asked: &'a Asked,
    /// Lines on all pages of the list.
    total: i64,
}
