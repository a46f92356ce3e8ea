//! The session cookie. Over https it is `__Host-lomba`: sent back to this origin only, never by script.

use std::time::Duration;

use actix_web::cookie::{Cookie, SameSite};
use actix_web::{HttpRequest, web};

use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;

fn name(app: &App) -> &'static str {
    if app.config.server.is_https() { "__Host-lomba" } else { "lomba" }
}

/// The token a request carries.
pub fn token(req: &HttpRequest, app: &App) -> Option<String> {
    req.cookie(name(app)).map(|cookie| cookie.value().to_owned()).filter(|token| !token.is_empty())
}

/// The cookie of a new session; it goes with the browser's session, the server decides its end.
pub fn cookie(app: &App, token: String) -> Cookie<'static> {
    Cookie::build(name(app), token)
        .path("/")
        .http_only(true)
        .secure(app.config.server.is_https())
        .same_site(SameSite::Lax)
        .finish()
}

fn half_name(app: &App) -> &'static str {
    if app.config.server.is_https() { "__Host-lomba-langkah" } else { "lomba_langkah" }
}

/// The token of a sign-in whose second step is to come.
pub fn half_token(req: &HttpRequest, app: &App) -> Option<String> {
    req.cookie(half_name(app)).map(|cookie| cookie.value().to_owned()).filter(|token| !token.is_empty())
}

/// The cookie of a sign-in whose second step is to come.
pub fn half_cookie(app: &App, token: String) -> Cookie<'static> {
    let mut cookie = cookie(app, token);
    cookie.set_name(half_name(app));
    cookie
}

/// The cookie that ends it in the browser.
pub fn half_ended(app: &App) -> Cookie<'static> {
    let mut cookie = half_cookie(app, String::new());
    cookie.make_removal();
    cookie
}

/// The cookie that ends it in the browser.
pub fn ended(app: &App) -> Cookie<'static> {
    let mut cookie = cookie(app, String::new());
    cookie.make_removal();
    cookie
}

/// Notes the use of a session, once a minute at most and without keeping the reader waiting.
pub fn note_use(app: &web::Data<App>, person: &SignedIn, now: At) {
    if now.since(person.seen_at()) < Duration::from_secs(60) {
        return;
    }
    let (app, session) = (app.clone(), person.session_id());
    tokio::spawn(async move {
        let noted = app.write(move |tx| accounts::touch_session(tx, session)).await;
        if let Err(fault) = noted.map(|_| ()).map_err(|fault: Fault| fault) {
            tracing::warn!(%fault, "the use of a session was not noted");
        }
    });
}
