//! Films whose parts disagree: what the samples use counts, and what is left open is named.

use super::film::{boxed, file_type, numbers};
use super::ranges::read_by_ranges;
use crate::video_check::model::{Doubts, Header, HeaderProblem, PictureSize};

const HD: PictureSize = PictureSize { width: 1280, height: 720 };
const SMALL: PictureSize = PictureSize { width: 320, height: 180 };

/// A picture track, and where it can be made to contradict itself.
#[derive(Clone)]
struct Track {
    id: u32,
    enabled: bool,
    /// Sizes of the sample descriptions.
    descriptions: Vec<PictureSize>,
    /// Entries of `stsc`: number of the description each run of chunks uses.
    used: Vec<u32>,
    scale: u32,
    /// Entries of `stts`: count and length.
    lengths: Vec<[u32; 2]>,
    /// Entries `stts` announces, if not those it holds.
    announced: Option<u32>,
    /// Milliseconds by the track's and the media's header.
    told: u32,
    /// Length of the edit list, milliseconds.
    edit: Option<u32>,
    /// Put at the end of the tables.
    more: Vec<u8>,
}

fn track() -> Track {
    Track {
        id: 1,
        enabled: true,
        descriptions: vec![HD],
        used: vec![1],
        scale: 1000,
        lengths: vec![[250, 40]],
        announced: None,
        told: 10_000,
        edit: Some(10_000),
        more: Vec::new(),
    }
}

fn table(kind: &[u8; 4], count: usize, body: &[u32]) -> Vec<u8> {
    boxed(kind, &[numbers(&[0, u32::try_from(count).unwrap()]), numbers(body)].concat())
}

impl Track {
    fn bytes(&self) -> Vec<u8> {
        let mut tkhd = numbers(&[u32::from(self.enabled), 0, 0, self.id, 0, self.told]);
        tkhd.resize(76, 0);
        tkhd.extend(numbers(&[0, 0]));
        let units = self.told / 1000 * self.scale;
        let mdhd = boxed(b"mdhd", &numbers(&[0, 0, 0, self.scale, units, 0]));
        let hdlr = boxed(b"hdlr", &[&[0; 8][..], b"vide", &[0; 13]].concat());
        let minf = boxed(b"minf", &boxed(b"stbl", &self.tables()));
        let mdia = boxed(b"mdia", &[mdhd, hdlr, minf].concat());
        let edit = self.edit.map(|ms| boxed(b"edts", &boxed(b"elst", &numbers(&[0, 1, ms, 0, 0x1_0000]))));
        boxed(b"trak", &[boxed(b"tkhd", &tkhd), edit.unwrap_or_default(), mdia].concat())
    }

    fn tables(&self) -> Vec<u8> {
        let entry = |size: &PictureSize| {
            let mut entry = vec![0; 78];
            entry[24..26].copy_from_slice(&u16::try_from(size.width).unwrap().to_be_bytes());
            entry[26..28].copy_from_slice(&u16::try_from(size.height).unwrap().to_be_bytes());
            boxed(b"avc1", &entry)
        };
        let entries: Vec<u8> = self.descriptions.iter().flat_map(entry).collect();
        let count = u32::try_from(self.descriptions.len()).unwrap();
        let stsd = boxed(b"stsd", &[numbers(&[0, count]), entries].concat());
        let lengths = self.announced.map_or(self.lengths.len(), |count| count as usize);
        let stts = table(b"stts", lengths, &self.lengths.concat());
        let used: Vec<u32> = self.used.iter().zip(1..).flat_map(|(used, chunk)| [chunk, 1, *used]).collect();
        let stsc = table(b"stsc", self.used.len(), &used);
        [stsd, stts, stsc, table(b"stco", 1, &[48]), self.more.clone()].concat()
    }
}

/// A movie of ten seconds by its header.
fn movie(tracks: &[Track]) -> Vec<u8> {
    let mut mvhd = numbers(&[0, 0, 0, 1000, 10_000]);
    mvhd.resize(100, 0);
    let tracks: Vec<u8> = tracks.iter().flat_map(Track::bytes).collect();
    boxed(b"moov", &[boxed(b"mvhd", &mvhd), tracks].concat())
}

fn content() -> Vec<u8> {
    boxed(b"mdat", &[7; 90])
}

fn read(bytes: &[u8]) -> Header {
    read_by_ranges(bytes, Some(bytes.len() as u64)).0.unwrap()
}

fn film(tracks: &[Track]) -> Header {
    read(&[file_type(), content(), movie(tracks)].concat())
}

fn size(header: &Header) -> PictureSize {
    PictureSize { width: header.width, height: header.height }
}

#[test]
fn a_plain_film_has_no_doubts() {
    let header = film(&[track()]);
    assert_eq!((size(&header), header.duration_ms, header.doubts), (HD, Some(10_000), Doubts::default()));
}

#[test]
fn the_description_that_samples_use_counts() {
    let two = |used: Vec<u32>| film(&[Track { descriptions: vec![SMALL, HD], used, ..track() }]);
    let second = two(vec![2]);
    assert_eq!((size(&second), &second.doubts), (HD, &Doubts::default()));
    assert_eq!(size(&two(vec![1])), SMALL);
    let both = two(vec![2, 1, 2]);
    assert_eq!((size(&both), both.doubts), (HD, Doubts { sizes: vec![SMALL], ..Doubts::default() }));
    // None is named, or one that is not there: each may be meant.
    let none = two(vec![]);
    assert_eq!((size(&none), none.doubts.sizes), (SMALL, vec![HD]));
    let beyond = two(vec![7]);
    assert_eq!((beyond.doubts.sizes, beyond.doubts.size_unsure), (vec![HD], true));
}

#[test]
fn an_edit_list_far_shorter_than_the_media_is_doubted_and_a_cut_is_not() {
    let long = Track { lengths: vec![[16_500, 40]], told: 660_000, edit: Some(10_000), ..track() };
    let header = film(&[long]);
    assert_eq!((header.duration_ms, header.doubts.lengths_ms), (Some(10_000), vec![660_000]));
    let cut = Track { lengths: vec![[500, 40]], edit: Some(12_000), told: 12_000, ..track() };
    assert_eq!(film(&[cut]).doubts.lengths_ms, [10_000; 0]);
}

#[test]
fn headers_and_samples_that_disagree_are_doubted_with_and_without_an_edit_list() {
    for (edit, shown, other) in [(Some(10_000), 10_000, 709_960), (None, 709_960, 10_000)] {
        let last = Track { lengths: vec![[249, 40], [1, 700_000]], edit, ..track() };
        let header = film(&[last]);
        assert_eq!((header.duration_ms, header.doubts.lengths_ms), (Some(shown), vec![other]), "{edit:?}");
    }
}

#[test]
fn without_a_time_scale_nothing_is_sure() {
    let header = film(&[Track { scale: 0, edit: None, ..track() }]);
    assert!(header.doubts.length_unsure);
}

#[test]
fn entry_counts_that_cannot_fit_are_not_believed() {
    for announced in [2, 1 << 20, u32::MAX] {
        let header = film(&[Track { announced: Some(announced), ..track() }]);
        assert_eq!((header.duration_ms, header.doubts.length_unsure), (Some(10_000), true));
    }
    let sizes = |count| Track { more: boxed(b"stsz", &numbers(&[0, 1, count])), ..track() };
    assert!(!film(&[sizes(251)]).doubts.length_unsure);
    assert!(film(&[sizes(16_500)]).doubts.length_unsure);
    let mut bytes = [file_type(), content(), movie(&[track()])].concat();
    let stsd = bytes.windows(4).position(|name| name == b"stsd").unwrap();
    bytes[stsd + 8..stsd + 12].copy_from_slice(&9_u32.to_be_bytes());
    assert!(read(&bytes).doubts.size_unsure);
}

#[test]
fn parts_that_come_twice_are_doubted() {
    let twice = Track { more: table(b"stts", 1, &[16_500, 40]), ..track() };
    let header = film(&[twice]);
    assert_eq!((header.duration_ms, header.doubts.length_unsure), (Some(10_000), true));
    let long = Track { lengths: vec![[16_500, 40]], edit: None, told: 660_000, ..track() };
    let header = read(&[file_type(), movie(&[track()]), content(), movie(&[long])].concat());
    assert_eq!((header.duration_ms, header.doubts.length_unsure), (Some(10_000), true));
}

#[test]
fn one_picture_before_the_film_is_not_the_film() {
    let still =
        Track { id: 2, descriptions: vec![SMALL], lengths: vec![[1, 40]], told: 40, edit: None, ..track() };
    for file_type in [file_type(), boxed(b"ftyp", b"qt  \0\0\x02\0qt  ")] {
        for enabled in [true, false] {
            let still = Track { enabled, ..still.clone() };
            let header = read(&[file_type.clone(), content(), movie(&[still, track()])].concat());
            assert_eq!((size(&header), header.doubts), (HD, Doubts::default()));
        }
    }
    let alone = film(&[Track { told: 10_000, lengths: vec![[1, 10_000]], ..still.clone() }]);
    assert_eq!((size(&alone), alone.duration_ms), (SMALL, Some(10_000)));
    // Two pictures that move: either may be meant.
    let moving = Track { lengths: vec![[250, 40]], told: 10_000, ..still };
    assert_eq!(film(&[moving, track()]).doubts.sizes, [HD]);
}

/// A fragment of `ms` milliseconds that begins at `from`.
fn fragment(from: u32, ms: u32) -> Vec<u8> {
    let head = boxed(b"tfhd", &numbers(&[8, 1, 40]));
    let time = boxed(b"tfdt", &numbers(&[0, from]));
    let traf = boxed(b"traf", &[head, time, boxed(b"trun", &numbers(&[0, ms / 40]))].concat());
    [boxed(b"moof", &[boxed(b"mfhd", &numbers(&[0, 1])), traf].concat()), content()].concat()
}

#[test]
fn fragments_that_nobody_announced_are_added() {
    let begun = [file_type(), movie(&[track()]), content()].concat();
    let header = read(&[begun.clone(), fragment(10_000, 40_000), fragment(50_000, 600_000)].concat());
    assert_eq!((header.duration_ms, header.fragmented), (Some(650_000), true));
    let beside = boxed(b"free", &[0; 70_000]);
    let header = read(&[begun.clone(), beside, fragment(10_000, 40_000)].concat());
    assert_eq!(header.duration_ms, Some(50_000));
    // Cut off in the middle of one.
    let whole = [begun.clone(), fragment(10_000, 40_000)].concat();
    let cut = &whole[..whole.len() - 120];
    assert!(read_by_ranges(cut, Some(cut.len() as u64)).0.map_or(true, |header| header.doubts.length_unsure));
    // Before the header.
    let header = read(&[file_type(), fragment(0, 600_000), content(), movie(&[track()])].concat());
    assert!(header.doubts.length_unsure);
}

#[test]
fn what_follows_a_film_and_is_no_film_does_not_matter() {
    let begun = [file_type(), movie(&[track()]), content()].concat();
    for rest in [
        &b"\0\0\0\x10free01234567"[..],
        b"rubbish rubbish rubbish",
        b"\0\0\0\x02free0123",
        b"\x7f\0\0\0free01234567",
    ] {
        let header = read(&[&begun, rest].concat());
        assert_eq!((header.duration_ms, header.doubts), (Some(10_000), Doubts::default()), "{rest:?}");
    }
    let header = read(&[&begun[..], b"\x7f\0\0\0mdat01234567"].concat());
    assert!(header.doubts.length_unsure);
}

#[test]
fn a_compressed_header_is_not_inflated_whatever_it_claims() {
    for claim in [100_u32, 1 << 30, u32::MAX] {
        let packed =
            [boxed(b"dcom", b"zlib"), boxed(b"cmvd", &[&claim.to_be_bytes()[..], &[9; 40]].concat())];
        let film = [file_type(), content(), boxed(b"moov", &boxed(b"cmov", &packed.concat()))].concat();
        assert_eq!(
            read_by_ranges(&film, Some(film.len() as u64)).0,
            Err(HeaderProblem::Compressed),
            "{claim}"
        );
    }
}
