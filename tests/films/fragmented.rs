//! Films made of fragments.

use crate::case::{Case, GOOD, try_all};
use crate::edits::{Piece, find, pieces};

const TEN: Case = Case { size: (320, 180), ..GOOD };

pub const CASES: &[Case] = &[
    Case {
        name: "by-keyframe.mp4",
        made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov",
        ..TEN
    },
    Case {
        name: "default-base.mp4",
        made: "V:320x180:5:10 A:10 X264 -c:a aac -g 5 -movflags frag_keyframe+empty_moov+default_base_moof",
        ms: Some(10_128),
        ..TEN
    },
    Case {
        name: "with-index.mp4",
        made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov+dash+global_sidx",
        ..TEN
    },
    Case {
        name: "index-and-sound.mp4",
        made: "V:320x180:5:10 A:10 X264 -c:a aac -g 5 -movflags frag_keyframe+empty_moov+dash+global_sidx",
        ms: Some(10_128),
        ..TEN
    },
    Case {
        name: "index-each.mp4",
        made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov+dash",
        ..TEN
    },
    Case { name: "half-and-half.mp4", made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe", ..TEN },
    Case {
        name: "delayed.mp4",
        made: "V:320x180:5:10 -c:v libx264 -bf 2 -g 5 -movflags frag_keyframe+delay_moov",
        ..TEN
    },
    Case { name: "smooth.mp4", made: "V:320x180:5:10 X264 -g 5 -f ismv", codec: "avc1", ..TEN },
    Case {
        name: "fragments.mov",
        made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov",
        ..TEN
    },
    Case {
        name: "declared.mp4",
        made: "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov",
        edit: declared,
        ..TEN
    },
    Case { name: "many.mp4", made: MANY, requests: 2, ms: Some(60_000), ..TEN },
    Case {
        name: "many-without-last-index.mp4",
        made: MANY,
        edit: without_last_index,
        requests: 2,
        ms: Some(60_000),
        ..TEN
    },
    Case {
        name: "many-and-sound.mp4",
        made: "-f lavfi -t 20 -i nullsrc=s=320x180:r=2,geq=random(1)*255:128:128 A:20 X264 -qp 20 -c:a aac -g 2 -movflags frag_keyframe+empty_moov",
        requests: 2,
        ms: Some(20_128),
        ..TEN
    },
];

const MANY: &str = "-f lavfi -t 60 -i nullsrc=s=320x180:r=1,geq=random(1)*255:128:128 X264 -qp 20 -g 2 -movflags frag_keyframe+empty_moov";

/// Tells the whole length in the header. Fragments with a place of their own do not mind that it grows.
fn declared(bytes: Vec<u8>) -> Vec<u8> {
    let mut all = pieces(&bytes);
    let moov = all.iter_mut().find(|piece| piece.kind == *b"moov").unwrap();
    moov.at("mvex").inside.insert(0, Piece::new(b"mehd", &[0, 0, 0, 0, 0, 0, 0x27, 0x10]));
    all.iter().flat_map(Piece::bytes).collect()
}

fn without_last_index(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(find(&bytes, b"mfra"));
    bytes
}

#[test]
fn films_of_fragments() {
    try_all("fragmented", CASES);
}
