//! Works of the gallery.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, json, of_edition};
use super::model::WorkLine;
use super::paging::{Page, PageQuery};
use crate::db::Fault;
use crate::handover;
use crate::i18n::Lang;
use crate::web::account::Visit;
use crate::web::clean::Query;
use crate::web::errors::PageError;

/// Works that are fit for learners and that their makers let be shown, by number; none before the announcement.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/works",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageQuery),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<WorkLine>),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn works(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (kept, now) = (visit.app.clone(), visit.app.clock.now());
    let all = of_edition(&visit.app, path.into_inner(), move |conn, edition| {
        let works = kept.gallery.works(conn, &edition, Lang::Id, now)?;
        let site = &kept.config.server.public_url;
        Ok(works.iter().map(|one| WorkLine::of(&one.work, site, &edition.slug)).collect())
    });
    json(&req, &query.of(all.await?))
}

/// One work of the gallery.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/works/{number}",
    params(
        ("edition" = String, Path, description = "Its part of addresses", example = "2023"),
        ("number" = String, Path, description = "Number of the work", example = "ML-2023-0001")
    ),
    responses(
        (status = 200, description = "The work", body = WorkLine),
        (status = 404, description = "It does not stand in the gallery", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn work(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (slug, number) = path.into_inner();
    let site = visit.app.config.server.public_url.clone();
    let found = of_edition(&visit.app, slug, move |conn, edition| {
        let found = handover::publishable(conn, &edition, Lang::Id, Some(&number))?;
        let (_, work) = found.into_iter().next().ok_or(Fault::NotFound)?;
        Ok(WorkLine::of(&work, &site, &edition.slug))
    });
    json(&req, &found.await?)
}
