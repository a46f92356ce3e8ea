//! What the juror's other pages share with the queue: where a sheet is, which comes next, how its state looks.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::Markup;

use crate::app::App;
use crate::ids::AssignmentId;
use crate::judging::{self, AssignmentStatus, Juror, QueuePlace};
use crate::views::{BadgeKind, PageCx, badge};
use crate::web::errors::PageError;

/// The works in the order in which the juror meets them, as far as going from one to the next needs.
pub async fn places(app: &App, juror: Juror) -> Result<Vec<QueuePlace>, PageError> {
    Ok(app.read(move |conn| judging::queue_places(conn, &juror)).await?)
}

/// Where a work's sheet is.
pub fn sheet_path(cx: &PageCx, id: AssignmentId) -> String {
    cx.at(&format!("/juri/karya/{id}"))
}

/// The next work that waits for marks, besides `but`.
pub fn next_open(places: &[QueuePlace], but: AssignmentId) -> Option<&QueuePlace> {
    places.iter().find(|place| !place.status.is_done() && place.id != but)
}

/// A status as a badge.
pub fn status_badge(cx: &PageCx, status: AssignmentStatus) -> Markup {
    let kind = match status {
        AssignmentStatus::Locked | AssignmentStatus::Submitted => BadgeKind::Ok,
        AssignmentStatus::Drafted | AssignmentStatus::Opened => BadgeKind::Info,
        AssignmentStatus::Later => BadgeKind::Wait,
        _ => BadgeKind::Off,
    };
    badge(kind, cx.t(status.text()))
}

/// Markup as an answer of any status.
pub fn answer(status: StatusCode, body: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(body.into_string())
}
