//! How works were shared out, and the method by which they are ranked.

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, json, json_text, of_edition};
use super::model::DrawLine;
use super::paging::{Page, PageQuery};
use crate::db::Fault;
use crate::judging;
use crate::results::{self, Matter, Reader, Visibility};
use crate::web::account::Visit;
use crate::web::clean::Query;
use crate::web::errors::PageError;

/// The draws of works among jurors, the first one first; none before works were shared out.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/draws",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageQuery),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<DrawLine>),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn draws(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (slug, site) = (path.into_inner(), visit.app.config.server.public_url.clone());
    let of = slug.clone();
    let all = of_edition(&visit.app, slug, |conn, edition| {
        let shown = Visibility::of(&edition).shows(Matter::Draw, Reader::Public);
        if shown { judging::draws(conn, edition.id) } else { Ok(Vec::new()) }
    });
    let lines = all.await?.iter().map(|one| DrawLine::of(one, &site, &of)).collect::<Vec<_>>();
    json(&req, &query.of(lines))
}

/// One draw: everything it was made from, under codes, and the plan. `lomba route` repeats it.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/draws/{number}",
    params(
        ("edition" = String, Path, description = "Its part of addresses", example = "2023"),
        ("number" = usize, Path, description = "Its place among the draws, from 1", example = "1")
    ),
    responses(
        (status = 200, description = "The draw; its form is named in `format`", body = Object),
        (status = 404, description = "There is no such edition or draw", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn draw(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (slug, number) = path.into_inner();
    let found = of_edition(&visit.app, slug, move |conn, edition| {
        if !Visibility::of(&edition).shows(Matter::Draw, Reader::Public) {
            return Err(Fault::NotFound);
        }
        let number = number.parse().map_err(|_no_number| Fault::NotFound)?;
        judging::find_draw(conn, edition.id, number)?.ok_or(Fault::NotFound)
    });
    Ok(json_text(&req, found.await?.document))
}

/// The method by which works are ranked, from the moment it is fixed.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/method",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023")),
    responses(
        (status = 200, description = "The method", body = Object),
        (status = 404, description = "There is no such edition, or its method is not fixed", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn method(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let found = of_edition(&visit.app, path.into_inner(), |conn, edition| {
        results::find_method(conn, edition.id)?.ok_or(Fault::NotFound)
    });
    Ok(json_text(&req, found.await?.document))
}
