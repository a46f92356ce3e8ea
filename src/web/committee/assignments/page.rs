//! Assignments and sheets as a page and as a file.

use actix_web::web;
use maud::{Markup, html};

use super::columns::{ASSIGNMENTS, filter, names};
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::overview::{self, AssignmentFilter, AssignmentLine, AssignmentPage, Span};
use crate::results::{Matter, Reader, Visibility};
use crate::saved_views;
use crate::web::clean::Query;
use crate::web::committee::frame::frame;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/penugasan`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&ASSIGNMENTS, &cx, &Typed::from(query));
    let (edition, filter, at) = (cx.edition()?.clone(), filter(&cx, &asked), cx.moment());
    let sheets = Visibility::of(&edition).shows(Matter::Sheets, Reader::Committee);
    let (reader, page, parts) = (who.person().user_id(), asked.page(), app.clone());
    let ((lines, total), seen) = app
        .read(move |conn| {
            let page = AssignmentPage { edition: &edition, at: &at, filter: &filter, page };
            let found = overview::assignment_page(conn, &parts.counts, &page)?;
            Ok::<_, Fault>((found, saved_views::list_views(conn, edition.id, ASSIGNMENTS.word, reader)?))
        })
        .await?;
    let (names, found) = (names(&asked, &lines), Found { lines: &lines, total });
    let view = ListView { names, ..ListView::new(&ASSIGNMENTS, &asked, found, Views { reader, seen }) };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/penilaian")) { (cx.t(text::TO_PROGRESS)) } }
        p { (cx.t(text::LEAD)) }
        div.brief { (list_page(&cx, &view)) }
        // The scores themselves leave under codes alone, and once they are sealed.
        @if sheets { p.files-line { a.button.quiet href=(cx.at("/panitia/hasil/lembar.csv")) download { (cx.t(text::SEALED_SHEETS)) } } }
    };
    frame(&cx, &app, "penilaian", cx.t(ASSIGNMENTS.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct AssignmentsAsked {
    edition: Edition,
    /// The instant by which a sheet is late.
    now: At,
    filter: AssignmentFilter,
}

/// The list with its question.
pub struct Assignments;

impl Listing for Assignments {
    type Line = AssignmentLine;
    type Question = AssignmentsAsked;

    fn list() -> &'static List<AssignmentLine> {
        &ASSIGNMENTS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<AssignmentsAsked, PageError> {
        Ok(AssignmentsAsked { edition: cx.edition()?.clone(), now: cx.now, filter: filter(cx, asked) })
    }

    fn count(conn: &mut Conn, asked: &AssignmentsAsked) -> Result<i64, Fault> {
        overview::count_assignments(conn, &asked.edition, asked.now, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &AssignmentsAsked, span: Span) -> Result<Vec<AssignmentLine>, Fault> {
        overview::assignments(conn, &asked.edition, asked.now, &asked.filter, span)
    }
}
