//! Films that are cut off, damaged, empty or too odd.

use lomba::video_check::model::HeaderProblem;

use crate::case::{Bad, refuse_all};
use crate::edits::{find, in_moov};

const LAST: &str = "V:320x180:1:10 X264";
const FIRST: &str = "V:320x180:1:10 X264 -movflags +faststart";
const FRAGMENTS: &str = "V:320x180:5:10 X264 -g 5 -movflags frag_keyframe+empty_moov";
const LARGE: &str = "-f lavfi -t 60 -i nullsrc=s=320x180:r=1,geq=random(1)*255:128:128 X264 -qp 20 -g 2 -movflags frag_keyframe+empty_moov";

const WHOLE: Bad = Bad { name: "", made: LAST, edit: |bytes| bytes, problem: |_, _| false };

pub const CASES: &[Bad] = &[
    Bad {
        name: "empty.mp4",
        made: "",
        edit: |_| Vec::new(),
        problem: |problem, _| *problem == HeaderProblem::Empty,
    },
    Bad {
        name: "cut-in-the-content.mp4",
        edit: |bytes| cut(bytes, b"mdat", 100),
        problem: truncated,
        ..WHOLE
    },
    Bad {
        name: "cut-after-the-content.mp4",
        edit: |bytes| cut(bytes, b"moov", 0),
        problem: truncated,
        ..WHOLE
    },
    Bad {
        name: "cut-in-a-box-header.mp4",
        edit: |bytes| cut(bytes, b"moov", 5),
        problem: |problem, _| *problem == HeaderProblem::Truncated { missing: 3 },
        ..WHOLE
    },
    Bad {
        name: "cut-in-the-header.mp4",
        edit: |bytes| cut(bytes, b"moov", 300),
        problem: truncated,
        ..WHOLE
    },
    Bad {
        name: "last-byte-missing.mp4",
        edit: |mut bytes| {
            bytes.pop();
            bytes
        },
        problem: |problem, _| *problem == HeaderProblem::Truncated { missing: 1 },
        ..WHOLE
    },
    Bad {
        name: "first-and-cut.mp4",
        made: FIRST,
        edit: |mut bytes| {
            bytes.truncate(bytes.len() - 77);
            bytes
        },
        problem: |problem, _| *problem == HeaderProblem::Truncated { missing: 77 },
    },
    Bad {
        name: "first-and-cut-before-the-content.mp4",
        made: FIRST,
        edit: |bytes| cut(bytes, b"mdat", 0),
        problem: truncated,
    },
    Bad {
        name: "endless-and-cut.mp4",
        made: FIRST,
        edit: |bytes| {
            let mdat = find(&bytes, b"mdat");
            let mut bytes = cut(bytes, b"mdat", 8);
            bytes[mdat..mdat + 4].fill(0);
            bytes
        },
        problem: truncated,
    },
    Bad { name: "a-piece-of-the-type.mp4", edit: |bytes| bytes[..20].to_vec(), problem: truncated, ..WHOLE },
    Bad {
        name: "fragment-cut.mp4",
        made: FRAGMENTS,
        edit: |bytes| cut(bytes, b"mfra", usize::MAX - 9),
        problem: truncated,
    },
    Bad {
        name: "far-fragment-cut.mp4",
        made: LARGE,
        edit: |mut bytes| {
            bytes.truncate(find(&bytes, b"mfra") - 1000);
            bytes
        },
        problem: |problem, _| *problem == HeaderProblem::Truncated { missing: 1000 },
    },
    Bad {
        name: "fragments-without-any.mp4",
        made: FRAGMENTS,
        edit: |bytes| cut(bytes, b"moof", 0),
        problem: truncated,
    },
    Bad {
        name: "a-box-below-its-size.mp4",
        edit: |bytes| {
            let mut bytes = bytes;
            let moov = find(&bytes, b"moov");
            bytes[moov + 8..moov + 12].copy_from_slice(&4_u32.to_be_bytes());
            bytes
        },
        problem: corrupt,
        ..WHOLE
    },
    Bad {
        name: "a-box-beyond-its-parent.mp4",
        edit: |bytes| {
            let mut bytes = bytes;
            let moov = find(&bytes, b"moov");
            bytes[moov + 8..moov + 12].copy_from_slice(&4_000_000_u32.to_be_bytes());
            bytes
        },
        problem: corrupt,
        ..WHOLE
    },
    Bad {
        name: "rubbish-between.mp4",
        edit: |bytes| {
            let mut bytes = bytes;
            let mdat = find(&bytes, b"mdat");
            bytes[mdat..mdat + 64].fill(0xa5);
            bytes
        },
        problem: corrupt,
        ..WHOLE
    },
    Bad {
        name: "compressed.mov",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let inside: Vec<u8> = moov.inside.drain(..).flat_map(|piece| piece.bytes()).collect();
                moov.inside.push(crate::edits::Piece::new(b"cmov", &inside));
            })
        },
        problem: |problem, _| *problem == HeaderProblem::Compressed,
        ..WHOLE
    },
    Bad {
        name: "a-description-too-large.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let entry = &mut moov.at("trak/mdia/minf/stbl/stsd").inside[0];
                entry.inside.push(crate::edits::Piece::new(b"free", &vec![0; 9 << 20]));
            })
        },
        problem: |problem, _| *problem == HeaderProblem::OutOfBudget,
        ..WHOLE
    },
    Bad {
        name: "too-many-jumps.mp4",
        edit: |bytes| {
            let skip = crate::edits::Piece::new(b"skip", &vec![0; 70_000]).bytes();
            [&bytes[..find(&bytes, b"mdat")], &skip.repeat(20), &bytes].concat()
        },
        problem: |problem, _| *problem == HeaderProblem::OutOfBudget,
        ..WHOLE
    },
    Bad {
        name: "no-picture-size.mp4",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                moov.at("trak/tkhd").put(76, 0);
                moov.at("trak/mdia/minf/stbl/stsd").inside.clear();
            })
        },
        problem: |problem, _| *problem == HeaderProblem::NoVideo,
        ..WHOLE
    },
];

/// Keeps `more` bytes of the first box of that name; counted from the end of the file when it is near the
/// largest number.
fn cut(mut bytes: Vec<u8>, kind: &[u8; 4], more: usize) -> Vec<u8> {
    let at = find(&bytes, kind);
    bytes.truncate(at.wrapping_add(more));
    bytes
}

fn truncated(problem: &HeaderProblem, _: u64) -> bool {
    matches!(problem, HeaderProblem::Truncated { missing } if *missing > 0)
}

fn corrupt(problem: &HeaderProblem, size: u64) -> bool {
    matches!(problem, HeaderProblem::Corrupt { at } if *at < size)
}

#[test]
fn films_cut_off_or_damaged() {
    refuse_all("broken", CASES);
}
