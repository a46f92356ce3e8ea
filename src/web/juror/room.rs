//! The scoring room: film left, rubric right.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::{HttpResponse, web};
use maud::Markup;

use super::form::Fields;
use super::queue::{answer, sheet_path};
use super::{film, rubric};
use crate::app::App;
use crate::editions::PhaseKey;
use crate::ids::AssignmentId;
use crate::judging::{self, AssignmentStatus, Juror, QueuePlace, RoomProblem, ScoringRoom};
use crate::results::{self, Matter, PanelSheet, Reader, Visibility};
use crate::say;
use crate::video_check::Provider;
use crate::views::{Closing, Neighbours, PageCx, RoomHeader, RoomPanes, room, room_header};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::web::headers::with_media;

/// Everything the room shows.
pub(super) struct RoomData {
    pub(super) room: ScoringRoom,
    /// The juror's works in their order.
    places: Vec<QueuePlace>,
    /// The final sheets of the panel, once the juror may see them.
    panel: Vec<PanelSheet>,
}

/// `GET /{k}/juri/karya/{assignment}`.
pub async fn room_page(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: web::Path<(String, AssignmentId)>,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let data = load(&app, &cx, juror, path.1).await?;
    let (errors, unreadable) = (Errors::default(), Fields::default());
    let attempt = Attempt { errors: &errors, unreadable: &unreadable };
    Ok(shown(&app, &data, StatusCode::OK, view(&cx, &app, &data, attempt)?))
}

/// The page, which may load films of institutions' own hosts if it has any.
pub(super) fn shown(app: &App, data: &RoomData, status: StatusCode, page: Markup) -> HttpResponse {
    let mut response = answer(status, page);
    let own = data.room.films.iter().filter(|film| film.link.provider == Provider::DIRECT);
    let mut origins: Vec<String> = own
        .filter_map(|film| Some(url::Url::parse(&film.link.id).ok()?.origin().ascii_serialization()))
        .collect();
    origins.dedup();
    if let Some(policy) =
        HeaderValue::from_str(&with_media(app, &origins)).ok().filter(|_| !origins.is_empty())
    {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Reads the room of one assignment: another juror's is not found.
pub(super) async fn load(app: &App, cx: &Cx, juror: Juror, id: AssignmentId) -> Result<RoomData, PageError> {
    let edition = cx.edition()?.clone();
    let announced = Visibility::of(&edition).shows(Matter::Sheets, Reader::Juror);
    app.read(move |conn| {
        let room = judging::open_room(conn, &juror, id, &edition)?;
        let panel = match room.sheet.item.work().filter(|_| announced) {
            Some(work) => results::panel(conn, work, Some(id))?,
            None => Vec::new(),
        };
        let places = judging::queue_places(conn, &juror)?;
        Ok::<_, RoomProblem>(RoomData { room, places, panel })
    })
    .await
    .map_err(PageError::from)
}

/// What is wrong with a sheet that was sent.
#[derive(Clone, Copy)]
pub(super) struct Attempt<'a> {
    pub(super) errors: &'a Errors,
    /// Figures that cannot be kept, as they were typed.
    pub(super) unreadable: &'a Fields,
}

/// The room with its marks, and with what could not be kept of what was sent.
pub(super) fn view(cx: &Cx, app: &App, data: &RoomData, sent: Attempt<'_>) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let running = judging::takes_sheets(edition, cx.now());
    let steps = judging::takes_steps(edition, cx.now());
    let editable = !matches!(data.room.sheet.status, AssignmentStatus::Submitted | AssignmentStatus::Locked);
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let number = data.room.work.number.clone().unwrap_or_default();
    let title = say!("Menilai {number}", "Judging {number}");
    let closing = closes.map(|at| Closing { at, grace: edition.settings.grace() });
    let header = header(cx, data, closing);
    let film = film::pane(cx, &data.room, edition, &app.config.google, steps);
    let open = running && editable;
    let rubric = &edition.settings.rubric;
    let (panel, neighbours) = (&data.panel, &header.neighbours);
    let shown = rubric::Shown { rubric, room: &data.room, sent, open, steps, panel, neighbours };
    let panes = RoomPanes {
        rubric: rubric::pane(cx, &shown),
        header: room_header(cx, &header),
        stage: film.stage,
        parts: film.parts,
    };
    Ok(room(cx, cx.m(&title), panes))
}

fn header(cx: &PageCx, data: &RoomData, closing: Option<Closing>) -> RoomHeader {
    let here = data.places.iter().position(|place| place.id == data.room.sheet.id);
    let at = |place: Option<usize>| {
        place.and_then(|place| data.places.get(place)).map(|place| sheet_path(cx, place.id))
    };
    RoomHeader {
        done: data.places.iter().filter(|place| place.status.is_done()).count() as i64,
        total: data.places.len() as i64,
        closes: closing.map(|closing| cx.m(&closing.message(cx.now)).to_owned()).unwrap_or_default(),
        saved_at: data.room.sheet.saved_at,
        queue: cx.at("/juri"),
        neighbours: Neighbours {
            previous: at(here.and_then(|place| place.checked_sub(1))),
            next: at(here.map(|place| place + 1)),
        },
    }
}
