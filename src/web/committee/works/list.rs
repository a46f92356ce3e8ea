//! The list of works.

use actix_web::web;
use maud::{Markup, html};

use super::columns::{self, WORKS};
use super::filter::filter;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::overview::{self, Span, WorkFilter, WorkLine};
use crate::saved_views;
use crate::verification::hold;
use crate::views::{self, Link, Tone};
use crate::web::clean::Query;
use crate::web::committee::decision_import;
use crate::web::committee::frame::frame;
use crate::web::committee::tables::{Asked, List, ListView, Listing, Pick, PickBox, Views, list_page};
use crate::web::committee::text::{bulk, lists};
use crate::web::committee::typed::Typed;
use crate::web::committee::undo;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/karya`.
pub async fn works(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&WORKS, &cx, &Typed::from(query));
    let (edition, filter, at) = (cx.edition()?.id, filter(&asked), cx.moment());
    let (reader, parts) = (who.person().user_id(), app.clone());
    let ((lines, total), seen, held) = app
        .read(move |conn| {
            let found = overview::works(conn, &parts.counts, edition, &filter, &at)?;
            let seen = saved_views::list_views(conn, edition, WORKS.word, reader)?;
            Ok::<_, Fault>((found, seen, hold::own_held(conn, edition, reader)?))
        })
        .await?;
    let view = ListView {
        list: &WORKS,
        asked: &asked,
        names: names(&asked, &lines),
        lines: &lines,
        total,
        pick: cx.may(Permission::Works).then(|| pick(&cx)),
        views: Views { reader, seen },
        links: links(&cx),
    };
    let body = html! { (undo::lines(&cx, &held, None)) (list_page(&cx, &view)) };
    frame(&cx, &app, WORKS.word, cx.t(WORKS.title), body).await
}

fn links(cx: &Cx) -> Vec<Link> {
    let bulk = Link::new(cx.at("/panitia/penerimaan-massal"), cx.t(bulk::ACTS));
    let import = Link::new(cx.at("/panitia/impor-putusan"), cx.t(decision_import::TITLE));
    [Some(bulk), Some(import).filter(|_| cx.may(Permission::Works))].into_iter().flatten().collect()
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct WorksAsked {
    edition: EditionId,
    /// The instant by which a work is in somebody's hands.
    now: At,
    filter: WorkFilter,
}

/// The list with its question.
pub struct Works;

impl Listing for Works {
    type Line = WorkLine;
    type Question = WorksAsked;

    fn list() -> &'static List<WorkLine> {
        &WORKS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<WorksAsked, PageError> {
        Ok(WorksAsked { edition: cx.edition()?.id, now: cx.now, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &WorksAsked) -> Result<i64, Fault> {
        overview::count_works(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &WorksAsked, span: Span) -> Result<Vec<WorkLine>, Fault> {
        overview::work_lines(conn, asked.edition, &asked.filter, asked.now, span)
    }
}

/// All lines of one institution share it, so the first one knows its name.
fn names(asked: &Asked, lines: &[WorkLine]) -> Vec<(&'static str, String)> {
    let name = lines.first().and_then(|line| line.makers.institution.as_ref()).map(|(_, name)| name.clone());
    let narrowed = !asked.value("instansi").is_empty();
    name.filter(|_| narrowed).map(|name| ("instansi", name)).into_iter().collect()
}

fn pick(cx: &Cx) -> Pick<WorkLine> {
    let accept: Markup = html! { (views::submit(cx.t(lists::ACCEPT_CHOSEN), Tone::Quiet)) };
    Pick {
        field: "work",
        key: |line| Some(PickBox { value: line.id.to_string(), name: columns::number(line) }),
        action: cx.at("/panitia/karya/penerimaan"),
        acts: accept,
        all: cx.at("/panitia/penerimaan-massal"),
    }
}
