//! Whatever the bytes, the sizes and the answers: a walk ends in time and does not panic.

use proptest::collection::vec;
use proptest::prelude::*;

use super::film::{boxed, file_type, film, fragmented, movie};
use super::ranges::read_by_ranges;
use crate::video_check::mp4::{HeaderReader, MOST_BYTES, MOST_REQUESTS, Step};

/// Good films, small and large enough for several ranges.
fn films() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        (0_usize..300).prop_map(film),
        (60_000_usize..400_000).prop_map(film),
        (1_u32..30).prop_map(fragmented),
        (1000_u32..2000).prop_map(fragmented),
        Just([file_type(), movie(&[]), boxed(b"mdat", &[7; 99])].concat()),
    ]
}

/// Numbers that have meant trouble: ends of ranges, sizes of boxes.
fn odd_number() -> impl Strategy<Value = u32> {
    prop_oneof![
        any::<u32>(),
        0_u32..20,
        (0_u32..32).prop_map(|shift| 1 << shift),
        Just(u32::MAX),
        Just(u32::MAX - 7)
    ]
}

fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let changes = vec((any::<prop::sample::Index>(), odd_number(), any::<bool>()), 1..8);
    (films(), changes, any::<prop::sample::Index>(), prop::bool::weighted(0.2)).prop_map(
        |(mut film, changes, end, cut)| {
            // Most changes go where the boxes are: near the beginning or the end.
            for (at, number, last) in changes {
                let near = film.len().min(700);
                let at = at.index(near) + if last { film.len() - near } else { 0 };
                for (byte, new) in film[at..].iter_mut().zip(number.to_be_bytes()) {
                    *byte = new;
                }
            }
            let length = if cut { end.index(film.len()) } else { film.len() };
            film.truncate(length);
            film
        },
    )
}

proptest! {
    #[test]
    fn any_bytes_and_any_size(bytes in vec(any::<u8>(), 0..4000), total in any::<Option<u64>>()) {
        let _ = read_by_ranges(&bytes, total);
        let _ = read_by_ranges(&bytes, Some(bytes.len() as u64));
    }

    #[test]
    fn any_bytes_in_a_movie(bytes in vec(any::<u8>(), 0..2000)) {
        let film = [file_type(), boxed(b"mdat", &[1]), boxed(b"moov", &bytes)].concat();
        let _ = read_by_ranges(&film, Some(film.len() as u64));
        let film = [file_type(), boxed(b"mdat", &[1]), movie(&bytes)].concat();
        let _ = read_by_ranges(&film, Some(film.len() as u64));
    }

    #[test]
    fn changed_films(film in mutated(), size in 0_u64..1_000_000) {
        let _ = read_by_ranges(&film, Some(film.len() as u64));
        let _ = read_by_ranges(&film, Some(size));
        let _ = read_by_ranges(&film, None);
    }

    #[test]
    fn any_answers(
        film in films(),
        answers in vec((any::<Option<u64>>(), 0_usize..100_000, any::<Option<u64>>()), 0..40),
    ) {
        let mut reader = HeaderReader::new(Some(film.len() as u64));
        let (mut requests, mut bytes) = (0, 0);
        for (elsewhere, length, total) in answers {
            let Step::Read { start, length: asked } = reader.step() else { break };
            (requests, bytes) = (requests + 1, bytes + asked);
            prop_assert!(requests <= MOST_REQUESTS && bytes <= MOST_BYTES);
            let from = usize::try_from(start).unwrap_or(usize::MAX).min(film.len());
            let to = from.saturating_add(length).min(film.len());
            reader.feed(elsewhere.unwrap_or(start), &film[from..to], total);
        }
    }

    #[test]
    fn free_boxes_change_nothing(content in 0_usize..1000, sizes in vec(0_usize..2000, 0..5), last in any::<bool>()) {
        let free: Vec<u8> = sizes.iter().flat_map(|&size| boxed(b"free", &vec![0; size])).collect();
        let mdat = boxed(b"mdat", &vec![7; content]);
        let moov = movie(&free);
        let film = if last {
            [&file_type()[..], &free, &mdat, &free, &moov].concat()
        } else {
            [&file_type()[..], &free, &moov, &free, &mdat].concat()
        };
        prop_assert_eq!(read_by_ranges(&film, Some(film.len() as u64)).0, read_by_ranges(&super::film::film(100), None).0);
    }

    #[test]
    fn a_film_without_its_end_is_never_good(content in 0_usize..3000, missing in 1_usize..600) {
        let film = film(content);
        let cut = &film[..film.len() - missing.min(film.len() - 1)];
        prop_assert!(read_by_ranges(cut, Some(cut.len() as u64)).0.is_err());
    }
}
