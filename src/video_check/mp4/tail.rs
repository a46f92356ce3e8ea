//! The last fragment of a long film, found in its last bytes: by the index at the very end (`mfra`), or by the
//! look of a fragment's beginning.

use super::boxes::Node;
use super::bytes::{four_at, u8_at, u32_at, u64_at};

/// Most entries of fragments per track that are looked at from the end.
const MOST_TRACKS: usize = 16;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Last {
    /// Where a fragment begins near the end of the file.
    pub(super) at: u64,
    /// When it begins, per track, as far as told.
    pub(super) times: Vec<(u32, u64)>,
}

/// Looks at the last bytes of a file, which begin at `start`.
pub(super) fn find(bytes: &[u8], start: u64) -> Option<Last> {
    index(bytes, start).or_else(|| first_fragment(bytes, start))
}

fn index(bytes: &[u8], start: u64) -> Option<Last> {
    let size = usize::try_from(u32_at(bytes, bytes.len().checked_sub(4)?)?).ok()?;
    let at = bytes.len().checked_sub(size)?;
    if four_at(bytes, at.checked_add(4)?)? != *b"mfra" {
        return None;
    }
    let body = bytes.get(at.checked_add(8)?..)?;
    let mfra = Node { kind: *b"mfra", body, at: 0 };
    let boxes = mfra.children().map_while(Result::ok).filter(|node| node.kind == *b"tfra");
    let entries: Vec<_> = boxes.take(MOST_TRACKS).filter_map(|tfra| last_entry(tfra.body)).collect();
    let at = entries.iter().map(|&(_, _, at)| at).max().filter(|&at| at >= start)?;
    let times = entries.iter().filter(|entry| entry.2 == at).map(|&(id, time, _)| (id, time)).collect();
    Some(Last { at, times })
}

/// Track, time and place of a `tfra` box's last entry.
fn last_entry(tfra: &[u8]) -> Option<(u32, u64, u64)> {
    let long = u8_at(tfra, 0)? == 1;
    let widths = u32_at(tfra, 8)?;
    let numbers: usize = [4, 2, 0].iter().filter_map(|shift| usize::try_from(widths >> shift & 3).ok()).sum();
    let size = if long { 16 } else { 8 } + numbers + 3;
    let count = usize::try_from(u32_at(tfra, 12)?).ok()?;
    let at = count.checked_sub(1)?.checked_mul(size)?.checked_add(16)?;
    let number = |at: usize| if long { u64_at(tfra, at) } else { u32_at(tfra, at).map(u64::from) };
    Some((u32_at(tfra, 4)?, number(at)?, number(at.checked_add(size.min(if long { 8 } else { 4 }))?)?))
}

/// `moof` whose first box is an `mfhd` of its one size: by chance only once in 2^128 bytes.
fn first_fragment(bytes: &[u8], start: u64) -> Option<Last> {
    let look = |window: &[u8]| window.get(4..16) == Some(b"moof\0\0\0\x10mfhd");
    let found = bytes.windows(16).position(look)?;
    Some(Last { at: start.checked_add(u64::try_from(found).ok()?)?, times: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mfra() -> Vec<u8> {
        let mut bytes = b"\0\0\0\x43mfra\0\0\0\x2btfra".to_vec();
        for number in [0_u32, 7, 0, 2, 0, 100] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend([1, 1, 1]);
        bytes.extend([0, 0, 0, 90, 0, 0, 0, 200, 1, 1, 1]);
        bytes[11] = u8::try_from(bytes.len() - 8).unwrap();
        bytes.extend(b"\0\0\0\x10mfro\0\0\0\0\0\0\0\0");
        let size = u8::try_from(bytes.len()).unwrap();
        bytes[3] = size;
        *bytes.last_mut().unwrap() = size;
        bytes
    }

    #[test]
    fn by_the_index() {
        let mut bytes = vec![9; 120];
        bytes.extend(mfra());
        assert_eq!(find(&bytes, 150), Some(Last { at: 200, times: vec![(7, 90)] }));
        assert_eq!(find(&bytes, 201), None);
    }

    #[test]
    fn by_its_look() {
        let bytes = b"xx\0\0\0\x60moof\0\0\0\x10mfhd\0\0\0\0";
        assert_eq!(find(bytes, 1000), Some(Last { at: 1002, times: Vec::new() }));
        assert_eq!(find(&bytes[..17], 1000), None);
        assert_eq!(find(&[], 0), None);
    }
}
