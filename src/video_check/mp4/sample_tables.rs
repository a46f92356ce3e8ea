//! The sample tables of a track, as far as they matter here: how long the samples last, how many there are,
//! and where their data lies.

use super::bytes::{i32_at, u32_at, u64_at};

/// Most sample descriptions that are told apart.
const MOST_DESCRIPTIONS: usize = 16;

/// Length of all samples and their number, from `stts`. A length below zero counts as 1, as players do.
pub(super) fn lasting(stts: &[u8]) -> (u64, u64) {
    let (mut length, mut samples) = (0_u64, 0_u64);
    for entry in entries(stts, 8) {
        let (Some(count), Some(each)) = (u32_at(entry, 0), u32_at(entry, 4)) else { break };
        let each = if i32::try_from(each).is_ok() { each } else { 1 };
        length = length.saturating_add(u64::from(count).saturating_mul(u64::from(each)));
        samples = samples.saturating_add(u64::from(count));
    }
    (length, samples)
}

/// By how much a sample is shown later than it is decoded, at most, from `ctts`.
pub(super) fn largest_shift(ctts: &[u8]) -> u64 {
    let shifts = entries(ctts, 8).filter_map(|entry| u64::try_from(i32_at(entry, 4)?).ok());
    shifts.max().unwrap_or(0)
}

/// Where the last chunk begins, from `stco`.
pub(super) fn last_chunk(stco: &[u8]) -> Option<u64> {
    entries(stco, 4).filter_map(|entry| u32_at(entry, 0)).max().map(u64::from)
}

/// Where the last chunk begins, from `co64`.
pub(super) fn last_long_chunk(co64: &[u8]) -> Option<u64> {
    entries(co64, 8).filter_map(|entry| u64_at(entry, 0)).max()
}

/// Numbers of the sample descriptions that samples use, from 1, in the order of their first use, from `stsc`.
pub(super) fn descriptions(stsc: &[u8]) -> Vec<u32> {
    let mut used = Vec::new();
    for number in entries(stsc, 12).filter_map(|entry| u32_at(entry, 8)) {
        if used.len() < MOST_DESCRIPTIONS && !used.contains(&number) {
            used.push(number);
        }
    }
    used
}

/// The number of samples by `stsz` or `stz2`, from its beginning.
pub(super) fn sized(stsz: &[u8]) -> Option<u64> {
    u32_at(stsz, 8).map(u64::from)
}

/// Whether a table of `length` bytes has room for as many entries of `size` bytes as its beginning announces.
pub(super) fn fits(beginning: &[u8], length: u64, size: u64) -> bool {
    let announced = u32_at(beginning, 4).map_or(0, u64::from);
    announced.saturating_mul(size) <= length.saturating_sub(8)
}

/// As many entries as are announced and there.
fn entries(table: &[u8], size: usize) -> impl Iterator<Item = &[u8]> {
    let announced = u32_at(table, 4).and_then(|count| usize::try_from(count).ok()).unwrap_or(0);
    table.get(8..).unwrap_or_default().chunks_exact(size).take(announced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(numbers: &[u32]) -> Vec<u8> {
        [0].iter().chain(numbers).flat_map(|n| n.to_be_bytes()).collect()
    }

    #[test]
    fn sums() {
        assert_eq!(lasting(&table(&[2, 10, 40, 1, 20])), (420, 11));
        assert_eq!(lasting(&table(&[u32::MAX, 10, 40])), (400, 10));
        assert_eq!(lasting(&table(&[1, 3, u32::MAX])), (3, 3));
        assert_eq!(lasting(&[]), (0, 0));
    }

    #[test]
    fn shifts_may_be_negative() {
        assert_eq!(largest_shift(&table(&[3, 1, 20, 1, 50, 1, u32::MAX])), 50);
        assert_eq!(largest_shift(&[]), 0);
    }

    #[test]
    fn descriptions_in_use() {
        assert_eq!(descriptions(&table(&[3, 1, 1, 2, 9, 1, 1, 20, 1, 2])), [2, 1]);
        assert_eq!(descriptions(&table(&[0])), [0_u32; 0]);
    }

    #[test]
    fn more_entries_than_there_is_room_for() {
        assert!(fits(&table(&[2, 10, 40, 1, 20]), 24, 8) && fits(&[], 0, 8));
        assert!(!fits(&table(&[3, 10, 40, 1, 20]), 24, 8) && !fits(&table(&[u32::MAX]), 8, 8));
    }

    #[test]
    fn the_farthest_chunk() {
        assert_eq!(last_chunk(&table(&[3, 9, 70, 8])), Some(70));
        assert_eq!(last_chunk(&table(&[0])), None);
        assert_eq!(last_long_chunk(&table(&[1, 1, 0])), Some(1 << 32));
    }
}
