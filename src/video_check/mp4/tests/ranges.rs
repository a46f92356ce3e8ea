//! Which ranges a walk asks for, and what it makes of odd answers.

use super::film::{boxed, file_type, film, fragmented, movie};
use crate::video_check::model::{Header, HeaderProblem};
use crate::video_check::mp4::{HeaderReader, MOST_BYTES, MOST_REQUESTS, Step};

pub(super) type Answer = Result<Header, HeaderProblem>;

/// Walks over the bytes; the answer and the ranges asked for.
pub(super) fn read_by_ranges(bytes: &[u8], total: Option<u64>) -> (Answer, Vec<(u64, u64)>) {
    let mut reader = HeaderReader::new(total);
    let mut asked = Vec::new();
    while let Step::Read { start, length } = reader.step() {
        assert_eq!(reader.step(), Step::Read { start, length });
        asked.push((start, length));
        assert!(length > 0 && asked.len() <= MOST_REQUESTS as usize, "{asked:?}");
        assert!(asked.iter().map(|range| range.1).sum::<u64>() <= MOST_BYTES, "{asked:?}");
        let from = usize::try_from(start).unwrap_or(usize::MAX).min(bytes.len());
        let to = from.saturating_add(length as usize).min(bytes.len());
        reader.feed(start, &bytes[from..to], total);
    }
    let Step::Done(answer) = reader.step() else { unreachable!() };
    (answer, asked)
}

fn whole(bytes: &[u8]) -> (Answer, Vec<(u64, u64)>) {
    read_by_ranges(bytes, Some(bytes.len() as u64))
}

#[test]
fn the_header_first_or_last() {
    let small = film(100);
    let (answer, asked) = whole(&small);
    let header = answer.unwrap();
    assert_eq!((header.width, header.height, header.duration_ms), (1280, 720, Some(10_000)));
    assert_eq!((header.codec.as_deref(), header.brand.as_deref()), (Some("avc1"), Some("isom")));
    assert_eq!(asked, [(0, small.len() as u64)]);

    let large = film(5_000_000);
    let moov = 5_000_000 + 8 + file_type().len() as u64;
    let (answer, asked) = whole(&large);
    assert_eq!(answer.unwrap(), header);
    assert_eq!(asked, [(0, 65_536), (moov, large.len() as u64 - moov)]);
}

#[test]
fn of_a_header_larger_than_the_first_range_only_what_matters_is_asked_for() {
    let content = boxed(b"mdat", &vec![7; 3_000_000]);
    let padded = movie(&boxed(b"udta", &vec![0; 700_000]));
    let first = [file_type(), padded.clone(), content.clone()].concat();
    let (answer, asked) = whole(&first);
    assert!(answer.is_ok());
    let end = (file_type().len() + padded.len()) as u64;
    assert_eq!(asked, [(0, 65_536), (end, 64)]);

    let last = [file_type(), content, padded.clone()].concat();
    let (answer, asked) = whole(&last);
    assert!(answer.is_ok());
    assert_eq!(asked, [(0, 65_536), ((last.len() - padded.len()) as u64, 65_536)]);
}

#[test]
fn a_size_nobody_told() {
    for film in [film(100), film(500_000), fragmented(3)] {
        let told = whole(&film).0;
        assert_eq!(read_by_ranges(&film, None).0, told);
    }
    assert_eq!(read_by_ranges(&[], None).0, Err(HeaderProblem::Empty));
    assert_eq!(read_by_ranges(&[], Some(0)), (Err(HeaderProblem::Empty), Vec::new()));
}

#[test]
fn bytes_that_should_be_there_and_are_not() {
    let film = film(500_000);
    let (answer, asked) = read_by_ranges(&film[..100_000], Some(film.len() as u64));
    assert_eq!((answer, asked.len()), (Err(HeaderProblem::OutOfBudget), 2));
}

#[test]
fn more_bytes_than_asked_and_late_bytes_are_left_out() {
    let film = film(500_000);
    let mut reader = HeaderReader::new(None);
    reader.feed(0, &film, Some(film.len() as u64));
    assert!(matches!(reader.step(), Step::Read { start, .. } if start > 500_000));
    reader.feed(0, &film, None);
    let Step::Read { start, .. } = reader.step() else { panic!("{:?}", reader.step()) };
    reader.feed(start, &film[start as usize..], None);
    let done = reader.step();
    assert!(matches!(done, Step::Done(Ok(_))));
    reader.feed(0, b"late", Some(3));
    assert_eq!(reader.step(), done);
}

#[test]
fn fragments_near_and_far() {
    let header = whole(&fragmented(3)).0.unwrap();
    assert_eq!((header.duration_ms, header.fragmented), (Some(13_000), true));
    let (answer, asked) = whole(&fragmented(4000));
    assert_eq!(answer.unwrap().duration_ms, Some(4_010_000));
    assert_eq!(asked.len(), 2);
}

#[test]
fn missing_bytes_are_counted() {
    let film = film(100);
    for missing in [1, 7, 300] {
        let answer = whole(&film[..film.len() - missing]).0;
        assert_eq!(answer, Err(HeaderProblem::Truncated { missing: missing as u64 }));
    }
    let first = [file_type(), movie(&[]), boxed(b"mdat", &[7; 99])].concat();
    assert_eq!(whole(&first[..first.len() - 90]).0, Err(HeaderProblem::Truncated { missing: 90 }));
}
