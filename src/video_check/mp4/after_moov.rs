//! What stands behind the header of a film, as far as a few bytes there tell.

use super::box_scanner::{AFTER_MOOV, Stop};
use super::bytes::FourCc;
use super::places::Known;

/// Boxes that may stand before the content.
const FILLING: [FourCc; 4] = [*b"free", *b"skip", *b"wide", *b"udta"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AfterMoov {
    /// Nothing, or content up to the end of the file: no fragments can follow.
    End,
    /// Content that does not say where it ends.
    Endless,
    More,
}

/// Looks behind a header that ends at `at`.
pub(super) fn look(known: Known<'_>, at: u64) -> Result<AfterMoov, Stop> {
    let end = known.total.unwrap_or(u64::MAX);
    for place in known.boxes(at, end) {
        match place {
            Ok(place) if FILLING.contains(&place.kind) => {}
            Ok(place) if place.kind == *b"mdat" && place.end == end => {
                let endless = known.buffer.from(place.at).starts_with(&[0; 4]);
                return Ok(if endless { AfterMoov::Endless } else { AfterMoov::End });
            }
            Err(Stop::Need { at, least, .. }) => return Err(Stop::Need { at, least, want: AFTER_MOOV }),
            // A box that does not fit is found where it stands.
            Ok(_) | Err(_) => return Ok(AfterMoov::More),
        }
    }
    Ok(AfterMoov::End)
}

/// Whether `look` can tell without asking.
pub(super) fn seen(known: Known<'_>, at: u64) -> bool {
    look(known, at).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::range_buffer::RangeBuffer;
    use super::*;

    fn after(bytes: &[u8], total: u64) -> Result<AfterMoov, Stop> {
        let mut buffer = RangeBuffer::default();
        buffer.insert(100, bytes);
        look(Known { buffer: &buffer, total: Some(total), asked: 1 }, 100)
    }

    #[test]
    fn content_to_the_end_or_not() {
        assert_eq!(after(b"", 100), Ok(AfterMoov::End));
        assert_eq!(after(b"\0\0\x10\0mdat01234567", 4196), Ok(AfterMoov::End));
        assert_eq!(after(b"\0\0\0\x08free\0\0\x10\0mdat01234567", 4204), Ok(AfterMoov::End));
        assert_eq!(after(b"\0\0\x10\0mdat01234567", 4205), Ok(AfterMoov::More));
        assert_eq!(after(b"\0\0\x10\0mdat01234567", 4195), Ok(AfterMoov::More));
        assert_eq!(after(b"\0\0\0\0mdat01234567", 4196), Ok(AfterMoov::Endless));
        assert_eq!(after(b"\0\0\x10\0moof01234567", 4196), Ok(AfterMoov::More));
        assert_eq!(after(b"\0\0\x10\0", 4196), Err(Stop::Need { at: 100, least: 16, want: AFTER_MOOV }));
    }
}
