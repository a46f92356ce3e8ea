//! The header of a box: its length and its name, and the eight more bytes of a long one.

use super::bytes::{FourCc, four_at, u32_at, u64_at};

/// Most bytes of a header.
pub(super) const MOST: u64 = 16;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BoxHeader {
    pub(super) kind: FourCc,
    /// Bytes of the header itself.
    pub(super) head: u64,
    /// Bytes of the whole box; `None` = to the end of what holds it.
    pub(super) size: Option<u64>,
}

/// Reads a header; `None` when it is cut off or the box would be smaller than its own header.
pub(super) fn read(bytes: &[u8]) -> Option<BoxHeader> {
    let kind = four_at(bytes, 4)?;
    match u32_at(bytes, 0)? {
        0 => Some(BoxHeader { kind, head: 8, size: None }),
        1 => {
            let size = u64_at(bytes, 8).filter(|&size| size >= 16)?;
            Some(BoxHeader { kind, head: 16, size: Some(size) })
        }
        2..8 => None,
        size => Some(BoxHeader { kind, head: 8, size: Some(u64::from(size)) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_long_and_endless() {
        let short = read(b"\0\0\0\x10moov").unwrap();
        assert_eq!((short.kind, short.head, short.size), (*b"moov", 8, Some(16)));
        let long = read(b"\0\0\0\x01mdat\0\0\0\x01\0\0\0\0").unwrap();
        assert_eq!((long.head, long.size), (16, Some(1 << 32)));
        assert_eq!(read(b"\0\0\0\0mdat").unwrap().size, None);
    }

    #[test]
    fn smaller_than_itself_or_cut_off() {
        assert_eq!(read(b"\0\0\0\x07moov"), None);
        assert_eq!(read(b"\0\0\0\x01mdat\0\0\0\0\0\0\0\x0f"), None);
        assert_eq!(read(b"\0\0\0\x01mdat\0\0"), None);
        assert_eq!(read(b"\0\0\0\x10moo"), None);
    }
}
