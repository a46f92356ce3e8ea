//! Where those who find a hole in the portal write to, for machines (RFC 9116). People read the same on `/kontak`.

use std::time::Duration;

use actix_web::{HttpResponse, web};

use crate::app::App;
use crate::clock::At;

const DAY: i64 = 86_400_000;
/// How long a copy that somebody keeps may be believed; the standard asks for less than a year.
const GOOD_FOR: Duration = Duration::from_secs(180 * 86_400);

/// `GET /.well-known/security.txt`.
pub async fn security_txt(app: web::Data<App>) -> HttpResponse {
    let server = &app.config.server;
    let body = written(&server.public_url, &server.security_contact, app.clock.now());
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body(body)
}

/// The file. Its end is counted from midnight, so that it changes once a day.
fn written(site: &str, contact: &str, now: At) -> String {
    let page = format!("{site}/kontak");
    let contact = if contact.is_empty() { page.as_str() } else { contact };
    let expires = At(now.0 - now.0.rem_euclid(DAY)).plus(GOOD_FOR).iso();
    format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: id, en\n\
         Canonical: {site}/.well-known/security.txt\nPolicy: {page}#keamanan\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_names_contact_end_languages_place_and_policy() {
        let noon = At(1_685_588_400_000 + 12_345);
        assert_eq!(
            written("https://lomba.contoh.go.id", "mailto:keamanan@contoh.go.id", noon),
            "Contact: mailto:keamanan@contoh.go.id\nExpires: 2023-11-28T00:00:00.000Z\n\
             Preferred-Languages: id, en\nCanonical: https://lomba.contoh.go.id/.well-known/security.txt\n\
             Policy: https://lomba.contoh.go.id/kontak#keamanan\n"
        );
        assert!(written("https://a.id", "", noon).starts_with("Contact: https://a.id/kontak\nExpires: "));
    }
}
