//! The session and its cookie (`cookies`).

use std::time::Duration;

use actix_web::cookie::Cookie;
use actix_web::{HttpRequest, web};

use super::cookies;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;

/// The token a request carries.
pub fn token(req: &HttpRequest) -> Option<String> {
    cookies::value(req, cookies::SESSION)
}

/// The cookie of a new session; it goes with the browser's session, the server decides its end.
pub fn cookie(app: &App, token: String) -> Cookie<'static> {
    cookies::passing(app, cookies::SESSION, token)
}

/// The token of a sign-in whose second step is to come.
pub fn half_token(req: &HttpRequest) -> Option<String> {
    cookies::value(req, cookies::HALF)
}

/// The cookie of a sign-in whose second step is to come.
pub fn half_cookie(app: &App, token: String) -> Cookie<'static> {
    cookies::passing(app, cookies::HALF, token)
}

/// The cookie that ends it in the browser.
pub fn half_ended(app: &App) -> Cookie<'static> {
    cookies::removal(app, cookies::HALF)
}

/// The cookie that ends it in the browser.
pub fn ended(app: &App) -> Cookie<'static> {
    cookies::removal(app, cookies::SESSION)
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
