//! The directory as a page and as a file.

use actix_web::web;
use maud::{Markup, html};

use super::columns::{DIRECTORY, filter};
use super::text;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::overview::{self, InstitutionFilter, InstitutionLine, Span};
use crate::saved_views;
use crate::web::clean::Query;
use crate::web::committee::frame::frame;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/instansi/direktori`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&DIRECTORY, &cx, &Typed::from(query));
    let (edition, filter, page) = (cx.edition()?.id, filter(&asked), asked.page());
    let reader = who.person().user_id();
    let (lines, total, seen) = app
        .read(move |conn| {
            let total = overview::count_directory(conn, &filter)?;
            Ok::<_, Fault>((
                overview::directory(conn, edition, &filter, Span::shown(page, total))?,
                total,
                saved_views::list_views(conn, edition, DIRECTORY.word, reader)?,
            ))
        })
        .await?;
    let found = Found { lines: &lines, total };
    let view = ListView::new(&DIRECTORY, &asked, found, Views { reader, seen });
    let body = html! {
        p { (cx.t(text::LEAD)) }
        div.actions {
            a.button.quiet href=(cx.at("/panitia/instansi")) { (cx.t(text::WAITING_NAMES)) }
            @if cx.may(Permission::Institutions) {
                a.button.quiet href=(cx.at("/panitia/instansi/impor")) { (cx.t(text::IMPORT)) }
            }
        }
        div.brief { (list_page(&cx, &view)) }
    };
    frame(&cx, &app, DIRECTORY.word, cx.t(DIRECTORY.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct DirectoryAsked {
    /// The edition whose uses are counted.
    edition: EditionId,
    filter: InstitutionFilter,
}

/// The list with its question.
pub struct Directory;

impl Listing for Directory {
    type Line = InstitutionLine;
    type Question = DirectoryAsked;

    fn list() -> &'static List<InstitutionLine> {
        &DIRECTORY
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<DirectoryAsked, PageError> {
        Ok(DirectoryAsked { edition: cx.edition()?.id, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &DirectoryAsked) -> Result<i64, Fault> {
        overview::count_directory(conn, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &DirectoryAsked, span: Span) -> Result<Vec<InstitutionLine>, Fault> {
        overview::directory(conn, asked.edition, &asked.filter, span)
    }
}
