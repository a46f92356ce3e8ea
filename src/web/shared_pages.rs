//! Public pages that are the same for everybody are made once in a few seconds: at the announcement all the country loads
//! one page. They carry a mark by which whoever has them already is told so in a few bytes.
//!
//! Shared is what says itself that it may be (`Cache-Control: public, max-age=60`), and only among visitors who bring no
//! cookie but their language and colours. Proxies and browsers may keep the same answer for a minute, so a few seconds
//! here make nothing older than it may be.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, ETAG, HeaderMap,
    HeaderName, HeaderValue, IF_NONE_MATCH, SET_COOKIE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};

use super::cookies::{LANGUAGE, SCHEME};
use crate::clock::Stopwatch;
use crate::secrets::sha256_of_bytes;

/// What an answer says that everybody may share.
pub const A_MINUTE: &str = "public, max-age=60";
/// Characters of a digest that make a mark: 128 bits.
const MARK: usize = 32;
/// Longer questions are nobody's links; their answers are not kept.
const LONGEST_KEY: usize = 1024;
/// Most answers, and most bytes of one and of all together, that are kept.
const MOST: usize = 512;
const LARGEST: usize = 512 * 1024;
const LARGEST_TOGETHER: usize = 16 * 1024 * 1024;

/// An answer that everybody gets.
#[derive(Debug, Clone)]
struct Kept {
    made: Stopwatch,
    headers: HeaderMap,
    body: Bytes,
}

/// Answers of this process that are shared.
#[derive(Debug, Default)]
pub struct SharedPages {
    fresh: Duration,
    kept: Mutex<HashMap<String, Kept>>,
}

impl SharedPages {
    /// None kept yet; each is given out for so long, and none at all for zero.
    #[must_use]
    pub fn new(fresh: Duration) -> Self {
        Self { fresh, kept: Mutex::default() }
    }

    fn find(&self, key: &str) -> Option<Kept> {
        let all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(key).filter(|kept| kept.made.elapsed() < self.fresh).cloned()
    }

    fn keep(&self, key: String, kept: Kept) {
        if self.fresh.is_zero() || key.len() > LONGEST_KEY || kept.body.len() > LARGEST {
            return;
        }
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let together: usize = all.values().map(|kept| kept.body.len()).sum();
        if all.len() >= MOST || together + kept.body.len() > LARGEST_TOGETHER {
            all.retain(|_, kept| kept.made.elapsed() < self.fresh);
        }
        let together: usize = all.values().map(|kept| kept.body.len()).sum();
        if all.len() < MOST && together + kept.body.len() <= LARGEST_TOGETHER {
            all.insert(key, kept);
        }
    }
}

/// Gives out what is kept, and keeps what may be shared.
pub async fn guard(
    req: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(key) = key(&req) else { return next.call(req).await };
    let known = req.headers().get(IF_NONE_MATCH).cloned();
    let pages = req.app_data::<web::Data<SharedPages>>().cloned();
    if let Some(kept) = pages.as_ref().and_then(|pages| pages.find(&key)) {
        return Ok(req.into_response(given(kept, known.as_ref())));
    }
    let response = next.call(req).await?;
    if !is_shared(&response) {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(stream) => return Ok(ServiceResponse::new(request, head.set_body(stream))),
    };
    if !head.headers().contains_key(ETAG) {
        let mark: String = sha256_of_bytes(&bytes).chars().take(MARK).collect();
        if let Ok(mark) = HeaderValue::from_str(&format!("\"{mark}\"")) {
            head.headers_mut().insert(ETAG, mark);
        }
    }
    let kept = Kept { made: Stopwatch::start(), headers: head.headers().clone(), body: bytes };
    let answer = given(kept.clone(), known.as_ref());
    if let Some(pages) = pages {
        pages.keep(key, kept);
    }
    Ok(ServiceResponse::new(request, answer))
}

/// The question, as far as answers differ by it; none for a question whose answer is not shared.
fn key(req: &ServiceRequest) -> Option<String> {
    let header =
        |name: HeaderName| req.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let cookies = header(COOKIE);
    let chosen = |cookie: &str| {
        let name = cookie.split('=').next().unwrap_or_default().trim();
        [LANGUAGE, SCHEME].contains(&name.strip_prefix("__Host-").unwrap_or(name))
    };
    if req.method() != Method::GET || !(cookies.is_empty() || cookies.split(';').all(chosen)) {
        return None;
    }
    let (language, packed) = (header(ACCEPT_LANGUAGE), header(ACCEPT_ENCODING));
    Some(format!("{}\n{language}\n{packed}\n{cookies}", req.uri()))
}

fn is_shared(response: &ServiceResponse<BoxBody>) -> bool {
    let headers = response.headers();
    response.status() == StatusCode::OK
        && headers.get(CACHE_CONTROL).is_some_and(|said| said == A_MINUTE)
        && !headers.contains_key(SET_COOKIE)
}

/// Whether an `If-None-Match` header names the mark of an answer.
pub fn names(known: &str, mark: &str) -> bool {
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == mark)
}

/// The answer, or that whoever asks has it already.
fn given(kept: Kept, known: Option<&HeaderValue>) -> HttpResponse {
    let mark = kept.headers.get(ETAG).and_then(|mark| mark.to_str().ok()).unwrap_or_default();
    let has_it = known.and_then(|known| known.to_str().ok()).is_some_and(|known| names(known, mark));
    let mut response =
        if has_it { HttpResponse::NotModified().finish() } else { HttpResponse::Ok().body(kept.body) };
    let left_out = |name: &HeaderName| has_it && (name == CONTENT_TYPE || name == CONTENT_ENCODING);
    for (name, value) in kept.headers.iter().filter(|(name, _)| !left_out(name)) {
        response.headers_mut().append(name.clone(), value.clone());
    }
    response
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE, COOKIE};
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn a_known_mark_is_recognised() {
        for known in ["\"ab\"", "W/\"ab\"", "\"x\", \"ab\"", "*"] {
            assert!(names(known, "\"ab\""), "{known}");
        }
        for known in ["", "ab", "\"abc\"", "\"x\", \"y\""] {
            assert!(!names(known, "\"ab\""), "{known}");
        }
    }

    #[test]
    fn answers_are_told_apart_by_all_that_changes_them_and_nobody_with_a_session_shares() {
        let asked = |path: &str, cookie: &str, language: &str, packed: &str| {
            let request = TestRequest::get().uri(path).insert_header((ACCEPT_LANGUAGE, language));
            let request = request.insert_header((ACCEPT_ENCODING, packed));
            let request = if cookie.is_empty() { request } else { request.insert_header((COOKIE, cookie)) };
            key(&request.to_srv_request())
        };
        let plain = asked("/2022/hasil", "", "id", "br").unwrap();
        for other in [
            asked("/2022/hasil?x=1", "", "id", "br"),
            asked("/2022/hasil", "lomba_bahasa=en", "id", "br"),
            asked("/2022/hasil", "__Host-lomba_tampilan=gelap; __Host-lomba_bahasa=id", "id", "br"),
            asked("/2022/hasil", "", "en", "br"),
            asked("/2022/hasil", "", "id", "gzip"),
        ] {
            assert_ne!(other.unwrap(), plain);
        }
        for cookie in ["lomba=t", "__Host-lomba=t", "lomba_pesan=x", "lomba_bahasa=id; lomba_orang=7", "x"] {
            assert_eq!(asked("/2022/hasil", cookie, "id", "br"), None, "{cookie}");
        }
        assert_eq!(key(&TestRequest::post().uri("/2022/hasil").to_srv_request()), None);
    }

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let pages = SharedPages::new(Duration::from_secs(60));
        let kept = |size: usize| Kept {
            made: Stopwatch::start(),
            headers: HeaderMap::new(),
            body: Bytes::from(vec![0; size]),
        };
        pages.keep("a".to_owned(), kept(LARGEST + 1));
        pages.keep("b".repeat(LONGEST_KEY + 1), kept(1));
        assert!(pages.kept.lock().unwrap().is_empty());
        for n in 0..MOST + 50 {
            pages.keep(n.to_string(), kept(1));
        }
        assert_eq!(pages.kept.lock().unwrap().len(), MOST);
        let large = SharedPages::new(Duration::from_secs(60));
        for n in 0..100 {
            large.keep(n.to_string(), kept(LARGEST));
        }
        assert_eq!(large.kept.lock().unwrap().len(), LARGEST_TOGETHER / LARGEST);
        let none = SharedPages::new(Duration::ZERO);
        none.keep("a".to_owned(), kept(1));
        assert!(none.kept.lock().unwrap().is_empty());
    }
}
