//! A fragment (`moof`): for each track, when it begins and what its runs of samples cover.

use super::boxes::Node;
use super::bytes::{i32_at, u8_at, u32_at, u64_at};
use super::fragments::{Fragments, Run};
use crate::video_check::model::HeaderProblem;

/// The name of the box in which Smooth Streaming tells a fragment's time.
const TFXD: [u8; 16] =
    [0x6d, 0x1d, 0x9b, 0x05, 0x42, 0xd5, 0x44, 0xe6, 0x80, 0xe2, 0x14, 0x1d, 0xaf, 0xf7, 0x57, 0xb2];

/// Adds a fragment.
pub(super) fn add(moof: &Node<'_>, fragments: &mut Fragments) -> Result<(), HeaderProblem> {
    for node in moof.children() {
        let node = node?;
        if node.kind == *b"traf" {
            track(&node, fragments)?;
        }
    }
    Ok(())
}

fn track(traf: &Node<'_>, fragments: &mut Fragments) -> Result<(), HeaderProblem> {
    let Some(head) = traf.child(b"tfhd")? else { return Ok(()) };
    let Some(piece) = u32_at(head.body, 4).and_then(|id| fragments.piece(id)) else { return Ok(()) };
    let each = own_default(head.body).unwrap_or(piece.each());
    let (mut time, mut runs) = (None, Vec::new());
    for node in traf.children() {
        let node = node?;
        match &node.kind {
            b"tfdt" => time = time_at(node.body, 4),
            b"uuid" if node.body.starts_with(&TFXD) => {
                time = time.or(time_at(node.body.get(16..).unwrap_or_default(), 4));
            }
            b"trun" if !fits(node.body) => piece.lose(),
            b"trun" => runs.push(run(node.body, each)),
            _ => {}
        }
    }
    piece.add(time, runs.into_iter());
    Ok(())
}

/// The fragment's own length of a sample.
fn own_default(tfhd: &[u8]) -> Option<u32> {
    let flags = u32_at(tfhd, 0)?;
    if flags & 8 == 0 {
        return None;
    }
    let mut at = 8;
    at += if flags & 1 == 1 { 8 } else { 0 };
    at += if flags & 2 == 2 { 4 } else { 0 };
    u32_at(tfhd, at)
}

fn time_at(body: &[u8], at: usize) -> Option<i64> {
    let time = if u8_at(body, 0)? == 1 { u64_at(body, at) } else { u32_at(body, at).map(u64::from) };
    time.and_then(|time| i64::try_from(time).ok())
}

/// Whether a run has room for as many samples as it announces.
fn fits(trun: &[u8]) -> bool {
    let flags = u32_at(trun, 0).unwrap_or(0);
    let numbers = |flags: u32| u64::from(flags.count_ones()) * 4;
    let samples = u32_at(trun, 4).map_or(0, u64::from).saturating_mul(numbers(flags & 0xf00));
    let room = u64::try_from(trun.len()).unwrap_or(u64::MAX).saturating_sub(8 + numbers(flags & 5));
    samples <= room
}

/// A run of samples of `each` units unless it tells otherwise.
fn run(trun: &[u8], each: u32) -> Run {
    let flags = u32_at(trun, 0).unwrap_or(0);
    let count = u32_at(trun, 4).unwrap_or(0);
    let present = |flag: u32| if flags & flag == 0 { 0 } else { 4 };
    let start = 8 + present(1) + present(4);
    let (length_size, shift_at) = (present(0x100), present(0x100) + present(0x200) + present(0x400));
    let size = shift_at + present(0x800);
    if present(0x100) + present(0x800) == 0 {
        let length = i64::from(each).saturating_mul(i64::from(count));
        let first = (length > 0).then_some(0);
        return Run { length, first, end: first.map(|_| length) };
    }
    let samples = trun.get(start..).unwrap_or_default().chunks_exact(size);
    let mut out = Run::default();
    for sample in samples.take(usize::try_from(count).unwrap_or(usize::MAX)) {
        let own = if length_size > 0 { u32_at(sample, 0) } else { None };
        let shift = if size > shift_at { i32_at(sample, shift_at) } else { None };
        let shown = out.length.saturating_add(i64::from(shift.unwrap_or(0)));
        let length = i64::from(own.unwrap_or(each));
        out.first = Some(out.first.map_or(shown, |first| first.min(shown)));
        out.end = out.end.max(Some(shown.saturating_add(length)));
        out.length = out.length.saturating_add(length);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|n| n.to_be_bytes()).collect()
    }

    #[test]
    fn runs_with_and_without_lengths_of_their_own() {
        assert_eq!(run(&bytes(&[1, 25, 0]), 40), Run { length: 1000, first: Some(0), end: Some(1000) });
        // Lengths and sizes: 10, 20, 30.
        let own = bytes(&[0x301, 3, 0, 10, 99, 20, 99, 30, 99]);
        assert_eq!(run(&own, 40), Run { length: 60, first: Some(0), end: Some(60) });
        // Shifts alone: 2, 1 and -1 samples late.
        let shifted = bytes(&[0x0100_0800, 3, 80, 40, u32::MAX - 39]);
        assert_eq!(run(&shifted, 40), Run { length: 120, first: Some(40), end: Some(120) });
    }

    #[test]
    fn announced_samples_that_are_not_there() {
        assert_eq!(run(&bytes(&[0x100, u32::MAX, 10]), 40).length, 10);
        assert_eq!(run(&[], 40), Run::default());
        assert!(!fits(&bytes(&[0x100, u32::MAX, 10])) && !fits(&bytes(&[0x301, 3, 0, 10, 99])));
        assert!(fits(&bytes(&[0x301, 1, 0, 10, 99])) && fits(&bytes(&[1, 25, 0])) && fits(&[]));
    }

    #[test]
    fn the_fragments_own_default() {
        assert_eq!(own_default(&bytes(&[0x8, 1, 512])), Some(512));
        assert_eq!(own_default(&bytes(&[0xb, 1, 0, 0, 1, 512])), Some(512));
        assert_eq!(own_default(&bytes(&[0x10, 1, 512])), None);
    }
}
