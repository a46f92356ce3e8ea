//! The files of `static/`, named by their content so that a browser may keep them for ever.
//!
//! `/aset/lomba.1a2b3c4d.css`: the hash is taken once per process; the compressed forms are made when first
//! asked for, so that starting stays quick. The stylesheet's `url(…)`s are rewritten to hashed names too.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{LazyLock, OnceLock};

/// What a stylesheet or script tag points to, ready to be answered.
#[derive(Debug)]
pub struct Asset {
    /// Address: `/aset/<name>.<hash8>.<ext>`.
    pub url: String,
    /// Value of the `Content-Type` header.
    pub content_type: &'static str,
    body: Vec<u8>,
    brotli: OnceLock<Vec<u8>>,
    gzip: OnceLock<Vec<u8>>,
}

#[derive(rust_embed::RustEmbed)]
#[folder = "static"]
struct Folder;

const PREFIX: &str = "/aset/";

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(load);

/// The hashed address of a file of `static/`; an unknown name gives `/aset/`, which answers 404.
#[must_use]
pub fn url(name: &str) -> &'static str {
    ASSETS.get(name).map_or(PREFIX, |asset| asset.url.as_str())
}

/// The file behind a hashed address; `None` when the name or its hash is not of this build.
#[must_use]
pub fn find(hashed_path: &str) -> Option<&'static Asset> {
    ASSETS.values().find(|asset| asset.url == hashed_path)
}

impl Asset {
    /// The smallest form the reader accepts, with the value for `Content-Encoding`.
    ///
    /// `accept_encoding` is the request's header as it came; an encoding with `q=0` is refused by the reader.
    #[must_use]
    pub fn encoded(&'static self, accept_encoding: &str) -> (Option<&'static str>, &'static [u8]) {
        if self.content_type == WOFF2 {
            (None, self.identity())
        } else if accepts(accept_encoding, "br") {
            (Some("br"), self.brotli())
        } else if accepts(accept_encoding, "gzip") {
            (Some("gzip"), self.gzip())
        } else {
            (None, self.identity())
        }
    }

    /// The bytes as they are.
    #[must_use]
    pub fn identity(&'static self) -> &'static [u8] {
        &self.body
    }

    /// Brotli at its strongest.
    #[must_use]
    pub fn brotli(&'static self) -> &'static [u8] {
        self.brotli.get_or_init(|| brotli_of(&self.body))
    }

    /// Gzip at its strongest.
    #[must_use]
    pub fn gzip(&'static self) -> &'static [u8] {
        self.gzip.get_or_init(|| gzip_of(&self.body))
    }
}

const WOFF2: &str = "font/woff2";

fn content_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "woff2" => Some(WOFF2),
        _ => None,
    }
}

/// Stylesheets come last, because their text holds the addresses of the others.
fn load() -> BTreeMap<String, Asset> {
    let mut names: Vec<String> = Folder::iter().map(|name| name.into_owned()).collect();
    names.sort_by_key(|name| (name.ends_with(".css"), name.clone()));
    let mut assets = BTreeMap::new();
    for name in names {
        let (Some(kind), Some(file)) = (content_type(&name), Folder::get(&name)) else { continue };
        let mut body = file.data.into_owned();
        if name.ends_with(".css") {
            body = with_hashed_urls(&body, &assets);
        }
        let asset = Asset {
            url: hashed(&name, &body),
            content_type: kind,
            body,
            brotli: OnceLock::new(),
            gzip: OnceLock::new(),
        };
        assets.insert(name, asset);
    }
    assets
}

fn with_hashed_urls(css: &[u8], assets: &BTreeMap<String, Asset>) -> Vec<u8> {
    let mut text = String::from_utf8_lossy(css).into_owned();
    for (name, asset) in assets {
        text = text.replace(&format!("url({name})"), &format!("url({})", asset.url));
    }
    text.into_bytes()
}

fn hashed(name: &str, body: &[u8]) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, body);
    let hash: String = digest.as_ref().iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{PREFIX}{stem}.{hash}.{extension}"),
        None => format!("{PREFIX}{name}.{hash}"),
    }
}

/// Whether an `Accept-Encoding` header names an encoding and does not refuse it. Browsers name what they read; `*` is taken
/// for none.
#[must_use]
pub fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let mut words = part.split(';').map(str::trim);
        let named = words.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        named && !words.any(|word| matches!(word, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// Writing to memory does not fail; were it to, the plain bytes would be wrong under this name, so none are given.
fn brotli_of(body: &[u8]) -> Vec<u8> {
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, size_hint: body.len(), ..Default::default() };
    let mut out = Vec::new();
    let mut input = body;
    match brotli::BrotliCompress(&mut input, &mut out, &params) {
        Ok(_) => out,
        Err(_) => Vec::new(),
    }
}

fn gzip_of(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).and_then(|()| encoder.finish()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn only_the_exact_hash_is_found() {
        let css = url("lomba.css");
        assert!(css.starts_with("/aset/lomba.") && css.ends_with(".css"), "{css}");
        assert_eq!(css.len(), "/aset/lomba.12345678.css".len());
        assert_eq!(find(css).unwrap().url, css);
        assert!(find("/aset/lomba.css").is_none());
        assert!(find("/aset/lomba.00000000.css").is_none());
    }

    #[test]
    fn licence_texts_are_not_served() {
        assert_eq!(url("CREDITS.md"), "/aset/");
        assert_eq!(url("plus-jakarta-sans-OFL.txt"), "/aset/");
    }

    #[test]
    fn the_stylesheet_names_the_hashed_font() {
        let css = String::from_utf8(find(url("lomba.css")).unwrap().identity().to_vec()).unwrap();
        assert!(css.contains(&format!("url({})", url("plus-jakarta-sans.woff2"))));
    }

    #[test]
    fn both_encodings_give_the_same_bytes_back() {
        let asset = find(url("lomba.js")).unwrap();
        let (mut plain, mut gzip) = (Vec::new(), Vec::new());
        brotli::Decompressor::new(asset.brotli(), 4096).read_to_end(&mut plain).unwrap();
        flate2::read::GzDecoder::new(asset.gzip()).read_to_end(&mut gzip).unwrap();
        assert_eq!(plain, asset.identity());
        assert_eq!(gzip, asset.identity());
    }

    #[test]
    fn the_reader_chooses_the_encoding() {
        let asset = find(url("lomba.css")).unwrap();
        assert_eq!(asset.encoded("gzip, deflate, br").0, Some("br"));
        assert_eq!(asset.encoded("gzip, br;q=0").0, Some("gzip"));
        assert_eq!(asset.encoded("identity").0, None);
        assert_eq!(find(url("plus-jakarta-sans.woff2")).unwrap().encoded("br").0, None);
    }
}
