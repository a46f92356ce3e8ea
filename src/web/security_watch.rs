//! What concerns security, noted on its way out: in the log of the process, and in the log that the chairs read.

use std::num::NonZeroU32;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::client_address;
use super::context::{loaded_edition, loaded_person};
use crate::app::App;
use crate::db::Fault;
use crate::ids::UserId;
use crate::security_log::{self, EventKind, NewEvent};

/// Lines of one kind and address that are kept in a minute; of a flood the rest is in the log of the process alone.
const KEPT_A_MINUTE: NonZeroU32 = NonZeroU32::new(30).expect("not zero");

/// What a handler says happened.
#[derive(Debug, Clone, Copy)]
struct Happened {
    kind: EventKind,
    user: Option<UserId>,
}

/// Has an answer's event noted, with the account it is about.
pub fn happened(response: &mut HttpResponse, kind: EventKind, user: Option<UserId>) {
    response.extensions_mut().insert(Happened { kind, user });
}

/// Counts lines, so that a flood does not fill the database.
#[derive(Debug)]
pub struct Watch(DefaultKeyedRateLimiter<String>);

impl Watch {
    /// Nothing was noted yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RateLimiter::keyed(Quota::per_minute(KEPT_A_MINUTE)))
    }

    /// Forgets addresses that were not seen for a while.
    pub fn forget(&self) {
        self.0.retain_recent();
    }

    fn keeps(&self, event: &NewEvent) -> bool {
        self.0.check_key(&format!("{} {}", event.kind.as_str(), event.address)).is_ok()
    }
}

/// Notes what an answer says about security. The answer waits until it is noted.
pub async fn guard(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(req).await?.map_into_boxed_body();
    let request = response.request();
    let Some(found) = of(&response) else { return Ok(response) };
    let (Some(app), Some(watch)) =
        (request.app_data::<web::Data<App>>().cloned(), request.app_data::<web::Data<Watch>>().cloned())
    else {
        return Ok(response);
    };
    let event = NewEvent {
        kind: found.kind,
        edition: loaded_edition(request),
        user: found.user.or_else(|| loaded_person(request)),
        address: client_address::of(request),
        details: route(request),
    };
    let kept = watch.keeps(&event);
    let user = event.user.map(|user| user.0);
    tracing::info!(target: "lomba::security", kind = event.kind.as_str(), user, address = event.address, route = event.details, kept);
    if kept {
        let noted = app.write(move |tx| security_log::note(tx, &event)).await;
        if let Err(fault) = noted {
            let fault: Fault = fault;
            tracing::error!(%fault, "an event was not noted in the security log");
        }
    }
    Ok(response)
}

/// Method and pattern: a path may hold a token.
fn route(request: &HttpRequest) -> String {
    format!("{} {}", request.method(), request.match_pattern().unwrap_or_else(|| "-".to_owned()))
}

/// What an answer says; what the handler said counts first.
fn of(response: &ServiceResponse<BoxBody>) -> Option<Happened> {
    if let Some(said) = response.response().extensions().get::<Happened>() {
        return Some(*said);
    }
    let plain = |kind| Some(Happened { kind, user: None });
    let request = response.request();
    match response.status() {
        StatusCode::FORBIDDEN if request.extensions().get::<FromElsewhere>().is_some() => {
            plain(EventKind::OtherSite)
        }
        StatusCode::FORBIDDEN => plain(EventKind::Forbidden),
        StatusCode::TOO_MANY_REQUESTS => plain(EventKind::TooMany),
        status if status.is_success() || status.is_redirection() => done(response).and_then(plain),
        _ => None,
    }
}

/// A form that another site's page sent.
pub struct FromElsewhere;

/// Acts that are noted where they succeed.
fn done(response: &ServiceResponse<BoxBody>) -> Option<EventKind> {
    let request = response.request();
    let pattern = request.match_pattern()?;
    if *request.method() == Method::POST {
        return pattern.starts_with("/{k}/panitia/tim").then_some(EventKind::RolesChanged);
    }
    let attached = |value: &header::HeaderValue| value.as_bytes().starts_with(b"attachment");
    let file = response.headers().get(header::CONTENT_DISPOSITION).is_some_and(attached);
    (file && pattern.starts_with("/{k}/panitia/")).then_some(EventKind::TakenOut)
}
