//! Of long films only the beginnings of the tracks are read, unless something is odd about them.

use proptest::prelude::*;

use super::film::{boxed, numbers};
use super::long::{Kind, Long, PICTURE, SOUND, long};
use super::ranges::{Answer, read_by_ranges};
use crate::video_check::model::HeaderProblem;
use crate::video_check::mp4::box_scanner::BoxScanner;
use crate::video_check::mp4::range_buffer::RangeBuffer;

const HEAD: u64 = 16_384;
const FIRST: (u64, u64) = (0, 65_536);

fn read(film: &Long) -> (Answer, Vec<(u64, u64)>) {
    read_by_ranges(&film.bytes, Some(film.bytes.len() as u64))
}

fn ms(film: &Long) -> (Option<i64>, Vec<(u64, u64)>) {
    let (answer, asked) = read(film);
    let header = answer.unwrap();
    assert_eq!((header.width, header.height, header.fragmented), (1280, 720, false));
    (header.duration_ms, asked)
}

/// What a recorder writes behind the tracks.
fn user_data() -> Vec<u8> {
    boxed(b"udta", &[0; 90])
}

#[test]
fn ten_minutes_with_sound() {
    for tracks in [[PICTURE, SOUND], [SOUND, PICTURE]] {
        let film = long(&tracks, true, &user_data());
        assert!(film.moov_end > 600_000);
        let rest = (film.moov_end - 98, 98 + 64);
        assert_eq!(ms(&film), (Some(600_000), vec![FIRST, (film.tracks[1], HEAD), rest]));

        let film = long(&tracks, false, &user_data());
        let expected = vec![FIRST, (film.moov, 65_536), (film.tracks[1], HEAD)];
        assert_eq!(ms(&film), (Some(600_000), expected));
    }
}

#[test]
fn three_tracks_and_more() {
    let tracks = [PICTURE, SOUND, SOUND];
    let film = long(&tracks, true, &user_data());
    let expected = vec![FIRST, (film.tracks[1], HEAD), (film.moov_end, 64)];
    assert_eq!(ms(&film), (Some(600_000), expected));

    let film = long(&tracks, false, &user_data());
    let expected = vec![FIRST, (film.moov, 65_536), (film.tracks[1], HEAD)];
    assert_eq!(ms(&film), (Some(600_000), expected));

    // Short tables are read together.
    let notes = Kind { handler: b"meta", samples: 600, scale: 1, each: 1, ..PICTURE };
    let sound = Kind { samples: 5000, each: 5760, ..SOUND };
    let film = long(&[PICTURE, sound, notes.clone(), notes], true, &user_data());
    let rest = film.moov_end - film.tracks[1];
    assert_eq!(ms(&film), (Some(600_000), vec![FIRST, (film.tracks[1], rest + 64)]));
    assert_eq!(65_536 + rest + 64, 161_699);
}

#[test]
fn a_third_track_is_read_when_the_movie_is_longer_than_the_others() {
    for (samples, expected) in [(30_000, 640_000), (28_160, 600_747), (28_126, 600_021)] {
        for first in [true, false] {
            let film = long(&[PICTURE, SOUND, Kind { samples, ..SOUND }], first, &user_data());
            let (length, asked) = ms(&film);
            assert_eq!(length, Some(expected));
            assert!(asked.contains(&(film.tracks[2], HEAD)), "{asked:?}");
        }
    }
}

#[test]
fn a_picture_in_the_third_track_is_found() {
    for first in [true, false] {
        let film = long(&[SOUND, SOUND, PICTURE], first, &[]);
        let (length, asked) = ms(&film);
        assert_eq!(length, Some(600_000));
        assert!(asked.contains(&(film.tracks[2], HEAD)), "{asked:?}");
    }
}

#[test]
fn long_tables_of_lengths_are_left_when_all_else_agrees() {
    let own = Kind { own_lengths: true, ..PICTURE };
    let film = long(&[own.clone(), SOUND], false, &user_data());
    let expected = vec![FIRST, (film.moov, 65_536), (film.tracks[1], HEAD)];
    assert_eq!(ms(&film), (Some(600_000), expected));

    let extreme = Kind { samples: 150_000, each: 51, scale: 12_750, ..own };
    let film = long(&[extreme, SOUND], true, &[]);
    let (length, asked) = ms(&film);
    assert_eq!((length, asked.len()), (Some(600_000), 3));
    assert_eq!(asked.iter().map(|range| range.1).sum::<u64>(), 81_984);
}

#[test]
fn long_tables_of_lengths_are_read_when_something_disagrees() {
    let own = Kind { own_lengths: true, ..PICTURE };
    // The headers tell one minute: less than the beginning of the table already holds.
    let lying = Kind { told_ms: Some(60_000), edit: Some((0, 0)), ..own.clone() };
    assert_eq!(ms(&long(&[lying], false, &[])).0, Some(600_000));
    // They tell ten minutes where the beginning of the table suggests half an hour.
    let lying = Kind { samples: 45_000, told_ms: Some(599_000), edit: Some((0, 0)), ..own.clone() };
    assert_eq!(ms(&long(&[lying, SOUND], false, &[])).0, Some(1_800_000));
    // The edit list tells another length than the track's header: the table has to be read.
    let odd = Kind { edit: Some((300_000, 0)), ..own.clone() };
    let (length, asked) = ms(&long(&[odd], true, &[]));
    assert_eq!((length, asked.len()), (Some(300_000), 3));
    assert!(asked[1].1 > 50_000, "{asked:?}");
    // An edit list beyond the media is cut to the length the track's header tells.
    let beyond = Kind { edit: Some((700_000, 0)), ..own };
    let (length, asked) = ms(&long(&[beyond], true, &[]));
    assert_eq!((length, asked.len()), (Some(600_000), 2));
}

#[test]
fn shifts_are_read_only_where_they_matter() {
    let open = Kind { edit: Some((0, 1024)), ..PICTURE };
    let (length, asked) = ms(&long(&[open], false, &[]));
    assert_eq!(length, Some(600_000));
    assert!(asked.len() > 2, "{asked:?}");
}

#[test]
fn large_tables_first_are_leapt_over() {
    let reversed = Kind { tables_first: true, ..PICTURE };
    for first in [true, false] {
        let (length, asked) = ms(&long(&[reversed.clone(), SOUND], first, &[]));
        assert_eq!(length, Some(600_000));
        assert!(asked.len() <= 7, "{asked:?}");
    }
    let sound = Kind { tables_first: true, ..SOUND };
    let (length, asked) = ms(&long(&[sound.clone(), sound, reversed], true, &[]));
    assert_eq!(length, Some(600_000));
    assert!(asked.len() <= 7, "{asked:?}");
}

#[test]
fn fragments_after_long_tables_are_not_overlooked() {
    let trex = boxed(b"trex", &numbers(&[0, 1, 1, 512, 0, 0]));
    let mut film = long(&[PICTURE, SOUND, SOUND], true, &boxed(b"mvex", &trex));
    let tfdt = boxed(b"tfdt", &numbers(&[0, 15_000 * 512]));
    let traf = [boxed(b"tfhd", &numbers(&[0, 1])), tfdt, boxed(b"trun", &numbers(&[0, 250]))].concat();
    film.bytes.extend(boxed(b"moof", &boxed(b"traf", &traf)));
    film.bytes.extend(boxed(b"mdat", &[9; 200]));
    let header = read(&film).0.unwrap();
    assert_eq!((header.duration_ms, header.fragmented), (Some(609_920), true));
}

#[test]
fn what_is_cut_off_or_damaged_is_found_without_reading_it() {
    for first in [true, false] {
        let film = long(&[PICTURE, SOUND], first, &[]);
        for missing in [1, 9, 200_000] {
            let cut = &film.bytes[..film.bytes.len() - missing];
            let answer = read_by_ranges(cut, Some(cut.len() as u64)).0;
            assert_eq!(answer, Err(HeaderProblem::Truncated { missing: missing as u64 }));
        }
        for track in 0..2 {
            let mut damaged = film.clone();
            let at = film.tracks[track] as usize;
            damaged.bytes[at..at + 4].copy_from_slice(&u32::MAX.to_be_bytes());
            assert_eq!(read(&damaged).0, Err(HeaderProblem::Corrupt { at: at as u64 }));
        }
    }
}

#[test]
fn content_without_a_size_is_measured_by_its_chunks() {
    let mut film = long(&[PICTURE, SOUND], true, &[]);
    let end = film.moov_end as usize;
    film.bytes[end..end + 4].fill(0);
    assert_eq!(ms(&film).0, Some(600_000));
    // One of the last chunks of the second track lies behind the end.
    let stco = film.bytes.windows(4).rposition(|name| name == b"stco").unwrap();
    film.bytes[stco + 40_000..stco + 40_004].copy_from_slice(&9_000_000_u32.to_be_bytes());
    let missing = 9_000_001 - film.bytes.len() as u64;
    assert_eq!(read(&film).0, Err(HeaderProblem::Truncated { missing }));
}

fn kinds() -> impl Strategy<Value = Kind> {
    let shape = (any::<bool>(), 2_u32..40_000, 1_u32..3000, 1_u32..4);
    (shape, any::<bool>(), prop::bool::weighted(0.2)).prop_map(
        |((sound, samples, each, samples_in_chunk), own_lengths, tables_first)| {
            let kind = if sound { SOUND } else { PICTURE };
            Kind { samples, each, samples_in_chunk, own_lengths, tables_first, ..kind }
        },
    )
}

/// What the film says when every byte of it is at hand.
fn whole(film: &Long) -> Option<i64> {
    let mut buffer = RangeBuffer::default();
    buffer.insert(0, &film.bytes);
    BoxScanner::default().go(&mut buffer, Some(film.bytes.len() as u64), 0).unwrap().duration_ms
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn tables_of_any_size_leave_the_length_as_it_is(
        mut tracks in prop::collection::vec(kinds(), 0..3),
        at in any::<prop::sample::Index>(),
        picture in kinds(),
        first in any::<bool>(),
    ) {
        tracks.insert(at.index(tracks.len() + 1), Kind { handler: b"vide", ..picture });
        let longest = tracks.iter().map(Kind::ms).max().map(i64::from);
        let film = long(&tracks, first, &user_data());
        let (answer, asked) = read(&film);
        let header = answer.unwrap();
        prop_assert!(asked.iter().map(|range| range.1).sum::<u64>() < 2_000_000, "{:?}", asked);
        prop_assert_eq!((header.width, header.height), (1280, 720));
        prop_assert_eq!(header.duration_ms, longest);
    }
    #[test]
    fn what_is_read_in_parts_is_what_is_read_whole(
        mut tracks in prop::collection::vec(kinds(), 1..4),
        edits in prop::collection::vec(prop::option::of((0_u32..9_000_000, 0_u32..5000)), 4),
        lie in prop::option::of(0_u32..9_000_000),
        first in any::<bool>(),
    ) {
        tracks[0].handler = b"vide";
        for (track, edit) in tracks.iter_mut().zip(edits) {
            track.edit = edit;
        }
        if let (Some(lie), 1..=2) = (lie, tracks.len()) {
            tracks[0].told_ms = Some(lie);
            tracks[0].own_lengths = false;
        }
        let film = long(&tracks, first, &user_data());
        let (parts, whole) = (read(&film).0.unwrap().duration_ms.unwrap(), whole(&film).unwrap());
        prop_assert!(parts.abs_diff(whole) <= 3, "{} instead of {}", parts, whole);
    }
}
