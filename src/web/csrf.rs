//! Refuses acts that another site's page started. Browsers say where a request comes from in
//! `Sec-Fetch-Site`; older ones in `Origin`. A request that says neither is refused.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpResponse, web};

use super::security_watch::FromElsewhere;
use crate::app::App;

/// The guard; GET and HEAD pass, since they never change anything.
pub async fn guard(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if is_own(&req) {
        return next.call(req).await.map(ServiceResponse::map_into_boxed_body);
    }
    req.extensions_mut().insert(FromElsewhere);
    Ok(req.into_response(HttpResponse::Forbidden().finish()))
}

fn is_own(req: &ServiceRequest) -> bool {
    if matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    let header = |name: &str| req.headers().get(name).and_then(|value| value.to_str().ok());
    match (header("sec-fetch-site"), header("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            req.app_data::<web::Data<App>>().is_some_and(|app| app.config.server.public_url == origin)
        }
        (None, None) => false,
    }
}
