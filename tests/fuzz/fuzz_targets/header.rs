//! Any bytes as a film: the walk ends within what it may ask, whatever size is told. The first byte says which.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba_fuzz::video_check::container::{MOST_BYTES, MOST_REQUESTS, Step, Walk};

fuzz_target!(|input: &[u8]| {
    let Some((&choice, film)) = input.split_first() else { return };
    let size = film.len() as u64;
    let told = match choice % 4 {
        0 => Some(size),
        1 => None,
        2 => Some(size.saturating_sub(u64::from(choice))),
        _ => Some(u64::from(choice) << 40),
    };
    let mut walk = Walk::new(told);
    let (mut requests, mut bytes) = (0, 0);
    while let Step::Read { start, length } = walk.step() {
        (requests, bytes) = (requests + 1, bytes + length);
        assert!(length > 0 && requests <= MOST_REQUESTS && bytes <= MOST_BYTES);
        let from = start.min(size) as usize;
        let to = start.saturating_add(length).min(size) as usize;
        walk.feed(start, &film[from..to], told);
    }
    let Step::Done(Ok(header)) = walk.step() else { return };
    assert!(header.width > 0 && header.height > 0 && header.rotation % 90 == 0 && header.rotation < 360);
    assert!(header.duration_ms.is_none_or(|ms| ms >= 0));
});
