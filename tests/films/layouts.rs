//! Where the header stands, how sizes are written, which tracks there are.

use crate::case::{Case, GOOD, Like, try_all};
use crate::edits::{Piece, find, in_moov, pieces};

/// Noise that does not compress: content larger than the first range.
const LARGE: &str = "-f lavfi -t 10 -i nullsrc=s=640x360:r=2,geq=random(1)*255:128:128 X264 -qp 20";
const SMALL: &str = "V:1280x720:1:10 X264";
const WITH_SOUND: &str = "V:1280x720:1:10 A:10 X264 -c:a aac";
const TWO_PICTURES: &str = "V:640x360:1:10 V:1280x720:1:10 X264 -map 0:v -map 1:v";

const NOISE: Case = Case { made: LARGE, size: (640, 360), requests: 2, ..GOOD };

pub const CASES: &[Case] = &[
    Case { name: "last.mp4", ..NOISE },
    Case { name: "last.mov", ..NOISE },
    Case {
        name: "first.mp4",
        made: "-f lavfi -t 10 -i nullsrc=s=640x360:r=2,geq=random(1)*255:128:128 X264 -qp 20 -movflags +faststart",
        requests: 1,
        ..NOISE
    },
    Case { name: "first-small.mp4", made: "V:1280x720:1:10 X264 -movflags +faststart", ..GOOD },
    Case { name: "long-size.mp4", edit: long_content, ..NOISE },
    Case {
        name: "to-the-end.mp4",
        edit: endless_content,
        requests: 1,
        made: "V:1280x720:1:10 X264 -movflags +faststart",
        ..GOOD
    },
    Case { name: "no-file-type.mov", edit: without_file_type, made: SMALL, ..GOOD },
    Case { name: "no-file-type-last.mov", edit: without_file_type, ..NOISE },
    Case { name: "free-boxes.mp4", edit: with_free_boxes, requests: 3, ..NOISE },
    Case {
        name: "nine-mebibytes-of-nothing-in-the-header.mp4",
        edit: |bytes| in_moov(&bytes, |moov| moov.inside.push(Piece::new(b"free", &vec![0; 9 << 20]))),
        ..NOISE
    },
    Case { name: "sound.mp4", made: WITH_SOUND, ..GOOD },
    Case { name: "sound-first.mp4", made: "V:1280x720:1:10 A:10 X264 -c:a aac -map 1:a -map 0:v", ..GOOD },
    Case { name: "pcm.mov", made: "V:1280x720:1:10 A:10 X264 -c:a pcm_s16le", requests: 2, ..GOOD },
    Case {
        name: "two-sounds.mp4",
        made: "V:1280x720:1:10 A:10 A:8 X264 -c:a aac -map 0:v -map 1:a -map 2:a",
        ..GOOD
    },
    Case { name: "two-pictures.mp4", made: "V:1280x720:1:10 V:640x360:1:10 X264 -map 0:v -map 1:v", ..GOOD },
    Case {
        name: "first-disabled.mp4",
        made: TWO_PICTURES,
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                enable(moov, 0, false);
                enable(moov, 1, true);
            })
        },
        like: Like::NotInSize("ffprobe lists the disabled track first"),
        ..GOOD
    },
    Case {
        name: "none-enabled.mp4",
        made: SMALL,
        edit: |bytes| in_moov(&bytes, |moov| enable(moov, 0, false)),
        ..GOOD
    },
    Case {
        name: "cover.mp4",
        made: "V:64x64:1:1 -frames:v 1 => cover.png | V:1280x720:1:10 @cover.png X264 -map 0 -map 1 -c:v:1 png -disposition:v:1 attached_pic",
        ..GOOD
    },
    Case {
        name: "chapters.mp4",
        made: "-f lavfi -t 10 -i color=s=1280x720:r=1 -f ffmetadata -i data:,;FFMETADATA1%0A[CHAPTER]%0ATIMEBASE=1/1%0ASTART=0%0AEND=5%0Atitle=a%0A X264 -map_chapters 1",
        ..GOOD
    },
    Case { name: "timecode.mov", made: "V:1280x720:25:1 X264 -timecode 01:00:00:00", ms: Some(1000), ..GOOD },
    Case {
        name: "subtitles.mp4",
        made: "V:1280x720:1:10 -f srt -i data:,1%0A00:00:01,000%20-->%2000:00:02,000%0AHalo%0A X264 -c:s mov_text -map 0 -map 1",
        ..GOOD
    },
];

fn enable(moov: &mut Piece, track: usize, on: bool) {
    moov.nth(b"trak", track).at("tkhd").fixed[3] = if on { 3 } else { 2 };
}

/// The content's size in eight bytes: takes the place of the `free` box before it.
fn long_content(bytes: Vec<u8>) -> Vec<u8> {
    let (free, mdat) = (find(&bytes, b"free"), find(&bytes, b"mdat"));
    assert_eq!(mdat - free, 8);
    let size = u64::from(u32::from_be_bytes(bytes[mdat..mdat + 4].try_into().unwrap())) + 8;
    let head = [&1_u32.to_be_bytes()[..], b"mdat", &size.to_be_bytes()].concat();
    [&bytes[..free], &head, &bytes[mdat + 8..]].concat()
}

fn endless_content(mut bytes: Vec<u8>) -> Vec<u8> {
    let mdat = find(&bytes, b"mdat");
    bytes[mdat..mdat + 4].fill(0);
    bytes
}

/// A `wide` box of the same size stands for the file type.
fn without_file_type(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes[4..8].copy_from_slice(b"wide");
    bytes
}

fn with_free_boxes(bytes: Vec<u8>) -> Vec<u8> {
    let mut all = pieces(&bytes);
    let moov = all.pop().unwrap();
    all.push(Piece::new(b"free", &[0; 10]));
    all.push(Piece::new(b"skip", &vec![0; 400_000]));
    all.push(moov);
    all.iter().flat_map(Piece::bytes).collect()
}

#[test]
fn films_of_every_layout() {
    try_all("layouts", CASES);
}
