//! The description of the interface (OpenAPI 3.1), made from its handlers.

use actix_web::{HttpRequest, HttpResponse};
use utoipa::openapi::Server;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};

use super::answer::{json, json_text};
use super::{clusters, committee, documents, draws, editions, results, works};
use crate::db::Fault;
use crate::web::account::Visit;
use crate::web::errors::PageError;

/// All of it. Listed once: a test holds it against the addresses that are served.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Lomba open data",
        version = "1",
        description = "What the public pages of the portal show, for machines. Answers carry an ETag and may be kept for a minute. Failures are problem details (RFC 9457). Within version 1 no field is taken away or given another meaning.",
        license(name = "MIT", identifier = "MIT")
    ),
    paths(
        editions::editions,
        editions::edition,
        works::works,
        works::work,
        clusters::clusters,
        results::results,
        draws::draws,
        draws::draw,
        draws::method,
        committee::entries,
        committee::submissions,
        committee::scores,
        documents::document
    ),
    modifiers(&Token)
)]
struct Description;

/// How programs of the committee show who sent them.
struct Token;

impl Modify for Token {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .description(Some("A token that a member of the committee made on the page of API tokens; its scopes are entries, works and scores."))
            .build();
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("token", SecurityScheme::Http(scheme));
    }
}

/// `GET /api/v1`: where things are.
pub async fn index(req: HttpRequest, visit: Visit) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let site = visit.app.config.server.public_url.trim_end_matches('/').to_owned();
    json(
        &req,
        &serde_json::json!({
            "version": 1,
            "editions": format!("{site}/api/v1/editions"),
            "description": format!("{site}/api/v1/openapi.json"),
        }),
    )
}

/// `GET /api/v1/openapi.json`.
pub async fn openapi(req: HttpRequest, visit: Visit) -> Result<HttpResponse, PageError> {
    visit.limits.open_data(&visit.address.0)?;
    let mut description = Description::openapi();
    description.servers = Some(vec![Server::new(visit.app.config.server.public_url.trim_end_matches('/'))]);
    let body = description.to_json().map_err(Fault::unwritable)?;
    Ok(json_text(&req, body))
}
