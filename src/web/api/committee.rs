//! What programs of the committee read with a token: entries, sent works, and scores once the result is public.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, json, of_edition};
use super::bearer::{Bearer, private};
use super::committee_model::{EntryItem, ScoreItem, SubmissionItem};
use super::paging::{Page, PageNumber, PageQuery};
use crate::accounts::api_tokens::Scope;
use crate::db::Fault;
use crate::overview::{self, EntryFilter, WorkFilter};
use crate::results;
use crate::web::account::Visit;
use crate::web::clean::Query;
use crate::web::errors::PageError;

/// Entries of an edition, the newest first, 50 a page. Needs a token with the scope `entries`.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/entries",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageNumber),
    security(("token" = ["entries"])),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<EntryItem>),
        (status = 401, description = "No token that holds", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token does not cover it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn entries(
    req: HttpRequest,
    visit: Visit,
    who: Bearer,
    path: web::Path<String>,
    query: Query<PageNumber>,
) -> Result<HttpResponse, PageError> {
    who.require(Scope::Entries)?;
    let (page, parts, now) = (query.number(), visit.app.clone(), visit.app.clock.now());
    let found = of_edition(&visit.app, path.into_inner(), move |conn, edition| {
        let filter = EntryFilter { page, down: true, ..EntryFilter::default() };
        overview::entries(conn, &parts.counts, edition.id, &filter, &now.into())
    });
    let (lines, total) = found.await?;
    Ok(private(json(&req, &query.page_of(lines.iter().map(EntryItem::from).collect(), total))?))
}

/// Works that were sent, by number, 50 a page. Needs a token with the scope `works`.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/submissions",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageNumber),
    security(("token" = ["works"])),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<SubmissionItem>),
        (status = 401, description = "No token that holds", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token does not cover it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn submissions(
    req: HttpRequest,
    visit: Visit,
    who: Bearer,
    path: web::Path<String>,
    query: Query<PageNumber>,
) -> Result<HttpResponse, PageError> {
    who.require(Scope::Works)?;
    let (page, parts, now) = (query.number(), visit.app.clone(), visit.app.clock.now());
    let found = of_edition(&visit.app, path.into_inner(), move |conn, edition| {
        overview::works(
            conn,
            &parts.counts,
            edition.id,
            &WorkFilter { page, ..WorkFilter::default() },
            &now.into(),
        )
    });
    let (lines, total) = found.await?;
    Ok(private(json(&req, &query.page_of(lines.iter().map(SubmissionItem::from).collect(), total))?))
}

/// Every judged work with its values, best first, once the result is public. Needs a token with the scope `scores`.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/scores",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageQuery),
    security(("token" = ["scores"])),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<ScoreItem>),
        (status = 401, description = "No token that holds", body = Problem, content_type = "application/problem+json"),
        (status = 403, description = "The token does not cover it", body = Problem, content_type = "application/problem+json"),
        (status = 404, description = "There is no such edition, or its result is not public", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn scores(
    req: HttpRequest,
    visit: Visit,
    who: Bearer,
    path: web::Path<String>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, PageError> {
    who.require(Scope::Scores)?;
    let edition = of_edition(&visit.app, path.into_inner(), |_, edition| {
        if edition.is_published() { Ok(edition) } else { Err(Fault::NotFound) }
    });
    let edition = edition.await?;
    let ranking = visit.app.read(move |conn| results::ranking(conn, &edition)).await?;
    let items: Vec<ScoreItem> = ranking.rows.iter().map(|line| ScoreItem::of(line, &ranking)).collect();
    Ok(private(json(&req, &query.of(items))?))
}
