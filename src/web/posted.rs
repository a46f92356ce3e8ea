//! A form on its way: its body is held until the answer is known, so that nothing typed is lost when the answer is a
//! refusal, and the page it stands on is found, so that every failure leads back to it.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};

use super::account::local_path;
use super::routes::ROUTES;
use crate::app::App;

/// Largest form that is read, bytes: fifty questions with every text at its longest, as a browser encodes them.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// The body of a form as it came.
#[derive(Debug, Clone)]
pub struct Body(Bytes);

impl Body {
    /// Names and values.
    pub fn pairs(&self) -> Vec<(String, String)> {
        url::form_urlencoded::parse(&self.0).into_owned().collect()
    }
}

/// The form a request brought.
pub fn body(req: &HttpRequest) -> Option<Body> {
    req.extensions().get::<Body>().cloned()
}

/// Holds on to the body of every form. What comes compressed is refused before it is unpacked: no browser compresses a
/// form, and two megabytes of one would unpack to gigabytes. An address with a letter that is none leads nowhere.
pub async fn hold(
    mut req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // PostgreSQL takes no such letter in a text, so nothing has it in its name.
    if req.path().contains("%00") {
        return Ok(req.into_response(HttpResponse::NotFound().finish()));
    }
    if is_compressed(&req) {
        return Ok(req.into_response(HttpResponse::UnsupportedMediaType().finish()));
    }
    let form = req.content_type().eq_ignore_ascii_case("application/x-www-form-urlencoded");
    if *req.method() == Method::POST && form {
        let payload = req.extract::<web::Payload>().await?;
        let Ok(bytes) = payload.to_bytes_limited(LARGEST).await else {
            return Ok(req.into_response(HttpResponse::PayloadTooLarge().finish()));
        };
        let Ok(bytes) = bytes else {
            return Ok(req.into_response(HttpResponse::BadRequest().finish()));
        };
        req.extensions_mut().insert(Body(bytes.clone()));
        req.set_payload(Payload::from(bytes));
    }
    next.call(req).await.map(ServiceResponse::map_into_boxed_body)
}

/// Whether the body is said to be anything but what it is.
fn is_compressed(req: &ServiceRequest) -> bool {
    let coded = req.headers().get_all(header::CONTENT_ENCODING);
    let mut other = coded.filter(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"));
    other.next().is_some()
}

/// How a request was sent, by its header `X-Requested-With`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// The script saves what was typed so far.
    Autosave,
    /// The script sends a form for the person, and goes on to where the answer leads.
    Submit,
}

/// Whether the script sent the request.
pub fn script(req: &HttpRequest) -> Option<Script> {
    match req.headers().get("x-requested-with")?.to_str().ok()? {
        "autosave" => Some(Script::Autosave),
        "submit" => Some(Script::Submit),
        _ => None,
    }
}

/// The page a form stands on: where the browser says it came from, or else the page its address belongs to. An
/// address that only acts is never one to go back to.
pub fn form_page(req: &HttpRequest) -> Option<String> {
    came_from(req).or_else(|| page_of(req.path()))
}

/// The page of this portal that held the form or the link.
pub fn came_from(req: &HttpRequest) -> Option<String> {
    let app = req.app_data::<web::Data<App>>()?;
    let referer = req.headers().get(header::REFERER)?.to_str().ok()?;
    let path = referer.strip_prefix(app.config.server.public_url.as_str())?;
    let bare = path.split(['?', '#']).next().unwrap_or_default();
    (local_path(path) == path && is_page(bare) && !bare.starts_with("/akun/masuk")).then(|| path.to_owned())
}

/// Acts whose form stands on a page that their address does not begin with: the sending of a work stands on its last
/// step.
const ELSEWHERE: [(&str, &str); 1] = [("/pengiriman", "/kirim")];

/// The page to open for an address where a choice was made: a page that pointed something out stands at the address
/// of an act, which cannot be opened.
pub fn page_to_open(address: &str) -> String {
    let bare = address.split(['?', '#']).next().unwrap_or_default();
    let acts = ROUTES.iter().any(|route| route.method == "post" && fits(route.path, bare));
    let page = if acts && !is_page(bare) { page_of(bare) } else { None };
    page.unwrap_or_else(|| address.to_owned())
}

/// The page to lead on to from one that cannot be shown: where the person came from, or the nearest page above it.
pub fn page_before(req: &HttpRequest) -> Option<String> {
    let here = req.path();
    let before = came_from(req).filter(|from| from.split(['?', '#']).next() != Some(here));
    before.or_else(|| page_above(here))
}

fn page_above(path: &str) -> Option<String> {
    path.rsplit_once('/').filter(|(start, _)| !start.is_empty()).and_then(|(start, _)| page_of(start))
}

fn page_of(path: &str) -> Option<String> {
    for (act, page) in ELSEWHERE {
        if let Some(start) = path.strip_suffix(act)
            && is_page(&format!("{start}{page}"))
        {
            return Some(format!("{start}{page}"));
        }
    }
    let mut path = path;
    loop {
        if is_page(path) {
            return Some(path.to_owned());
        }
        path = path.rsplit_once('/').map(|(start, _)| start).filter(|start| !start.is_empty())?;
    }
}

/// Whether an address can be opened. Of the patterns it fits, the one with the fewest parameters counts.
fn is_page(path: &str) -> bool {
    let fitting = ROUTES.iter().filter(|route| fits(route.path, path));
    let parameters = |pattern: &str| pattern.matches('{').count();
    let Some(least) = fitting.clone().map(|route| parameters(route.path)).min() else { return false };
    fitting.into_iter().any(|route| parameters(route.path) == least && route.method == "get")
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(want), Some(given)) if want == given => {}
            (Some(want), Some(given)) if want.starts_with('{') && !given.is_empty() => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_leads_back_to_the_page_of_its_form() {
        let cases = [
            ("/2023/peserta/25/karya/149/pengiriman", "/2023/peserta/25/karya/149/kirim"),
            ("/2023/juri/karya/7/pengiriman", "/2023/juri/karya/7"),
            ("/2023/juri/karya/7/nanti", "/2023/juri/karya/7"),
            ("/2023/panitia/karya/3/keputusan", "/2023/panitia/karya/3"),
            ("/2023/panitia/karya/penerimaan/lakukan", "/2023/panitia/karya"),
            ("/2023/panitia/surat/ulangan/lakukan", "/2023/panitia/surat"),
            ("/2023/panitia/pekerjaan/ulangan/lakukan", "/2023/panitia/pekerjaan"),
            ("/2023/peserta/25/anggota", "/2023/peserta/25"),
            ("/2023/peserta/25/karya/149/video/main/0/pemeriksaan", "/2023/peserta/25/karya/149/video"),
            ("/2023/peserta/25/karya/149/tentang", "/2023/peserta/25/karya/149/tentang"),
            ("/akun/keluar", "/akun"),
        ];
        for (act, page) in cases {
            assert_eq!(page_of(act).as_deref(), Some(page), "{act}");
        }
        assert_eq!(page_of("/bahasa"), None);
        assert_eq!(page_to_open("/2023/aturan?x=1"), "/2023/aturan?x=1");
        assert_eq!(page_to_open("/2023/peserta/25/anggota?x=1"), "/2023/peserta/25");
        assert_eq!(page_to_open("/2023/tidak-ada"), "/2023/tidak-ada");
    }

    #[test]
    fn a_page_that_cannot_be_shown_leads_to_the_one_above_it() {
        let cases = [
            ("/2023/peserta/25/karya/149/penarikan", Some("/2023/peserta/25/karya/149")),
            ("/2023/peserta/25/karya/149/tanda-terima.pdf", Some("/2023/peserta/25/karya/149")),
            ("/2023/panitia/karya/3", Some("/2023/panitia/karya")),
            ("/2023", None),
        ];
        for (page, above) in cases {
            assert_eq!(page_above(page).as_deref(), above, "{page}");
        }
    }

    #[test]
    fn every_act_has_a_page() {
        let own = ["/bahasa", "/tampilan"];
        for route in ROUTES.iter().filter(|route| route.method == "post" && !own.contains(&route.path)) {
            assert!(page_of(route.path).is_some(), "{}", route.path);
        }
    }
}
