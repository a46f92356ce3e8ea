//! The HTTP server around the routes, and its orderly end.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::{ServerHandle, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::rt::net::TcpStream;
use actix_web::{HttpResponse, HttpServer, web};
use tokio::signal::unix::{SignalKind, signal};
use tracing::Span;
use tracing_actix_web::{RequestId, RootSpanBuilder, TracingLogger};

use super::connections::Connections;
use super::security_watch::Watch;
use super::shared_pages::{self, SharedPages};
use super::{
    Limits, compression, csrf, errors, head, headers, kept, measures, paced_body, posted, routes,
    security_watch,
};
use crate::app::App;
use crate::clock::deadline_in;
use crate::jobs;
use crate::queue::Stop;

/// How long a connection that rests stays open. Longer than proxies keep theirs, a minute as a rule: the side that sends must be
/// the one that closes, or what it sends in that moment is lost. Whoever thinks between two saves is not connected anew.
const KEEP_ALIVE: Duration = Duration::from_secs(75);

/// A running server.
#[derive(Debug)]
pub struct Started {
    pub address: SocketAddr,
    pub handle: ServerHandle,
    /// The server's own task.
    pub task: tokio::task::JoinHandle<std::io::Result<()>>,
}

/// A span per request. It names the route's pattern, never the path: paths may carry one-time tokens.
#[derive(Debug)]
struct RequestSpan;

impl RootSpanBuilder for RequestSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        use actix_web::HttpMessage as _;
        let id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        let route = request.match_pattern().unwrap_or_else(|| "-".to_owned());
        tracing::info_span!("request", id, method = %request.method(), route, status = tracing::field::Empty)
    }

    fn on_request_end<B: actix_web::body::MessageBody>(
        span: Span,
        outcome: &Result<ServiceResponse<B>, actix_web::Error>,
    ) {
        let status = match outcome {
            Ok(response) => response.status(),
            Err(error) => error.as_response_error().status_code(),
        };
        span.record("status", status.as_u16());
        span.in_scope(|| tracing::debug!("answered"));
    }
}

/// Starts the server on a listener that is open already.
pub fn start(app: &App, listener: TcpListener) -> std::io::Result<Started> {
    start_observed(app, listener, |_| ())
}

/// Like `start`; `connected` is shown each connection as the server will use it.
pub fn start_observed(
    app: &App,
    listener: TcpListener,
    connected: fn(&TcpStream),
) -> std::io::Result<Started> {
    let address = listener.local_addr()?;
    let limits = web::Data::new(Limits::new(&app.config.security));
    let (data, workers) = (web::Data::new(app.clone()), app.config.server.workers);
    let connections = Arc::new(Connections::new(&app.config.server));
    let watch = web::Data::new(Watch::new());
    let fresh = Duration::from_secs(app.config.server.shared_page_seconds);
    let shared = web::Data::new(SharedPages::new(fresh));
    let (sweeper, watched) = (limits.clone(), watch.clone());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(Duration::from_secs(300)).await;
            sweeper.forget();
            watched.forget();
        }
    });
    let mut server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(data.clone())
            .app_data(limits.clone())
            .app_data(watch.clone())
            .app_data(shared.clone())
            .app_data(web::FormConfig::default().limit(posted::LARGEST))
            .configure(routes::configure)
            .default_service(web::to(|| async { HttpResponse::NotFound().finish() }))
            // The last one wrapped runs first.
            .wrap(from_fn(posted::hold))
            .wrap(from_fn(paced_body::guard))
            .wrap(from_fn(csrf::guard))
            .wrap(from_fn(kept::guard))
            .wrap(from_fn(errors::render))
            .wrap(from_fn(security_watch::guard))
            .wrap(from_fn(headers::add))
            .wrap(from_fn(compression::compress))
            .wrap(from_fn(shared_pages::guard))
            .wrap(from_fn(head::as_get))
            .wrap(from_fn(measures::count))
            .wrap(TracingLogger::<RequestSpan>::new())
    })
    // A compressed page is written in several small pieces. Without this the second piece waits until the visitor's
    // system acknowledges the first, which it puts off by some 40 ms.
    .tcp_nodelay(true)
    .keep_alive(KEEP_ALIVE)
    .on_connect(move |io, kept| {
        if let Some(stream) = io.downcast_ref::<TcpStream>() {
            connected(stream);
            if let Some(open) = connections.arrived(stream) {
                kept.insert(open);
            }
        }
    })
    .shutdown_timeout(app.config.server.shutdown_seconds)
    .disable_signals();
    if workers > 0 {
        server = server.workers(workers);
    }
    let server = server.listen(listener)?.run();
    let handle = server.handle();
    Ok(Started { address, handle, task: tokio::spawn(server) })
}

/// Serves until SIGTERM or SIGINT: running requests finish, then running jobs; what does not finish in
/// time goes back to the queue.
pub async fn serve(app: App, listener: TcpListener) -> std::io::Result<()> {
    let started = start(&app, listener)?;
    let (stop, workers) = (Stop::default(), app.config.queue.workers);
    let pool = jobs::start(&app, workers, &stop);
    tracing::info!(address = %started.address, workers, "listening");
    let (mut term, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::select! {
        _ = term.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping: requests and jobs finish");
    let deadline = deadline_in(Duration::from_secs(app.config.server.shutdown_seconds));
    stop.ask();
    started.handle.stop(true).await;
    pool.finish(&app, deadline).await;
    Ok(())
}
