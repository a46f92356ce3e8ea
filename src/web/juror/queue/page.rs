//! The page of the queue: what it reads, and how its parts stand.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::address::{Asked, Group, Known};
use super::sheets::answer;
use super::shown::Shown;
use super::{head, list, news, spread, tabs, text};
use crate::app::App;
use crate::clock::Zone;
use crate::db::Fault;
use crate::editions::Edition;
use crate::judging::{self, Juror, QueueLine, QueueNews, ToWatch};
use crate::views::{PageCx, empty_state, page};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::juror::{chair_text, closing_text, guide_text, text as room_text};

/// What the page is made of.
pub struct Queue {
    pub lines: Vec<QueueLine>,
    pub to_watch: ToWatch,
    /// What came and what left since the juror read it last.
    news: Vec<QueueNews>,
    /// Where the juror's clocks stand.
    pub zone: Zone,
    /// Whether the juror chairs the jury.
    chairs: bool,
}

/// `GET /{k}/juri`.
pub async fn queue(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    query: Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let edition = cx.edition()?;
    let queue = load(&app, juror).await?;
    let groups = Group::all(&queue.lines);
    let asked = Asked::read(&query, Known { settings: &edition.settings, groups: &groups });
    Ok(answer(StatusCode::OK, view(&cx, edition, &queue, Shown::new(&queue.lines, groups, asked))))
}

async fn load(app: &App, juror: Juror) -> Result<Queue, PageError> {
    Ok(app
        .read(move |conn| {
            let lines = judging::queue(conn, &juror)?;
            let to_watch = judging::to_watch(&lines)?;
            let news = judging::queue_news(conn, &juror)?;
            Ok::<_, Fault>(Queue { lines, to_watch, news, zone: juror.zone(), chairs: juror.chairs() })
        })
        .await?)
}

fn view(cx: &PageCx, edition: &Edition, queue: &Queue, shown: Shown<'_>) -> Markup {
    let steps = judging::takes_steps(edition, cx.now);
    page(
        cx,
        cx.t(room_text::QUEUE),
        html! {
            h1 { (cx.t(room_text::QUEUE)) }
            (news::news(cx, &queue.news))
            @if queue.lines.is_empty() {
                (empty_state(cx.t(room_text::NO_WORKS), cx.t(room_text::NO_WORKS_WHY), None))
            } @else {
                (head::head(cx, edition, queue))
                section.queue aria-label=(cx.t(text::TABS)) {
                    (tabs::ignored(cx, &shown.asked))
                    (tabs::tabs(cx, &shown))
                    (tabs::search(cx, edition, &shown))
                    (list::list(cx, edition, &shown, steps))
                }
                (spread::spread(cx, edition, &queue.lines))
            }
            @if !queue.lines.is_empty() { p { a href=(cx.at("/juri/penguncian")) { (cx.t(closing_text::CHECK)) } } }
            @if queue.chairs { p { a href=(cx.at("/juri/ketua")) { (cx.t(chair_text::CHAIR)) } } }
            p { a href=(cx.at("/juri/panduan")) { (cx.t(guide_text::BEGIN_HERE)) } }
            p { a href=(cx.at("/juri/pernyataan")) { (cx.t(room_text::MY_STATEMENT)) } }
        },
    )
}
