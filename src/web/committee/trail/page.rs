//! The audit trail as a page and as a file.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;

use super::columns::{TRAIL, filter};
use super::text;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::overview::{self, Actor, ListQuestion, Span, TrailFilter, TrailLine};
use crate::saved_views;
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::frame::frame;
use crate::web::committee::security_events;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::text::records as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/jejak`.
pub async fn lines(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let asked = Asked::of(&TRAIL, &cx, &Typed::from(query));
    let (edition, narrowed, page) = (cx.edition()?.id, filter(&cx, &asked), asked.page());
    let (reader, wanted) = (who.person().user_id(), narrowed.clone());
    let (at, parts) = (cx.moment(), app.clone());
    let question = ListQuestion { edition, list: TRAIL.word, narrowed: format!("{wanted:?}") };
    let (lines, total, seen) = app
        .read(move |conn| {
            let total = parts
                .counts
                .total(conn, question, &at, |conn| overview::count_trail(conn, edition, &wanted))?;
            Ok::<_, Fault>((
                overview::trail(conn, edition, &wanted, Span::shown(page, total))?,
                total,
                saved_views::list_views(conn, edition, TRAIL.word, reader)?,
            ))
        })
        .await?;
    let (names, found) = (names(&narrowed, &lines), Found { lines: &lines, total });
    let view = ListView { names, ..ListView::new(&TRAIL, &asked, found, Views { reader, seen }) };
    let body = html! {
        p { (cx.t(words::TRAIL_LEAD)) }
        div.actions {
            a.button.quiet href=(cx.at("/panitia/jejak/pemeriksaan")) { (cx.t(text::CHECK)) }
            a.button.plain href="/jejak" { (cx.t(text::SEALED)) }
            @if cx.may(Permission::Team) { a.button.plain href=(cx.at("/panitia/jejak/keamanan")) { (cx.t(security_events::TITLE)) } }
        }
        div.brief { (list_page(&cx, &view)) }
    };
    let read = asked.refused(&TRAIL, &cx).is_empty();
    let status = if read { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, frame(&cx, &app, TRAIL.word, cx.t(TRAIL.title), body).await?))
}

/// What somebody is called to whose acts the list is narrowed: as on the newest line of theirs that is shown.
fn names(narrowed: &TrailFilter, lines: &[TrailLine]) -> Vec<(&'static str, String)> {
    let account = matches!(narrowed.actor, Some(Actor::Account(_)));
    let name = lines.first().filter(|_| account).map(|of| of.line.actor.clone());
    name.map(|name| ("orang", name)).into_iter().collect()
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct TrailAsked {
    edition: EditionId,
    filter: TrailFilter,
}

/// The list with its question.
pub struct Trail;

impl Listing for Trail {
    type Line = TrailLine;
    type Question = TrailAsked;

    fn list() -> &'static List<TrailLine> {
        &TRAIL
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<TrailAsked, PageError> {
        Ok(TrailAsked { edition: cx.edition()?.id, filter: filter(cx, asked) })
    }

    fn count(conn: &mut Conn, asked: &TrailAsked) -> Result<i64, Fault> {
        overview::count_trail(conn, asked.edition, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &TrailAsked, span: Span) -> Result<Vec<TrailLine>, Fault> {
        overview::trail(conn, asked.edition, &asked.filter, span)
    }
}
