//! The juror's queue: what to do next, every work under the tab of its state, the own scores' spread. All that narrows
//! the list stands in the address, so that the page can be kept, sent and gone back to.

mod address;
mod head;
mod list;
mod spread;
mod tabs;
mod text;

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

pub(super) use self::address::back_to;
use self::address::{Asked, Group, Known};
use super::{chair_text, text as room_text};
use crate::app::App;
use crate::clock::Zone;
use crate::db::Fault;
use crate::editions::{Edition, PhaseKey};
use crate::ids::AssignmentId;
use crate::judging::{self, AssignmentStatus, Juror, QueueLine, QueuePlace, QueueTab, ToWatch};
use crate::rounds;
use crate::views::{BadgeKind, PageCx, badge, empty_state, page};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;

/// What the page is made of.
struct Queue {
    lines: Vec<QueueLine>,
    to_watch: ToWatch,
    /// Where the juror's clocks stand.
    zone: Zone,
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
            let to_watch = judging::to_watch(conn, &lines)?;
            let zone = judging::juror_zone(conn, juror.id())?;
            let chair = rounds::chair_code(conn, juror.edition())?;
            let chairs = chair.is_some_and(|(id, _)| id == juror.id());
            Ok::<_, Fault>(Queue { lines, to_watch, zone, chairs })
        })
        .await?)
}

/// The works in the order in which the juror meets them, as far as going from one to the next needs.
pub(super) async fn places(app: &App, juror: Juror) -> Result<Vec<QueuePlace>, PageError> {
    Ok(app.read(move |conn| judging::queue_places(conn, &juror)).await?)
}

/// Where a work's sheet is.
pub(super) fn sheet_path(cx: &PageCx, id: AssignmentId) -> String {
    cx.at(&format!("/juri/karya/{id}"))
}

/// The next work that waits for marks, besides `but`.
pub(super) fn next_open(places: &[QueuePlace], but: AssignmentId) -> Option<&QueuePlace> {
    places.iter().find(|place| !place.status.is_done() && place.id != but)
}

/// A status as a badge.
pub(super) fn status_badge(cx: &PageCx, status: AssignmentStatus) -> Markup {
    let kind = match status {
        AssignmentStatus::Locked | AssignmentStatus::Submitted => BadgeKind::Ok,
        AssignmentStatus::Drafted | AssignmentStatus::Opened => BadgeKind::Info,
        AssignmentStatus::Later => BadgeKind::Wait,
        _ => BadgeKind::Off,
    };
    badge(kind, cx.t(status.text()))
}

/// The part of the queue that the address asks for.
struct Shown<'a> {
    asked: Asked,
    groups: Vec<Group>,
    /// The tab asked for, or else the first that has a work.
    tab: QueueTab,
    /// Works that pass the filters, for each tab.
    counts: Vec<(QueueTab, usize)>,
    /// Those of the tab.
    lines: Vec<&'a QueueLine>,
}

impl<'a> Shown<'a> {
    fn new(all: &'a [QueueLine], groups: Vec<Group>, mut asked: Asked) -> Self {
        let found: Vec<(QueueTab, &QueueLine)> = all
            .iter()
            .filter(|line| asked.takes(line))
            .filter_map(|line| Some((QueueTab::of(line.status)?, line)))
            .collect();
        let count = |tab: &QueueTab| (*tab, found.iter().filter(|(of, _)| of == tab).count());
        let counts: Vec<(QueueTab, usize)> = QueueTab::ALL.iter().map(count).collect();
        let first = counts.iter().find(|(_, n)| *n > 0).map(|(tab, _)| *tab);
        let tab = asked.tab.or(first).unwrap_or(QueueTab::Todo);
        let mut lines: Vec<&QueueLine> =
            found.into_iter().filter(|(of, _)| *of == tab).map(|(_, line)| line).collect();
        // Stable: within a group the juror's order stays.
        lines.sort_by_key(|line| Group::of(line));
        let pages = (lines.len() as i64 + list::PER_PAGE - 1) / list::PER_PAGE;
        if asked.page > pages.max(1) {
            asked.ignored.push(format!("page={}", asked.page));
            asked.page = 1;
        }
        Self { asked, groups, tab, counts, lines }
    }
}

fn view(cx: &PageCx, edition: &Edition, queue: &Queue, shown: Shown<'_>) -> Markup {
    let running = edition.require_open(PhaseKey::Judging, cx.now).is_ok() && edition.sealed_at.is_none();
    page(
        cx,
        cx.t(room_text::QUEUE),
        html! {
            h1 { (cx.t(room_text::QUEUE)) }
            @if queue.lines.is_empty() {
                (empty_state(cx.t(room_text::NO_WORKS), cx.t(room_text::NO_WORKS_WHY), None))
            } @else {
                (head::head(cx, edition, queue))
                section.queue aria-label=(cx.t(text::TABS)) {
                    (tabs::ignored(cx, &shown.asked))
                    (tabs::tabs(cx, &shown))
                    (tabs::search(cx, edition, &shown))
                    (list::list(cx, edition, &shown, running))
                }
                (spread::spread(cx, edition, &queue.lines))
            }
            @if queue.chairs { p { a href=(cx.at("/juri/ketua")) { (cx.t(chair_text::CHAIR)) } } }
            p { a href=(cx.at("/juri/pernyataan")) { (cx.t(room_text::MY_STATEMENT)) } }
        },
    )
}

/// Markup as an answer of any status.
pub(super) fn answer(status: StatusCode, body: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(body.into_string())
}
