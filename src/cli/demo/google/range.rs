//! Parts of a file for the `Range` header.

use actix_web::http::header::{ACCEPT_RANGES, CONTENT_RANGE, CONTENT_TYPE, RANGE};
use actix_web::{HttpRequest, HttpResponse};

/// What a `Range` header asks of a file of `total` bytes.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    /// No header, or one this imitation does not read: the whole file.
    Whole,
    /// From the first to the last byte, both included.
    Bytes(usize, usize),
    Outside,
}

/// The file or the part asked for: 200, 206 or 416.
pub(super) fn serve(request: &HttpRequest, bytes: &'static [u8], mime: &str) -> HttpResponse {
    let total = bytes.len();
    let header = request.headers().get(RANGE).and_then(|value| value.to_str().ok());
    match part(header, total) {
        Part::Whole => HttpResponse::Ok()
            .insert_header((ACCEPT_RANGES, "bytes"))
            .insert_header((CONTENT_TYPE, mime))
            .body(bytes),
        Part::Bytes(first, last) => HttpResponse::PartialContent()
            .insert_header((ACCEPT_RANGES, "bytes"))
            .insert_header((CONTENT_RANGE, format!("bytes {first}-{last}/{total}")))
            .insert_header((CONTENT_TYPE, mime))
            .body(bytes.get(first..=last).unwrap_or_default()),
        Part::Outside => HttpResponse::RangeNotSatisfiable()
            .insert_header((CONTENT_RANGE, format!("bytes */{total}")))
            .finish(),
    }
}

fn part(header: Option<&str>, total: usize) -> Part {
    let asked = header.and_then(|text| text.strip_prefix("bytes=")?.split_once('-'));
    let Some((first, last)) = asked else { return Part::Whole };
    let end = total.checked_sub(1);
    match (first.parse::<usize>(), last.parse::<usize>(), end) {
        (_, _, None) => Part::Outside,
        (Ok(first), _, Some(end)) if first > end => Part::Outside,
        (Ok(first), Ok(last), _) if last < first => Part::Whole,
        (Ok(first), Ok(last), Some(end)) => Part::Bytes(first, last.min(end)),
        (Ok(first), _, Some(end)) if last.is_empty() => Part::Bytes(first, end),
        (_, Ok(0), _) if first.is_empty() => Part::Outside,
        (_, Ok(tail), Some(end)) if first.is_empty() => Part::Bytes(total.saturating_sub(tail), end),
        _ => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_of_a_hundred_bytes() {
        for (header, expected) in [
            (None, Part::Whole),
            (Some("bytes=0-9"), Part::Bytes(0, 9)),
            (Some("bytes=90-"), Part::Bytes(90, 99)),
            (Some("bytes=90-65535"), Part::Bytes(90, 99)),
            (Some("bytes=-10"), Part::Bytes(90, 99)),
            (Some("bytes=-1000"), Part::Bytes(0, 99)),
            (Some("bytes=100-"), Part::Outside),
            (Some("bytes=100-200"), Part::Outside),
            (Some("bytes=-0"), Part::Outside),
            (Some("bytes=9-0"), Part::Whole),
            (Some("bytes=a-b"), Part::Whole),
            (Some("items=0-1"), Part::Whole),
        ] {
            assert_eq!(part(header, 100), expected, "{header:?}");
        }
        assert_eq!(part(Some("bytes=0-"), 0), Part::Outside);
    }
}
