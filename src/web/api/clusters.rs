//! Clusters of works.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};

use super::answer::{Problem, json, of_edition};
use super::model::ClusterLine;
use super::paging::{Page, PageQuery};
use crate::handover;
use crate::i18n::Lang;
use crate::ids::WorkId;
use crate::web::account::Visit;
use crate::web::clean::Query;
use crate::web::errors::PageError;

/// Clusters with works in the gallery, in their order; none before the announcement.
#[utoipa::path(
    get,
    path = "/api/v1/editions/{edition}/clusters",
    params(("edition" = String, Path, description = "Its part of addresses", example = "2023"), PageQuery),
    responses(
        (status = 400, description = "A number that is none", body = Problem, content_type = "application/problem+json"),
        (status = 200, description = "A part of the list", body = Page<ClusterLine>),
        (status = 404, description = "There is no such edition", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn clusters(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
    query: Query<PageQuery>,
) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let (kept, now) = (visit.app.clone(), visit.app.clock.now());
    let all = of_edition(&visit.app, path.into_inner(), move |conn, edition| {
        let shown = kept.gallery.works(conn, &edition, Lang::Id, now)?;
        let numbers: BTreeMap<WorkId, &String> = shown.iter().map(|one| (one.id, &one.work.code)).collect();
        let held = handover::cluster_works(conn, edition.id)?;
        let mut lines = Vec::new();
        for cluster in handover::clusters(conn, edition.id)? {
            let own = held.iter().filter(|(of, _)| *of == cluster.id);
            let works: Vec<String> =
                own.filter_map(|(_, work)| numbers.get(work)).map(|number| (*number).clone()).collect();
            if !works.is_empty() {
                lines.push(ClusterLine::of(&cluster, works));
            }
        }
        Ok(lines)
    });
    json(&req, &query.of(all.await?))
}
