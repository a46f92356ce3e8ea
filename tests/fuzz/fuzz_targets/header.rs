//! Any bytes as a film: the walk ends within what it may ask, whatever size is told.
//!
//! The first byte chooses the size that is told, and whether the film is one piece or two with something between
//! them, which takes several ranges: some mebibytes of content, or zeros as in the middle of a table. The second
//! byte chooses where the pieces part.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::video_check::mp4::{HeaderReader, MOST_BYTES, MOST_REQUESTS, Step};

const CONTENT: u32 = 9 << 20;
const ZEROS: u64 = 200_000;

fuzz_target!(|input: &[u8]| {
    let [choice, place, film @ ..] = input else { return };
    let parts = parts(*choice, *place, film);
    let choice = *choice;
    let size: u64 = parts.iter().map(|(length, _)| length).sum();
    let told = match choice % 4 {
        0 => Some(size),
        1 => None,
        2 => Some(size.saturating_sub(u64::from(choice))),
        _ => Some(u64::from(choice) << 40),
    };
    let mut reader = HeaderReader::new(told);
    let (mut requests, mut bytes) = (0, 0);
    while let Step::Read { start, length } = reader.step() {
        (requests, bytes) = (requests + 1, bytes + length);
        assert!(length > 0 && requests <= MOST_REQUESTS && bytes <= MOST_BYTES);
        reader.feed(start, &range(&parts, start, length), told);
    }
    let Step::Done(Ok(header)) = reader.step() else { return };
    assert!(header.width > 0 && header.height > 0 && header.rotation % 90 == 0 && header.rotation < 360);
    assert!(header.duration_ms.is_none_or(|ms| ms >= 0));
});

/// Pieces with their lengths; zeros follow where a piece is shorter.
fn parts(choice: u8, place: u8, film: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let whole = |bytes: &[u8]| (bytes.len() as u64, bytes.to_vec());
    let (first, last) = film.split_at(film.len() * usize::from(place) / 256);
    let between = match choice >> 2 & 3 {
        0 | 1 => return vec![whole(film)],
        2 => (u64::from(CONTENT), [&CONTENT.to_be_bytes()[..], b"mdat"].concat()),
        _ => (ZEROS, Vec::new()),
    };
    vec![whole(first), between, whole(last)]
}

fn range(parts: &[(u64, Vec<u8>)], start: u64, length: u64) -> Vec<u8> {
    let (mut out, mut from) = (Vec::new(), start);
    let end = start.saturating_add(length);
    let mut begin = 0;
    for (size, bytes) in parts {
        let stop = end.min(begin + size);
        if from >= begin && from < stop {
            let (a, b) = ((from - begin) as usize, (stop - begin) as usize);
            out.extend_from_slice(bytes.get(a..b.min(bytes.len())).unwrap_or_default());
            out.resize((stop - start) as usize, 0);
            from = stop;
        }
        begin += size;
    }
    out
}
