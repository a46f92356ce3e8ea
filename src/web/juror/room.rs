//! The scoring room: film left, rubric right.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::Markup;

use super::queue::{answer, sheet_path};
use super::{film, rubric};
use crate::app::App;
use crate::editions::PhaseKey;
use crate::i18n::deadline;
use crate::ids::AssignmentId;
use crate::judging::{self, AssignmentStatus, Juror, QueueLine, RoomProblem, ScoringRoom, rules};
use crate::say;
use crate::views::{PageCx, RoomHeader, RoomPanes, room, room_header};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;

/// Everything the room shows.
pub(super) struct RoomData {
    pub(super) room: ScoringRoom,
    queue: Vec<QueueLine>,
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
    let data = load(&app, juror, path.1).await?;
    Ok(answer(StatusCode::OK, view(&cx, &app, &data, &Errors::default())?))
}

/// Reads the room of one assignment: another juror's is not found.
pub(super) async fn load(app: &App, juror: Juror, id: AssignmentId) -> Result<RoomData, PageError> {
    app.read(move |conn| {
        let room = judging::open_room(conn, &juror, id)?;
        let mut queue = judging::queue(conn, &juror)?;
        rules::by_need(&mut queue);
        Ok::<_, RoomProblem>(RoomData { room, queue })
    })
    .await
    .map_err(PageError::from)
}

/// The room with its marks, or with what was typed and is wrong with it.
pub(super) fn view(cx: &Cx, app: &App, data: &RoomData, errors: &Errors) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let running = edition.require_open(PhaseKey::Judging, cx.now()).is_ok() && edition.sealed_at.is_none();
    let editable = !matches!(data.room.sheet.status, AssignmentStatus::Submitted | AssignmentStatus::Locked);
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let number = data.room.work.number.clone().unwrap_or_default();
    let title = say!("Menilai {number}", "Judging {number}");
    let header = room_header(cx.lang, &header(cx, data, closes.map(|at| deadline(at, cx.lang))));
    let film = film::pane(cx, &data.room, edition, &app.config.google);
    let open = running && editable;
    let rubric = &edition.settings.rubric;
    let rubric = rubric::pane(cx, &rubric::Shown { rubric, sheet: &data.room.sheet, errors, open });
    Ok(room(cx, cx.m(&title), RoomPanes { header, film, rubric }))
}

fn header(cx: &PageCx, data: &RoomData, closes: Option<String>) -> RoomHeader {
    let here = data.queue.iter().position(|line| line.id == data.room.sheet.id);
    let at = |place: Option<usize>| {
        place.and_then(|place| data.queue.get(place)).map(|line| sheet_path(cx, line.id))
    };
    let until = closes.unwrap_or_default();
    let closes = say!("tutup {until}", "closes {until}");
    RoomHeader {
        done: data.queue.iter().filter(|line| line.status.is_done()).count() as i64,
        total: data.queue.len() as i64,
        closes: if until.is_empty() { String::new() } else { cx.m(&closes).to_owned() },
        saved_at: data.room.sheet.saved_at,
        queue: cx.at("/juri"),
        previous: at(here.and_then(|place| place.checked_sub(1))),
        next: at(here.map(|place| place + 1)),
    }
}
