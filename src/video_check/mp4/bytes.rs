//! Big-endian numbers at an offset; `None` beyond the end.

/// The four letters that name a box, a brand or a codec.
pub(super) type FourCc = [u8; 4];

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

pub(super) fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_be_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_be_bytes)
}

pub(super) fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    array(bytes, at).map(i32::from_be_bytes)
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    array(bytes, at).map(u64::from_be_bytes)
}

pub(super) fn four_at(bytes: &[u8], at: usize) -> Option<FourCc> {
    array(bytes, at)
}

/// A length that takes four bytes in version 0 of its box and eight in version 1; all ones mean unknown, and
/// so does zero.
pub(super) fn length_at(bytes: &[u8], at: usize, long: bool) -> Option<u64> {
    let length = if long {
        u64_at(bytes, at).filter(|&n| n != u64::MAX)
    } else {
        u32_at(bytes, at).filter(|&n| n != u32::MAX).map(u64::from)
    };
    length.filter(|&n| n > 0)
}

/// Whole milliseconds, rounded; `None` without a time scale or for lengths no film has.
pub(super) fn millis(units: u64, scale: u32) -> Option<i64> {
    let scale = u128::from(scale);
    let rounded = (u128::from(units) * 1000 + scale / 2).checked_div(scale)?;
    i64::try_from(rounded).ok().filter(|&ms| ms < i64::MAX / 4)
}

/// The letters, if letters they are.
pub(super) fn letters(four: FourCc) -> Option<String> {
    let printable = four.iter().all(|b| b.is_ascii_graphic() || *b == b' ');
    (printable && four != *b"    ").then(|| four.iter().map(|&b| char::from(b)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_beyond_the_end() {
        assert_eq!(u32_at(&[0, 0, 1, 2], 0), Some(258));
        assert_eq!(u32_at(&[0, 0, 1, 2], 1), None);
        assert_eq!(u64_at(&[0; 8], usize::MAX), None);
        assert_eq!(u16_at(&[], 0), None);
    }

    #[test]
    fn milliseconds_are_rounded_and_never_overflow() {
        assert_eq!(millis(600_040, 1000), Some(600_040));
        assert_eq!(millis(9_001, 15), Some(600_067));
        assert_eq!(millis(1, 0), None);
        assert_eq!(millis(u64::MAX, 1), None);
    }

    #[test]
    fn unknown_lengths() {
        assert_eq!(length_at(&[0xff; 8], 0, false), None);
        assert_eq!(length_at(&[0xff; 8], 0, true), None);
        assert_eq!(length_at(&[0; 8], 0, true), None);
        assert_eq!(length_at(&[0, 0, 0, 7, 0, 0, 0, 9], 0, false), Some(7));
    }

    #[test]
    fn letters_only() {
        assert_eq!(letters(*b"avc1"), Some("avc1".to_owned()));
        assert_eq!(letters(*b"qt  "), Some("qt  ".to_owned()));
        assert_eq!(letters([0, 0, 0, 1]), None);
    }
}
