//! A sentence for the next page, carried by a short-lived cookie: what the act before did.

use actix_web::HttpRequest;
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::header;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;

use crate::i18n::Message;

pub(super) const NAME: &str = "lomba_pesan";

/// Sends the reader to `path` (303: the next request is a GET, so a reload repeats no act).
pub fn redirect(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

/// The same with a sentence shown there.
pub fn redirect_with(path: &str, said: impl Into<Message>) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).cookie(cookie(&said.into())).finish()
}

/// The cookie that carries a sentence.
pub fn cookie(said: &Message) -> Cookie<'static> {
    let json = serde_json::to_vec(said).unwrap_or_default();
    Cookie::build(NAME, BASE64.encode(json)).path("/").http_only(true).same_site(SameSite::Lax).finish()
}

/// The sentence a request carries.
pub fn read(req: &HttpRequest) -> Option<Message> {
    let value = req.cookie(NAME)?;
    serde_json::from_slice(&BASE64.decode(value.value()).ok()?).ok()
}
