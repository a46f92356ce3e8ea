//! Pages, lists and answers for programs leave compressed as the browser says it reads them.
//!
//! Every body of ours is whole when it leaves, so it is compressed in one piece with a known length. The levels and the
//! window were chosen by measuring pages of ours (`docs/performance.md`): Brotli's third level with a window just as large as the
//! page is as short as with its largest, in half the time and without its 4 MB a page. What streams is packed already and left alone.

mod memory;

use std::io::Write as _;
use std::ops::RangeInclusive;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderValue, VARY};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};
use brotli::BrotliCompressCustomAlloc;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use self::memory::KeptMemory;
use crate::views::assets::accepts;

/// Shorter bodies fit into one packet as they are.
const WORTH_IT: usize = 1024;
/// Longer bodies are compressed beside the thread that answers everybody, since they take milliseconds.
const ASIDE: usize = 256 * 1024;
const BROTLI_LEVEL: i32 = 3;
/// Base-two logarithm of the bytes that Brotli looks back: at least, and at most, which is 256 kB.
const BROTLI_WINDOW: RangeInclusive<u32> = 14..=18;
/// Bytes that the encoder is given and gives back at a time.
const PIECE: usize = 4096;
const GZIP_LEVEL: u32 = 3;

/// How a body is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Method {
    Brotli,
    Gzip,
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// None if it cannot be done; the body then leaves as it is.
    fn compress(self, body: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Brotli => brotli_of(body),
            Self::Gzip => gzip_of(body),
        }
    }
}

/// Compresses the answer.
pub async fn compress<B: MessageBody + 'static>(
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let method = wanted(&req);
    let mut response = next.call(req).await?.map_into_boxed_body();
    if !is_compressible(&response) {
        return Ok(response);
    }
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-encoding"));
    let Some(method) = method else { return Ok(response) };
    let (request, response) = response.into_parts();
    let (mut response, body) = response.into_parts();
    let body = match body.try_into_bytes() {
        Ok(bytes) => match compressed(method, bytes.clone()).await {
            Some(short) => {
                response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(method.name()));
                BoxBody::new(short)
            }
            None => BoxBody::new(bytes),
        },
        Err(stream) => stream,
    };
    Ok(ServiceResponse::new(request, response.set_body(body)))
}

async fn compressed(method: Method, body: Bytes) -> Option<Vec<u8>> {
    if body.len() < WORTH_IT {
        return None;
    }
    if body.len() < ASIDE {
        return method.compress(&body);
    }
    web::block(move || method.compress(&body)).await.ok().flatten()
}

/// The shortest way that the browser reads.
fn wanted(req: &ServiceRequest) -> Option<Method> {
    let accepted = req.headers().get(ACCEPT_ENCODING)?.to_str().ok()?;
    [Method::Brotli, Method::Gzip].into_iter().find(|method| accepts(accepted, method.name()))
}

/// Text of ours that nobody has compressed yet.
fn is_compressible(response: &ServiceResponse<BoxBody>) -> bool {
    let headers = response.headers();
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let text =
        kind.starts_with("text/") || ["json", "xml", "javascript"].iter().any(|word| kind.contains(word));
    text && !headers.contains_key(CONTENT_ENCODING)
        && !matches!(
            response.status(),
            StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED | StatusCode::PARTIAL_CONTENT
        )
}

fn brotli_of(body: &[u8]) -> Option<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: BROTLI_LEVEL,
        lgwin: window(body.len()),
        size_hint: body.len(),
        ..BrotliEncoderParams::default()
    };
    let mut short = Vec::with_capacity(body.len() / 4);
    let mut input = body;
    let (mut taken, mut given) = ([0; PIECE], [0; PIECE]);
    BrotliCompressCustomAlloc(&mut input, &mut short, &mut taken, &mut given, &params, KeptMemory).ok()?;
    Some(short)
}

/// The window that a body fits into: one for more than there is costs as much memory as would fill it.
fn window(length: usize) -> i32 {
    let fits = usize::BITS - length.leading_zeros();
    i32::try_from(fits.clamp(*BROTLI_WINDOW.start(), *BROTLI_WINDOW.end())).unwrap_or(18)
}

fn gzip_of(body: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::new(GZIP_LEVEL));
    encoder.write_all(body).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use actix_web::{App, HttpResponse};

    use super::*;

    const LONG: &str = "Materi singkat untuk pekerjaan sehari-hari. ";

    fn page() -> String {
        LONG.repeat(100)
    }

    /// What a body of a kind comes back as to somebody who reads `accepted`.
    async fn asked(accepted: &str, kind: &'static str, body: String) -> (Option<String>, Vec<u8>) {
        let answer = move || {
            let body = body.clone();
            async move { HttpResponse::Ok().content_type(kind).body(body) }
        };
        let app = init_service(App::new().route("/", web::get().to(answer)).wrap(from_fn(compress))).await;
        let request = TestRequest::get().insert_header(("accept-encoding", accepted)).to_request();
        let response = call_service(&app, request).await;
        let encoding = response.headers().get(CONTENT_ENCODING).map(|name| name.to_str().unwrap().to_owned());
        (encoding, read_body(response).await.to_vec())
    }

    fn read(encoding: &str, body: &[u8]) -> String {
        let mut text = String::new();
        match encoding {
            "br" => brotli::Decompressor::new(body, 4096).read_to_string(&mut text).unwrap(),
            _ => flate2::read::GzDecoder::new(body).read_to_string(&mut text).unwrap(),
        };
        text
    }

    #[actix_web::test]
    async fn each_browser_gets_the_shortest_way_it_reads() {
        for (accepted, encoding) in
            [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip")]
        {
            let (used, body) = asked(accepted, "text/html; charset=utf-8", page()).await;
            assert_eq!(used.as_deref(), Some(encoding), "{accepted}");
            assert_eq!(read(encoding, &body), page());
            assert!(body.len() < 200, "{}", body.len());
        }
        for accepted in ["identity", "", "zstd", "*"] {
            assert_eq!(asked(accepted, "text/html", page()).await, (None, page().into_bytes()), "{accepted}");
        }
    }

    #[test]
    fn the_window_is_as_large_as_the_body_within_its_bounds() {
        assert_eq!(
            [1_024, 16_383, 16_384, 65_536, 72_581, 131_072, 9_000_000].map(window),
            [14, 14, 15, 17, 17, 18, 18]
        );
    }

    #[actix_web::test]
    async fn a_long_list_is_compressed_as_well() {
        let (used, body) = asked("br", "text/csv", LONG.repeat(20_000)).await;
        assert_eq!((used.as_deref(), read("br", &body).len()), (Some("br"), LONG.len() * 20_000));
    }

    #[actix_web::test]
    async fn what_is_short_or_packed_stays_as_it_is() {
        assert_eq!(asked("br", "text/html", "Halo".into()).await, (None, b"Halo".to_vec()));
        assert_eq!(asked("br", "application/pdf", page()).await, (None, page().into_bytes()));
    }
}
