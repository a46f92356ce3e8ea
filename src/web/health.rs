//! `/healthz`: the process answers. `/readyz`: database, migrations and queue are fit for work.

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::db::{self, Fault};
use crate::queue;

/// `GET /healthz`.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// `GET /readyz`.
pub async fn ready(app: web::Data<App>) -> HttpResponse {
    let state = app
        .read(|conn| {
            let pending = db::pending(conn)?;
            let (waiting, failed) = queue::backlog(conn)?;
            Ok::<_, Fault>((pending, waiting, failed))
        })
        .await;
    let (status, body) = match state {
        Ok((0, waiting, failed)) => {
            (200, serde_json::json!({ "ready": true, "jobs_waiting": waiting, "jobs_failed": failed }))
        }
        Ok((pending, ..)) => (503, serde_json::json!({ "ready": false, "migrations_pending": pending })),
        Err(fault) => {
            tracing::error!(%fault, "not ready");
            (503, serde_json::json!({ "ready": false, "database": "does not answer" }))
        }
    };
    let status = actix_web::http::StatusCode::from_u16(status).unwrap_or(actix_web::http::StatusCode::OK);
    HttpResponse::build(status).json(body)
}
