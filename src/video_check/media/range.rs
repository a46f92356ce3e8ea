//! What a server says about the bytes it sends: pure, from its headers (RFC 9110 §8.8, §14).

use reqwest::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderName,
};

use super::header::Span;

/// An entity tag or type longer than this is not kept.
const LONGEST_WORD: usize = 256;

/// A `Content-Range` header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContentRange {
    /// `bytes first-last/total`; the total may be unknown.
    Part { first: u64, last: u64, total: Option<u64> },
    /// `bytes */total`: nothing can be given.
    Outside { total: u64 },
}

impl ContentRange {
    /// `None` for anything the standard does not write.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (range, total) = text.trim().strip_prefix("bytes ")?.trim().split_once('/')?;
        if range == "*" {
            return Some(Self::Outside { total: digits(total)? });
        }
        let (first, last) = range.split_once('-')?;
        let total = if total == "*" { None } else { Some(digits(total)?) };
        Some(Self::Part { first: digits(first)?, last: digits(last)?, total })
    }

    /// The file's size, as far as told.
    pub(super) fn total(self) -> Option<u64> {
        match self {
            Self::Part { total, .. } => total,
            Self::Outside { total } => Some(total),
        }
    }

    /// How many bytes come, if the part is the one asked for: it begins where asked and ends where asked or
    /// at the end of the file.
    pub(super) fn answers(self, asked: Span) -> Option<u64> {
        let Self::Part { first, last, total } = self else { return None };
        let wanted = asked.end().checked_sub(1)?;
        let expected = total.map_or(Some(wanted), |total| total.checked_sub(1).map(|end| end.min(wanted)))?;
        if first != asked.start || last != expected || last < first {
            return None;
        }
        (last - first).checked_add(1)
    }
}

/// Digits alone: no sign, no space.
fn digits(text: &str) -> Option<u64> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

pub(super) fn word(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

pub(super) fn content_range(headers: &HeaderMap) -> Option<ContentRange> {
    ContentRange::parse(word(headers, CONTENT_RANGE)?)
}

pub(super) fn content_length(headers: &HeaderMap) -> Option<u64> {
    digits(word(headers, CONTENT_LENGTH)?)
}

/// Whether the bytes are the file's own; compressed or otherwise dressed ones are of no use.
pub(super) fn is_plain(headers: &HeaderMap) -> bool {
    let codings = headers.get_all(CONTENT_ENCODING);
    codings.iter().all(|coding| coding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

pub(super) fn etag(headers: &HeaderMap) -> Option<String> {
    word(headers, ETAG).filter(|tag| (1..=LONGEST_WORD).contains(&tag.len())).map(str::to_owned)
}

/// Whether a tag promises the same bytes; only such a one may stand in `If-Range`.
pub(super) fn is_strong(etag: &str) -> bool {
    etag.starts_with('"')
}

/// The kind of content without its parameters.
pub(super) fn mime(headers: &HeaderMap) -> Option<String> {
    let kind = word(headers, CONTENT_TYPE)?.split(';').next()?.trim().to_ascii_lowercase();
    Some(kind).filter(|kind| (1..=LONGEST_WORD).contains(&kind.len()))
}

pub(super) fn is_html(mime: Option<&str>) -> bool {
    matches!(mime, Some("text/html" | "application/xhtml+xml"))
}

/// Whether a body begins like a web page, whatever it is called.
pub(super) fn looks_like_html(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |mark: &[u8]| bytes.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark));
    [b"<!doctype html".as_slice(), b"<html", b"<head", b"<body", b"<script", b"<!--"].into_iter().any(begins)
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    #[test]
    fn content_ranges_as_the_standard_writes_them() {
        let part = |first, last, total| Some(ContentRange::Part { first, last, total });
        for (text, expected) in [
            ("bytes 0-65535/48211337", part(0, 65535, Some(48_211_337))),
            ("bytes 5-5/6", part(5, 5, Some(6))),
            ("bytes 0-9/*", part(0, 9, None)),
            ("bytes */100", Some(ContentRange::Outside { total: 100 })),
            ("bytes */*", None),
            ("bytes=0-9/10", None),
            ("bytes 0-9", None),
            ("bytes -9/10", None),
            ("bytes 0-/10", None),
            ("bytes +0-9/10", None),
            ("bytes 0 - 9/10", None),
            ("bytes 0-99999999999999999999/10", None),
            ("items 0-9/10", None),
            ("", None),
        ] {
            assert_eq!(ContentRange::parse(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_answer_begins_where_asked_and_ends_where_asked_or_with_the_file() {
        let asked = Span { start: 100, length: 50 };
        for (text, expected) in [
            ("bytes 100-149/1000", Some(50)),
            ("bytes 100-119/120", Some(20)),
            ("bytes 100-149/*", Some(50)),
            ("bytes 100-119/*", None),
            ("bytes 100-119/1000", None),
            ("bytes 100-150/1000", None),
            ("bytes 0-149/1000", None),
            ("bytes 101-149/1000", None),
            ("bytes 100-149/120", None),
            ("bytes 100-99/100", None),
            ("bytes 100-149/0", None),
            ("bytes */1000", None),
        ] {
            assert_eq!(ContentRange::parse(text).unwrap().answers(asked), expected, "{text}");
        }
    }

    #[test]
    fn a_web_page_betrays_itself() {
        for page in ["<!DOCTYPE html><p>", "\n  <HTML lang=en>", "\u{feff}<html>", "<head>", "<!-- x -->"] {
            assert!(looks_like_html(page.as_bytes()), "{page:?}");
        }
        for film in [b"\0\0\0\x18ftypmp42".as_slice(), b"", b"<ht", b"<svg>"] {
            assert!(!looks_like_html(film), "{film:?}");
        }
    }

    #[test]
    fn headers_are_read_with_care() {
        let mut headers = HeaderMap::new();
        assert!(is_plain(&headers) && etag(&headers).is_none() && mime(&headers).is_none());
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("Text/HTML; charset=UTF-8"));
        assert!(is_html(mime(&headers).as_deref()));
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("Identity"));
        assert!(is_plain(&headers));
        headers.append(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        assert!(!is_plain(&headers));
        headers.insert(ETAG, HeaderValue::from_str(&"x".repeat(300)).unwrap());
        assert_eq!(etag(&headers), None);
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("-1"));
        assert_eq!(content_length(&headers), None);
        assert!(is_strong("\"a\"") && !is_strong("W/\"a\""));
    }
}
