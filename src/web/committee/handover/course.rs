//! The course that became of a work on the platform.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;
use serde::Deserialize;

use super::text as own;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::handover::{self, CourseProblem};
use crate::ids::WorkId;
use crate::refused::Refused as _;
use crate::views::{Field, Tone, error_summary, field, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::works;

/// Edition and work.
type WorkPath = web::Path<(String, WorkId)>;

/// `GET /{k}/panitia/serah-terima/karya/{work}`.
pub async fn course(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Results>,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let known = app.read(move |conn| handover::course_of(conn, id)).await.map_err(|fault: Fault| fault)?;
    let address = known.map(|course| course.address).unwrap_or_default();
    shown(&app, &cx, id, &address, &Errors::default()).await
}

async fn shown(
    app: &App,
    cx: &Cx,
    id: WorkId,
    address: &str,
    errors: &Errors,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let work = app.read(move |conn| works::find(conn, edition, id)).await.map_err(|fault: Fault| fault)?;
    let work = work.ok_or(PageError::NotFound)?;
    let of = Field::new(cx.lang, "address", cx.t(own::ADDRESS))
        .hint(cx.t(own::ADDRESS_HINT))
        .value(address.to_owned())
        .error(errors.of("address", cx.lang).map(str::to_owned))
        .max_length(500)
        .optional();
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/serah-terima")) { (cx.t(own::TITLE)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { b { (work.label()) } " " (work.content.title) }
        p { (cx.t(own::COURSE_LEAD)) }
        form.card method="post" action=(cx.at(&format!("/panitia/serah-terima/karya/{id}"))) novalidate {
            (field::url(&of))
            div.actions { (submit(cx.t(own::SAVE), Tone::Primary)) }
        }
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, frame(cx, app, "serah-terima", cx.t(own::COURSE), body).await?))
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct CourseForm {
    #[serde(default)]
    address: String,
}

/// `POST /{k}/panitia/serah-terima/karya/{work}`.
pub async fn record(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: WorkPath,
    form: Form<CourseForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let address = form.into_inner().address;
    let typed = address.clone();
    match app.write(move |tx| handover::record_course(tx, &who, edition, id, &typed)).await {
        Ok(()) => Ok(redirect_with(&cx.at("/panitia/serah-terima"), own::SAVED)),
        Err(problem @ CourseProblem::BadAddress) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add("address", said));
            shown(&app, &cx, id, &address, &errors).await
        }
        Err(problem) => Err(problem.into()),
    }
}
