//! The portal's cookies. Over https each is named `__Host-…`: sent back to this origin alone, over https alone, and no
//! other host of the domain can set it.

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::{HttpRequest, web};

use crate::app::App;

/// Name of the session's cookie.
pub const SESSION: &str = "lomba";
/// A sign-in whose second step is to come.
pub const HALF: &str = "lomba_langkah";
/// The chosen language.
pub const LANGUAGE: &str = "lomba_bahasa";
/// The chosen colours.
pub const SCHEME: &str = "lomba_tampilan";
/// A sentence for the next page.
pub const SENTENCE: &str = "lomba_pesan";
/// The browser's word for the form it left.
pub const FORM: &str = "lomba_titipan";
/// Whether the verification desk goes on to the next waiting work after a decision.
pub const NEXT_WORK: &str = "lomba_berikutnya";
/// Who signed in last with this browser: the account and a keyed digest of it, which nobody can make up.
pub const PERSON: &str = "lomba_orang";

fn full_name(app: &App, name: &str) -> String {
    if app.config.server.is_https() { format!("__Host-{name}") } else { name.to_owned() }
}

/// What a request carries under a name; nothing for an empty value.
pub fn value(req: &HttpRequest, name: &str) -> Option<String> {
    let app = req.app_data::<web::Data<App>>()?;
    let cookie = req.cookie(&full_name(app, name))?;
    Some(cookie.value().to_owned()).filter(|value| !value.is_empty())
}

/// A cookie that goes with the browser's session.
pub fn passing(app: &App, name: &'static str, value: String) -> Cookie<'static> {
    Cookie::build(full_name(app, name), value)
        .path("/")
        .http_only(true)
        .secure(app.config.server.is_https())
        .same_site(SameSite::Lax)
        .finish()
}

/// A cookie that stays so many seconds.
pub fn lasting(app: &App, name: &'static str, value: String, seconds: u64) -> Cookie<'static> {
    let mut cookie = passing(app, name, value);
    cookie.set_max_age(Duration::seconds(i64::try_from(seconds).unwrap_or(i64::MAX)));
    cookie
}

/// What removes a cookie from the browser.
pub fn removal(app: &App, name: &'static str) -> Cookie<'static> {
    let mut cookie = passing(app, name, String::new());
    cookie.make_removal();
    cookie
}
