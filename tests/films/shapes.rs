//! Cropped, stretched and turned.

use crate::case::{Case, GOOD, Like, try_all};
use crate::edits::{Piece, in_moov};

const SMALL: &str = "V:1280x720:1:10 X264";
const DV: &str = "V:720x576:1:10 X264 -vf setsar=64/45";

pub const CASES: &[Case] = &[
    Case { name: "sar-64-45.mp4", made: DV, size: (1024, 576), ..GOOD },
    Case { name: "sar-64-45.mov", made: DV, size: (1024, 576), ..GOOD },
    Case { name: "sar-4-3.mp4", made: "V:960x720:1:10 X264 -vf setsar=4/3", ..GOOD },
    Case { name: "sar-below-one.mp4", made: "V:1440x720:1:10 X264 -vf setsar=8/9", ..GOOD },
    Case {
        name: "sar-hevc.mp4",
        made: "V:960x720:1:4 -c:v libx265 -preset ultrafast -x265-params log-level=none -vf setsar=4/3",
        codec: "hev1",
        ms: Some(4000),
        ..GOOD
    },
    Case {
        name: "aspect-in-the-stream-alone.mp4",
        made: DV,
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                entry(moov, 0).without(b"pasp");
                moov.at("trak/tkhd").put(76, 720 << 16);
            })
        },
        size: (1024, 576),
        ..GOOD
    },
    Case {
        name: "aspect-in-the-hevc-stream-alone.mp4",
        made: "V:960x720:1:4 -c:v libx265 -preset ultrafast -x265-params log-level=none -vf setsar=4/3",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let entry = &mut moov.at("trak/mdia/minf/stbl/stsd").inside[0];
                let at = entry.fixed.windows(4).position(|name| name == b"pasp").unwrap();
                entry.fixed[at..at + 4].copy_from_slice(b"free");
                moov.at("trak/tkhd").put(76, 960 << 16);
            })
        },
        codec: "hev1",
        ms: Some(4000),
        ..GOOD
    },
    Case {
        name: "aspect-in-the-frame-alone.mp4",
        made: "V:720x576:1:10 X264",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                entry(moov, 0).without(b"pasp");
                moov.at("trak/tkhd").put(76, 1024 << 16);
            })
        },
        size: (1024, 576),
        ..GOOD
    },
    Case {
        name: "stretched-by-the-matrix.mp4",
        made: "V:640x720:1:10 X264",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                entry(moov, 0).without(b"pasp");
                moov.at("trak/tkhd").put(40, 2 << 16);
            })
        },
        ..GOOD
    },
    Case {
        name: "turned-90.mp4",
        made: "V:1280x720:1:10 X264 => t.mp4 | @t.mp4 -c copy -metadata:s:v rotate=270",
        size: (720, 1280),
        rotation: 90,
        ..GOOD
    },
    Case {
        name: "turned-180.mp4",
        made: "V:1280x720:1:10 X264 => t.mp4 | @t.mp4 -c copy -metadata:s:v rotate=180",
        rotation: 180,
        ..GOOD
    },
    Case {
        name: "turned-270.mov",
        made: "V:1280x720:1:10 X264 => t.mp4 | @t.mp4 -c copy -metadata:s:v rotate=90",
        size: (720, 1280),
        rotation: 270,
        ..GOOD
    },
    Case {
        name: "turned-anamorphic.mp4",
        made: "V:720x576:1:10 X264 -vf setsar=64/45 => t.mp4 | @t.mp4 -c copy -metadata:s:v rotate=90",
        size: (576, 1024),
        rotation: 270,
        ..GOOD
    },
    Case {
        name: "turned-by-the-movie.mp4",
        made: SMALL,
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let mvhd = moov.at("mvhd");
                for (at, number) in [(36, 0), (40, 1 << 16), (48, u32::MAX << 16), (52, 0)] {
                    mvhd.put(at, number);
                }
            })
        },
        size: (720, 1280),
        rotation: 90,
        ..GOOD
    },
    Case {
        name: "turned-with-a-turned-frame.mp4",
        made: "V:1280x720:1:10 X264 => t.mp4 | @t.mp4 -c copy -metadata:s:v rotate=90",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                entry(moov, 0).without(b"pasp");
                moov.at("trak/tkhd").put(76, 720 << 16);
                moov.at("trak/tkhd").put(80, 1280 << 16);
            })
        },
        size: (720, 1280),
        rotation: 270,
        like: Like::NotInSize("a frame told after turning is no stretch; ffprobe takes it for one"),
        ..GOOD
    },
    Case {
        name: "cropped-to-1279.mp4",
        made: "V:1280x720:1:10 X264 -pix_fmt yuv444p -bsf:v h264_metadata=crop_right=1",
        size: (1279, 720),
        ..GOOD
    },
    Case {
        name: "cropped-to-718.mov",
        made: "V:1280x720:1:10 X264 -bsf:v h264_metadata=crop_bottom=2",
        size: (1280, 718),
        ..GOOD
    },
    Case {
        name: "cropped-by-the-container.mp4",
        made: "V:1280x720:1:10 X264",
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let entry = entry(moov, 0);
                entry.without(b"pasp");
                entry.fixed[24..26].copy_from_slice(&1270_u16.to_be_bytes());
                moov.at("trak/tkhd").put(76, 1270 << 16);
            })
        },
        size: (1270, 720),
        ..GOOD
    },
    Case {
        name: "clean-aperture.mp4",
        made: SMALL,
        edit: |bytes| {
            in_moov(&bytes, |moov| {
                let numbers = [1270_u32, 1, 710, 1, 0, 1, 0, 1];
                let body: Vec<u8> = numbers.iter().flat_map(|n| n.to_be_bytes()).collect();
                entry(moov, 0).inside.push(Piece::new(b"clap", &body));
            })
        },
        size: (1270, 710),
        like: Like::NotInSize("ffprobe 5 does not look at the clean aperture"),
        ..GOOD
    },
    Case { name: "portrait.mp4", made: "V:720x1280:1:10 X264", size: (720, 1280), ..GOOD },
];

fn entry(moov: &mut Piece, track: usize) -> &mut Piece {
    &mut moov.nth(b"trak", track).at("mdia/minf/stbl/stsd").inside[0]
}

#[test]
fn films_of_every_shape() {
    try_all("shapes", CASES);
}
