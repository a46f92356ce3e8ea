//! `HEAD`: what `GET` would answer, without the body (RFC 9110, section 9.3.2). Load balancers, link checkers and
//! messengers ask like that.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;

/// Answers `HEAD` by the handler of `GET`. The server leaves the body away, since the request it read was `HEAD`.
pub async fn as_get<B: MessageBody + 'static>(
    mut req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if req.method() == Method::HEAD {
        req.head_mut().method = Method::GET;
    }
    Ok(next.call(req).await?.map_into_boxed_body())
}
