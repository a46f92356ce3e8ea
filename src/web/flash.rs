//! A sentence for the next page, carried by a short-lived cookie: what the act before did. It is signed, so that nobody
//! puts words into the portal's mouth.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::hmac;

use super::cookies;
use crate::app::App;
use crate::i18n::Message;

/// What a handler wants said on the next page; the cookie is made of it on the way out (`headers`).
#[derive(Debug, Clone)]
pub struct Said(Message);

/// Sends the reader to `path` (303: the next request is a GET, so a reload repeats no act).
pub fn redirect(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// The same with a sentence shown there.
pub fn redirect_with(path: &str, said: impl Into<Message>) -> HttpResponse {
    let mut response = redirect(path);
    say(&mut response, said);
    response
}

/// Has a sentence shown on the next page.
pub fn say(response: &mut HttpResponse, said: impl Into<Message>) {
    response.extensions_mut().insert(Said(said.into()));
}

/// What an answer wants said.
pub fn said<B>(response: &HttpResponse<B>) -> Option<Said> {
    response.extensions().get::<Said>().cloned()
}

fn key(app: &App) -> hmac::Key {
    app.db.seal().mac_key(b"lomba sentence v1")
}

/// The cookie's value.
pub fn signed(app: &App, said: &Said) -> String {
    let json = serde_json::to_vec(&said.0).unwrap_or_default();
    let tag = hmac::sign(&key(app), &json);
    format!("{}.{}", BASE64.encode(json), BASE64.encode(tag))
}

/// The sentence a request carries; none where somebody else wrote it.
pub fn read(req: &HttpRequest) -> Option<Message> {
    let app = req.app_data::<web::Data<App>>()?;
    let value = cookies::value(req, cookies::SENTENCE)?;
    let (json, tag) = value.split_once('.')?;
    let (json, tag) = (BASE64.decode(json).ok()?, BASE64.decode(tag).ok()?);
    hmac::verify(&key(app), &json, &tag).ok()?;
    serde_json::from_slice(&json).ok()
}
