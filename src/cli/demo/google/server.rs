//! The web server of the imitation: routes, and the gate every API request passes first.

use std::io;
use std::net::TcpListener;

use actix_web::dev::ServerHandle;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{self, ServiceConfig};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};

use super::imitation::{KEY, Scripted, Seen, Shared};
use super::{drive, envelope, player, youtube};

/// Query parameters, first value first.
pub(super) type Query = web::Query<Vec<(String, String)>>;

pub(super) fn run(listener: TcpListener, shared: Shared) -> io::Result<ServerHandle> {
    let data = web::Data::new(shared);
    let server = HttpServer::new(move || App::new().app_data(data.clone()).configure(routes))
        .workers(1)
        .disable_signals()
        .listen(listener)?
        .run();
    let handle = server.handle();
    tokio::spawn(server);
    Ok(handle)
}

fn routes(config: &mut ServiceConfig) {
    config
        .route("/drive/v3/files/{id}", web::get().to(drive::file))
        .route("/youtube/v3/videos", web::get().to(youtube::videos))
        .route("/file/d/{id}/preview", web::get().to(player::drive))
        .route("/embed/{id}", web::get().to(player::youtube))
        .route("/embed-player.js", web::get().to(player::script))
        .route("/film/{name}", web::get().to(player::film));
}

/// The first value of a parameter.
pub(super) fn parameter<'q>(query: &'q [(String, String)], name: &str) -> Option<&'q str> {
    query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Remembers the request, waits, and answers at once what the script, a played failure or a wrong key demand.
/// `None` lets the request through.
pub(super) async fn gate(
    shared: &Shared,
    request: &HttpRequest,
    query: &Query,
    ids: &[&str],
) -> Option<HttpResponse> {
    let seen = seen(request, query);
    let key = seen.key.clone();
    let (delay, scripted, failing) = {
        let mut state = shared.lock();
        state.remember(seen);
        state.come_in();
        (state.delay, state.next_answer(ids), state.failing.clone())
    };
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    shared.lock().go_out();
    if let Some(answer) = scripted {
        return Some(play(answer));
    }
    if let Some((status, reason)) = failing {
        return Some(envelope::answer(status, &reason));
    }
    match key.as_deref() {
        Some(KEY) => None,
        Some(_) => Some(envelope::answer(400, "API_KEY_INVALID")),
        None => Some(envelope::answer(403, "forbidden")),
    }
}

fn seen(request: &HttpRequest, query: &Query) -> Seen {
    let header = |name| request.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    Seen {
        path: request.path().to_owned(),
        query: request.query_string().to_owned(),
        key: header("x-goog-api-key").or_else(|| parameter(query, "key").map(str::to_owned)),
        range: header("range"),
        resource_keys: header("x-goog-drive-resource-keys"),
    }
}

fn play(answer: Scripted) -> HttpResponse {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::build(status);
    if !answer.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
        response.insert_header((CONTENT_TYPE, "application/json; charset=UTF-8"));
    }
    for (name, value) in &answer.headers {
        response.insert_header((name.as_str(), value.as_str()));
    }
    response.body(answer.body)
}
