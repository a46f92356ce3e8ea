//! Codecs and containers.

use crate::case::{Case, GOOD, Like, try_all};

const TWO: Case = Case { ms: Some(2000), size: (320, 180), ..GOOD };

pub const CASES: &[Case] = &[
    Case { name: "h264.mp4", made: "V:320x180:5:2 -c:v libx264 -bf 2", ..TWO },
    Case { name: "h264.mov", made: "V:320x180:5:2 X264", ..TWO },
    Case { name: "h264.m4v", made: "V:320x180:5:2 X264 -f ipod", ..TWO },
    Case { name: "avc3.mp4", made: "V:320x180:5:2 X264 -tag:v avc3", codec: "avc3", ..TWO },
    Case {
        name: "hev1.mp4",
        made: "V:320x180:5:2 -c:v libx265 -x265-params log-level=none",
        codec: "hev1",
        ..TWO
    },
    Case {
        name: "hvc1.mov",
        made: "V:320x180:5:2 -c:v libx265 -x265-params log-level=none -tag:v hvc1",
        codec: "hvc1",
        ..TWO
    },
    Case {
        name: "hevc-odd.mp4",
        made: "V:1278x718:1:2 -c:v libx265 -preset ultrafast -x265-params log-level=none -tag:v hvc1",
        codec: "hvc1",
        size: (1278, 718),
        ..TWO
    },
    Case { name: "av1.mp4", made: "V:320x180:5:2 -c:v libaom-av1 -cpu-used 8", codec: "av01", ..TWO },
    Case {
        name: "vp9.mp4",
        made: "V:320x180:5:2 -c:v libvpx-vp9 -deadline realtime -cpu-used 8",
        codec: "vp09",
        ..TWO
    },
    Case { name: "mpeg4.mp4", made: "V:320x180:5:2 -c:v mpeg4", codec: "mp4v", ..TWO },
    Case { name: "prores.mov", made: "V:320x180:5:2 -c:v prores_ks -profile:v 2", codec: "apcn", ..TWO },
    Case {
        name: "prores4444.mov",
        made: "V:320x180:5:2 -c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le",
        codec: "ap4h",
        ..TWO
    },
    Case { name: "mjpeg.mov", made: "V:320x180:5:2 -c:v mjpeg -pix_fmt yuvj420p", codec: "jpeg", ..TWO },
    Case { name: "mjpeg.mp4", made: "V:320x180:5:2 -c:v mjpeg -pix_fmt yuvj420p", codec: "mp4v", ..TWO },
    Case {
        name: "raw.mov",
        made: "V:320x180:5:2 -c:v rawvideo -pix_fmt uyvy422",
        codec: "2vuy",
        requests: 3,
        ..TWO
    },
    Case { name: "animation.mov", made: "V:320x180:5:2 -c:v qtrle", codec: "rle ", requests: 2, ..TWO },
    Case {
        name: "encrypted.mp4",
        made: "V:320x180:5:2 X264 -encryption_scheme cenc-aes-ctr -encryption_key 000102030405060708090a0b0c0d0e0f -encryption_kid 00112233445566778899aabbccddeeff",
        like: Like::NotInCodec("the codec under the encryption is told, not `encv`"),
        ..TWO
    },
];

#[test]
fn films_of_every_codec() {
    try_all("codecs", CASES);
}
