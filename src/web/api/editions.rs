//! Editions.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, is_public, json, of_edition};
use super::model::{CriterionLine, EditionDetails, EditionLine, PhaseLine, Words};
use super::paging::{Page, PageQuery};
use crate::clock::At;
use crate::editions;
use crate::results;
use crate::web::account::Visit;
use crate::web::clean::Query;
use crate::web::errors::PageError;

/// Every edition, the newest first.
#[utoipa::path(
    get,
    path = "/api/v1/editions",
    params(PageQuery),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<EditionLine>),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn editions(
    req: HttpRequest,
    visit: Visit,
    query: Query<PageQuery>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let now = visit.app.clock.now();
    let all = visit.app.read(editions::list).await?;
    let lines: Vec<EditionLine> =
        all.iter().filter(|one| is_public(one)).map(|one| EditionLine::of(one, now)).collect();
    json(&req, &query.of(lines))
}

/// One edition with its stages and rules.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023")),
    responses(
        (status = 200, description = "The edition", body = EditionDetails),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn edition(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let now = visit.app.clock.now();
    let details = of_edition(&visit.app, path.into_inner(), move |conn, edition| {
        let published = results::find_publication(conn, edition.id)?;
        let settings = &edition.settings;
        let criterion = |of: &editions::Criterion| CriterionLine {
            key: of.key.clone(),
            name: Words::from(&of.name),
            weight: of.weight,
        };
        Ok(EditionDetails {
            line: EditionLine::of(&edition, now),
            phases: settings.phases.iter().map(PhaseLine::from).collect(),
            criteria: settings.rubric.criteria.iter().map(criterion).collect(),
            most_members: settings.limits.members,
            most_works: settings.limits.works,
            awards: settings.limits.award_size,
            published_at: published.map(|found| At::iso(found.published_at)),
        })
    });
    json(&req, &details.await?)
}
