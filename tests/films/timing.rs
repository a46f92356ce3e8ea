//! How long a film is shown.

use crate::case::{Case, GOOD, Like, try_all};
use crate::edits::{Piece, in_moov};

const SMALL: &str = "V:320x180:1:10 X264";
const TEN: Case = Case { made: SMALL, size: (320, 180), ..GOOD };

pub const CASES: &[Case] = &[
    Case { name: "b-frames.mp4", made: "V:320x180:25:10 -c:v libx264 -preset fast -bf 3", ..TEN },
    Case {
        name: "negative-shifts.mp4",
        made: "V:320x180:25:2 -c:v libx264 -bf 3 -movflags negative_cts_offsets",
        ms: Some(2000),
        ..TEN
    },
    Case {
        name: "no-edit-list.mp4",
        made: "V:320x180:25:2 -c:v libx264 -bf 3 -use_editlist 0",
        ms: Some(2000),
        ..TEN
    },
    Case {
        name: "late-picture.mp4",
        made: "-itsoffset 2 V:320x180:1:10 A:10 X264 -c:a aac",
        ms: Some(12_000),
        ..TEN
    },
    Case {
        name: "late-sound.mp4",
        made: "V:320x180:1:10 -itsoffset 3 A:10 X264 -c:a aac",
        ms: Some(13_000),
        ..TEN
    },
    Case {
        name: "cut-by-copy.mp4",
        made: "V:320x180:5:10 X264 -g 50 => whole.mp4 | -ss 3 @whole.mp4 -c copy",
        ms: Some(7000),
        ..TEN
    },
    Case { name: "sound-longer.mp4", made: "V:320x180:1:10 A:12 X264 -c:a aac", ms: Some(12_000), ..TEN },
    Case { name: "picture-longer.mp4", made: "V:320x180:1:10 A:4 X264 -c:a aac", ..TEN },
    Case {
        name: "fine-scale.mp4",
        made: "V:320x180:1:10 X264 -movie_timescale 90000 -video_track_timescale 90000",
        ..TEN
    },
    Case {
        name: "variable-rate.mp4",
        made: "V:320x180:5:4 X264 -vf setpts=N*N/5/TB/10 -fps_mode vfr",
        ms: Some(7400),
        ..TEN
    },
    Case { name: "one-frame.mp4", made: "V:320x180:1/600:600 X264", ms: Some(600_000), ..TEN },
    Case {
        name: "movie-without-scale.mp4",
        edit: |bytes| in_moov(&bytes, |moov| moov.at("mvhd").put(12, 0)),
        like: Like::Picture,
        ..TEN
    },
    Case {
        name: "movie-of-unknown-length.mp4",
        edit: |bytes| in_moov(&bytes, |moov| moov.at("mvhd").put(16, u32::MAX)),
        like: Like::Picture,
        ..TEN
    },
    Case {
        name: "media-without-scale.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                moov.nth(b"trak", 0).without(b"edts");
                moov.at("trak/mdia/mdhd").put(12, 0);
            })
        },
        ..TEN
    },
    Case {
        name: "media-of-unknown-length.mp4",
        edit: |bytes| in_moov(&bytes, |moov| moov.at("trak/mdia/mdhd").put(16, u32::MAX)),
        ..TEN
    },
    Case {
        name: "a-wrong-length.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                moov.at("mvhd").put(16, 5000);
                moov.at("trak/mdia/mdhd").put(16, 5 << 14);
            })
        },
        like: Like::NotInLength(
            "ffprobe repeats the movie's header; the edit list and the samples say otherwise",
        ),
        ..TEN
    },
    Case {
        name: "an-edit-beyond-the-media.mp4",
        edit: |bytes| in_moov(&bytes, |moov| edits(moov, &[(90_000, 0, 1)])),
        like: Like::Film,
        ..TEN
    },
    Case {
        name: "shown-twice.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                edits(moov, &[(10_000, 0, 1), (10_000, 0, 1)]);
                moov.at("mvhd").put(16, 20_000);
            })
        },
        ms: Some(20_000),
        ..TEN
    },
    Case {
        name: "a-held-picture.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                edits(moov, &[(10_000, 0, 1), (600_000, 0, 0)]);
                moov.at("mvhd").put(16, 610_000);
            })
        },
        ms: Some(610_000),
        ..TEN
    },
    Case {
        name: "a-pause-first.mov",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                edits(moov, &[(4000, u32::MAX, 1), (10_000, 0, 1)]);
                moov.at("mvhd").put(16, 14_000);
            })
        },
        ms: Some(14_000),
        ..TEN
    },
];

fn edits(moov: &mut Piece, list: &[(u32, u32, u16)]) {
    let mut body = vec![0; 4];
    body.extend(u32::try_from(list.len()).unwrap().to_be_bytes());
    for (length, from, rate) in list {
        body.extend(length.to_be_bytes());
        body.extend(from.to_be_bytes());
        body.extend(rate.to_be_bytes());
        body.extend([0, 0]);
    }
    let mut edts = Piece::new(b"edts", &[]);
    edts.inside.push(Piece::new(b"elst", &body));
    let trak = moov.nth(b"trak", 0);
    trak.without(b"edts");
    trak.inside.insert(1, edts);
}

#[test]
fn films_of_every_length() {
    try_all("timing", CASES);
}
