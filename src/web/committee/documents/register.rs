//! The register of numbers as a page and as a file.

use actix_web::web;
use maud::{Markup, html};

use super::register_columns::{DOCUMENTS, filter};
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::DocumentLine;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::overview::{self, DocumentFilter, Span};
use crate::saved_views;
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/dokumen/daftar`.
pub async fn register(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&DOCUMENTS, &cx, &Typed::from(query));
    let (edition, filter, page) = (cx.edition()?.id, filter(&asked), asked.page());
    let reader = who.person().user_id();
    let (lines, total, seen) = app
        .read(move |conn| {
            let total = overview::count_documents(conn, edition, &filter)?;
            Ok::<_, Fault>((
                overview::documents(conn, edition, &filter, Span::shown(page, total))?,
                total,
                saved_views::list_views(conn, edition, DOCUMENTS.word, reader)?,
            ))
        })
        .await?;
    let view = ListView::new(&DOCUMENTS, &asked, Found { lines: &lines, total }, Views { reader, seen });
    let files = asked.address().at(cx.at("/panitia/dokumen/berkas.zip"));
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } }
        p { (cx.t(text::REGISTER_LEAD)) }
        div.brief { (list_page(&cx, &view)) }
        @if !lines.is_empty() { p.files-line { a.button.quiet href=(files.href()) download { (cx.t(text::AS_ZIP)) } } }
    };
    frame(&cx, &app, "dokumen", cx.t(DOCUMENTS.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct DocumentsAsked {
    edition: EditionId,
    filter: DocumentFilter,
}

/// The list with its question.
pub struct Documents;

impl Listing for Documents {
    type Line = DocumentLine;
    type Question = DocumentsAsked;

    fn list() -> &'static List<DocumentLine> {
        &DOCUMENTS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<DocumentsAsked, PageError> {
        Ok(DocumentsAsked { edition: cx.edition()?.id, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &DocumentsAsked) -> Result<i64, Fault> {
        overview::count_documents(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &DocumentsAsked, span: Span) -> Result<Vec<DocumentLine>, Fault> {
        overview::documents(conn, asked.edition, &asked.filter, span)
    }
}
