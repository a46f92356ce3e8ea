//! How long reading a film's header takes once its bytes are there.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::allow_attributes)]

use std::hint::black_box;

use criterion::Criterion;
use lomba::video_check::mp4::{HeaderReader, Step};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let films = [
        ("header first, ten minutes with sound", film(true, &[picture(), sound(2)])),
        ("header last, ten minutes with sound", film(false, &[picture(), sound(2)])),
        ("header last, sound before the picture", film(false, &[sound(2), picture()])),
        ("header first, three tracks", film(true, &[picture(), sound(2), sound(3)])),
        ("header last, three tracks", film(false, &[picture(), sound(2), sound(3)])),
        ("header first, every picture its own length", film(true, &[uneven(), sound(2)])),
        ("300 fragments of two seconds", fragmented(300)),
    ];
    for (name, film) in &films {
        let (requests, bytes) = read(film);
        println!("{name}: {requests} requests, {bytes} bytes");
        criterion.bench_function(name, |bencher| bencher.iter(|| read(black_box(film))));
    }
    criterion.final_summary();
}

fn read(film: &[u8]) -> (u32, usize) {
    let total = film.len() as u64;
    let mut reader = HeaderReader::new(Some(total));
    let (mut requests, mut bytes) = (0, 0);
    loop {
        match reader.step() {
            Step::Read { start, length } => {
                reader.feed(start, &film[start as usize..(start + length) as usize], Some(total));
                (requests, bytes) = (requests + 1, bytes + length as usize);
            }
            Step::Done(answer) => {
                assert_eq!(answer.unwrap().duration_ms, Some(600_000));
                return (requests, bytes);
            }
        }
    }
}

fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&u32::try_from(body.len() + 8).unwrap().to_be_bytes()[..], kind, body].concat()
}

fn numbers(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
}

/// A table of `count` entries after its flags and number.
fn table(kind: &[u8; 4], count: u32, entry: &[u32]) -> Vec<u8> {
    boxed(kind, &[numbers(&[0, count]), numbers(entry).repeat(count as usize)].concat())
}

/// A track whose samples last `each` of `scale` units a second: ten minutes.
fn track(id: u32, handler: &[u8; 4], scale: u32, each: u32, uneven: bool) -> Vec<u8> {
    let samples = 600 * scale / each;
    let one = boxed(b"stts", &numbers(&[0, 1, samples, each]));
    let mut tkhd = numbers(&[1, 0, 0, id, 0, 600_000]);
    tkhd.resize(76, 0);
    tkhd.extend(numbers(&[1280 << 16, 720 << 16]));
    let mut entry = vec![0; 78];
    entry[24..28].copy_from_slice(&[0x05, 0x00, 0x02, 0xd0]);
    let tables = [
        boxed(b"stsd", &[numbers(&[0, 1]), boxed(b"avc1", &entry)].concat()),
        if uneven { table(b"stts", samples, &[1, each]) } else { one },
        table(b"ctts", samples, &[1, 1024]),
        table(b"stsc", samples / 20, &[1, 20, 1]),
        boxed(b"stsz", &[numbers(&[0, 0, samples]), numbers(&[700]).repeat(samples as usize)].concat()),
        table(b"stco", samples / 2, &[4000]),
    ];
    let mdia = [
        boxed(b"mdhd", &numbers(&[0, 0, 0, scale, 600 * scale, 0])),
        boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 13]].concat()),
        boxed(b"minf", &boxed(b"stbl", &tables.concat())),
    ];
    let elst = boxed(b"elst", &numbers(&[0, 1, 600_000, 1024, 0x1_0000]));
    boxed(b"trak", &[boxed(b"tkhd", &tkhd), boxed(b"edts", &elst), boxed(b"mdia", &mdia.concat())].concat())
}

fn movie(tracks: &[Vec<u8>], more: &[u8]) -> Vec<u8> {
    let mut mvhd = numbers(&[0, 0, 0, 1000, 600_000]);
    mvhd.resize(100, 0);
    boxed(b"moov", &[&boxed(b"mvhd", &mvhd), &tracks.concat(), more].concat())
}

/// 25 pictures a second.
fn picture() -> Vec<u8> {
    track(1, b"vide", 12_800, 512, false)
}

/// 100 pictures a second, each with an entry of its own.
fn uneven() -> Vec<u8> {
    track(1, b"vide", 12_800, 128, true)
}

/// Packets of 1024 samples.
fn sound(id: u32) -> Vec<u8> {
    track(id, b"soun", 48_000, 1024, false)
}

fn film(first: bool, tracks: &[Vec<u8>]) -> Vec<u8> {
    let moov = movie(tracks, &boxed(b"udta", &[0; 90]));
    let (kind, mdat) = (boxed(b"ftyp", b"isom\0\0\x02\0isommp41"), boxed(b"mdat", &vec![0; 20 << 20]));
    if first { [kind, moov, mdat].concat() } else { [kind, mdat, moov].concat() }
}

fn fragmented(count: u32) -> Vec<u8> {
    let trex = boxed(b"trex", &numbers(&[0, 1, 1, 0, 0, 0]));
    let mut empty = track(1, b"vide", 12_800, 512 * 15_000, false);
    let stts = empty.windows(4).position(|name| name == b"stts").unwrap();
    empty[stts + 8..stts + 12].fill(0);
    let elst = empty.windows(4).position(|name| name == b"elst").unwrap();
    empty[elst + 12..elst + 20].fill(0);
    let mut out = [boxed(b"ftyp", b"iso5\0\0\x02\0iso5"), movie(&[empty], &boxed(b"mvex", &trex))].concat();
    for index in 0..count {
        let samples = numbers(&[512, 700]).repeat(50);
        let trun = boxed(b"trun", &[numbers(&[0x301, 50, 0]), samples].concat());
        let tfdt = boxed(b"tfdt", &numbers(&[0, index * 25_600]));
        let traf = boxed(b"traf", &[boxed(b"tfhd", &numbers(&[0, 1])), tfdt, trun].concat());
        out.extend(boxed(b"moof", &[boxed(b"mfhd", &numbers(&[0, index])), traf].concat()));
        out.extend(boxed(b"mdat", &vec![0; 60_000]));
    }
    out
}
