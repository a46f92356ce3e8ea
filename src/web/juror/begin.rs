//! A sheet is opened: the page's script tells so once it stands, since looking at a page changes nothing.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::ids::AssignmentId;
use crate::judging::{self, Juror};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `POST …/mulai`: answers nothing; without a script the first save takes its place.
pub async fn begin(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: web::Path<(String, AssignmentId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.clone(), path.1);
    app.write(move |tx| judging::begin_sheet(tx, &juror, &edition, id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
