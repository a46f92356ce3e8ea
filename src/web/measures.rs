//! `/metrics`: what the process counts of itself, for this machine or whoever has the token; and the counting of requests.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, web};

use super::errors::PageError;
use crate::app::App;
use crate::clock::Stopwatch;
use crate::metrics::{Answered, Refusal};
use crate::overview;
use crate::secrets::sha256_hex;

/// What a proxy adds to a request that it hands on. A request with one of these did not begin on this machine.
const HANDED_ON: [&str; 6] =
    ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];
/// The pages on which somebody signs in.
const SIGN_IN: &str = "/akun/masuk";

/// `GET /metrics`.
pub async fn show(app: web::Data<App>, req: HttpRequest) -> Result<HttpResponse, PageError> {
    if !is_local(&req) && !has_token(&req, &app.config.server.metrics_token) {
        return Err(PageError::NotFound);
    }
    let now = app.clock.now();
    let found = app.read(move |conn| overview::readings(conn, now)).await;
    if let Err(fault) = &found {
        tracing::error!(%fault, "the database cannot be read for the measures");
    }
    let text = app.measures.write(found.ok().as_ref(), app.db.connections(), app.db.queries_begun());
    Ok(HttpResponse::Ok()
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(text))
}

/// Whether it was asked on this machine, under a name of this machine, and by no proxy: the real peer counts, whatever was
/// forwarded.
fn is_local(req: &HttpRequest) -> bool {
    let peer = req.peer_addr().is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    let named = req.headers().get(header::HOST).and_then(|host| host.to_str().ok()).is_some_and(is_own_name);
    peer && named && !HANDED_ON.iter().any(|name| req.headers().contains_key(*name))
}

/// "localhost:8080", "127.0.0.1", "[::1]:8080".
fn is_own_name(host: &str) -> bool {
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((name, _)) => name,
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

/// Digests are compared, so that the time tells nothing of the token.
fn has_token(req: &HttpRequest, token: &str) -> bool {
    let given = req.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer "));
    !token.is_empty() && given.is_some_and(|given| sha256_hex(given) == sha256_hex(token))
}

/// Counts every answer by the pattern of its route: no part of an address that somebody made up.
pub async fn count<B: MessageBody + 'static>(
    app: web::Data<App>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let (watch, method) = (Stopwatch::start(), named(req.method()));
    let route = req.match_pattern().unwrap_or_else(|| "-".to_owned());
    let outcome = next.call(req).await;
    let status = match &outcome {
        Ok(response) => response.status(),
        Err(error) => error.as_response_error().status_code(),
    };
    app.measures.answered(Answered { route: &route, method, status: status.as_u16(), took: watch.elapsed() });
    if method == "POST" && route.starts_with(SIGN_IN) {
        match status {
            StatusCode::UNPROCESSABLE_ENTITY => app.measures.sign_in_refused(Refusal::Credentials),
            StatusCode::TOO_MANY_REQUESTS => app.measures.sign_in_refused(Refusal::TooMany),
            _ => {}
        }
    }
    outcome
}

/// One of the methods that mean something here; another could be any word.
fn named(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_are_its_own() {
        for own in ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.1.2.3", "[::1]:8080", "[::1]"] {
            assert!(is_own_name(own), "{own}");
        }
        for other in
            ["lomba.example.go.id", "10.0.0.1:8080", "", "localhost.example.go.id", "[2001:db8::1]:80"]
        {
            assert!(!is_own_name(other), "{other}");
        }
    }
}
