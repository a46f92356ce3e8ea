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
            // That the queue can be read is part of being ready.
            queue::backlog(conn)?;
            Ok::<_, Fault>(db::pending(conn)?)
        })
        .await;
    let (status, body) = match state {
        // How much there is to do is nobody's business outside.
        Ok(0) => (200, serde_json::json!({ "ready": true })),
        Ok(_) => (503, serde_json::json!({ "ready": false, "migrations": "not all run" })),
        Err(fault) => {
            tracing::error!(%fault, "not ready");
            (503, serde_json::json!({ "ready": false, "database": "does not answer" }))
        }
    };
    let status = actix_web::http::StatusCode::from_u16(status).unwrap_or(actix_web::http::StatusCode::OK);
    HttpResponse::build(status).json(body)
}
