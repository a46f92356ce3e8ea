//! The index of a fragmented film (`sidx`): how long a track is over which bytes.

use super::bytes::{u8_at, u16_at, u32_at, u64_at};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SegmentIndex {
    pub(super) track: u32,
    pub(super) scale: u32,
    /// First instant and length, in units of `scale`.
    pub(super) from: u64,
    pub(super) length: u64,
    /// Where the last of the listed bytes end, counted from the end of the box.
    pub(super) reach: u64,
}

/// Reads a `sidx` box; `None` when it is cut off or tells no time.
pub(super) fn read(body: &[u8]) -> Option<SegmentIndex> {
    let (from, offset, at) = if u8_at(body, 0)? == 0 {
        (u64::from(u32_at(body, 12)?), u64::from(u32_at(body, 16)?), 20_usize)
    } else {
        (u64_at(body, 12)?, u64_at(body, 20)?, 28)
    };
    let count = usize::from(u16_at(body, at.checked_add(2)?)?);
    let references = body.get(at.checked_add(4)?..at.checked_add(4 + count * 12)?)?;
    let (mut length, mut reach) = (0_u64, offset);
    for reference in references.chunks_exact(12) {
        reach = reach.checked_add(u64::from(u32_at(reference, 0)? & 0x7fff_ffff))?;
        length = length.checked_add(u64::from(u32_at(reference, 4)?))?;
    }
    let index = SegmentIndex { track: u32_at(body, 4)?, scale: u32_at(body, 8)?, from, length, reach };
    (index.scale > 0 && length > 0).then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_segments() {
        let body: Vec<u8> = [0_u32, 1, 1000, 40, 8, 2, 500, 2000, 0, 600, 3000, 0]
            .iter()
            .flat_map(|n| n.to_be_bytes())
            .collect();
        let index = SegmentIndex { track: 1, scale: 1000, from: 40, length: 5000, reach: 1108 };
        assert_eq!(read(&body), Some(index));
        assert_eq!(read(&body[..body.len() - 1]), None);
        assert_eq!(read(&[0; 48]), None);
    }
}
