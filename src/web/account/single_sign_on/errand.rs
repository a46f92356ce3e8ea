//! The errand of a browser that is at the provider: sealed in a cookie of this browser, so that what comes back is taken from
//! no other.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;

use crate::accounts::single_sign_on::{Errand, Purpose, is_alive};
use crate::app::App;
use crate::clock::At;
use crate::secrets::{NoRandomness, Place, random_token};
use crate::web::cookies;

/// Name of the cookie.
const ERRAND: &str = "lomba_suruhan";
/// The browser keeps it no longer than the portal takes it.
const SECONDS: u64 = 600;

fn place() -> Place {
    Place::new("cookie.errand", "single_sign_on")
}

/// A new errand.
///
/// # Errors
/// The system has no random numbers.
pub(super) fn new(purpose: Purpose, next: &str, now: At) -> Result<Errand, NoRandomness> {
    Ok(Errand {
        purpose,
        state: random_token()?,
        nonce: random_token()?,
        verifier: random_token()?,
        next: next.to_owned(),
        begun_at: now.0,
    })
}

/// The cookie that holds it.
///
/// # Errors
/// The system has no random numbers.
pub(super) fn cookie(app: &App, errand: &Errand) -> Result<Cookie<'static>, NoRandomness> {
    let plain = serde_json::to_string(errand).unwrap_or_default();
    Ok(cookies::lasting(app, ERRAND, app.db.seal().seal(&place(), &plain)?, SECONDS))
}

/// The errand of a request; none where it is not this browser's, or too old.
pub(super) fn read(app: &App, req: &HttpRequest, now: At) -> Option<Errand> {
    let sealed = cookies::value(req, ERRAND)?;
    let plain = app.db.seal().open(&place(), &sealed).ok()?;
    serde_json::from_str(&plain).ok().filter(|errand| is_alive(errand, now))
}

/// The cookie that ends it in the browser.
pub(super) fn ended(app: &App) -> Cookie<'static> {
    cookies::removal(app, ERRAND)
}
