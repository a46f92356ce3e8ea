//! The published result.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, json_text, of_edition};
use crate::db::Fault;
use crate::results::{self, Matter, Reader, Visibility};
use crate::web::account::Visit;
use crate::web::errors::PageError;

/// The frozen result with the awards taken back since, as `/{edition}/hasil.json` has it: enough, together with the
/// sealed sheets, to repeat the ranking.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/results",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023")),
    responses(
        (status = 200, description = "The result; its form is named in `format`", body = Object),
        (status = 404, description = "There is no such edition, or its result is not public", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn results(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let document = of_edition(&visit.app, path.into_inner(), |conn, edition| {
        if !Visibility::of(&edition).shows(Matter::Awards, Reader::Public) {
            return Err(Fault::NotFound);
        }
        let found = results::find_publication(conn, edition.id)?.ok_or(Fault::NotFound)?;
        results::revocation::published_document(conn, edition.id, found)
    });
    Ok(json_text(&req, document.await?.0))
}
