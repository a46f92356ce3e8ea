//! Headers of every answer: what the browser may load, embed and remember.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use super::{cookies, flash};
use crate::app::App;

/// Adds the headers, and forgets a flash sentence once a page has shown it.
pub async fn add<B: MessageBody>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let app = req.app_data::<web::Data<App>>().cloned();
    let had_flash = cookies::value(req.request(), cookies::SENTENCE).is_some();
    let mut response = next.call(req).await?;
    let Some(app) = app else { return Ok(response) };
    let shown = had_flash && response.status().is_success() && is_html(&response);
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            let name = HeaderName::from_static(name);
            if !headers.contains_key(&name) {
                headers.insert(name, value);
            }
        }
    };
    set("content-security-policy", &policy(&app));
    set("x-content-type-options", "nosniff");
    // YouTube's player needs the referrer's origin (google-video-apis.md §9).
    set("referrer-policy", "strict-origin-when-cross-origin");
    set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    set("cross-origin-opener-policy", "same-origin");
    set("cache-control", "private, no-store");
    if app.config.server.is_https() {
        set("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    let said = flash::said(response.response());
    if let Some(said) = said {
        let cookie = cookies::passing(&app, cookies::SENTENCE, flash::signed(&app, &said));
        response.response_mut().add_cookie(&cookie).ok();
    } else if shown {
        response.response_mut().add_cookie(&cookies::removal(&app, cookies::SENTENCE)).ok();
    }
    Ok(response)
}

fn is_html<B>(response: &ServiceResponse<B>) -> bool {
    response
        .headers()
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/html"))
}

/// The policy of a page that plays films straight from these origins.
pub fn with_media(app: &App, origins: &[String]) -> String {
    format!("{}; media-src {}", policy(app), origins.join(" "))
}

fn policy(app: &App) -> String {
    let (youtube, drive) = (&app.config.google.youtube_player_url, &app.config.google.drive_player_url);
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         frame-src {youtube} {drive}"
    )
}
