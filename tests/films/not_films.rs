//! Files that are no films of ours, whatever their name says.

use lomba::video_check::model::HeaderProblem;

use crate::case::{Bad, refuse_all};

macro_rules! not_a_film {
    ($name:literal, $made:literal, $found:literal) => {
        Bad {
            name: $name,
            made: $made,
            edit: |bytes| bytes,
            problem: |problem, _| *problem == HeaderProblem::NotMp4Mov { found: $found.to_owned() },
        }
    };
}

macro_rules! bytes {
    ($name:literal, $bytes:expr, $found:literal) => {
        Bad {
            name: $name,
            made: "",
            edit: |_| $bytes.to_vec(),
            problem: |problem, _| *problem == HeaderProblem::NotMp4Mov { found: $found.to_owned() },
        }
    };
}

pub const CASES: &[Bad] = &[
    not_a_film!("matroska.mp4", "V:320x180:1:2 X264 -f matroska", "Matroska"),
    not_a_film!("webm.mp4", "V:320x180:1:2 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -f webm", "WebM"),
    not_a_film!("avi.mp4", "V:320x180:1:2 -c:v mpeg4 -f avi", "AVI"),
    not_a_film!("ts.mov", "V:320x180:1:2 X264 -f mpegts", "MPEG-TS"),
    not_a_film!("ps.mp4", "V:320x180:25:2 -c:v mpeg2video -f vob", "MPEG-PS"),
    not_a_film!("flv.mp4", "V:320x180:1:2 X264 -f flv", "FLV"),
    not_a_film!("wmv.mp4", "V:320x180:1:2 -c:v wmv2 -f asf", "WMV"),
    not_a_film!("ogg.mp4", "V:320x180:1:2 -c:v libtheora -f ogg", "Ogg"),
    not_a_film!("3gp.mp4", "V:176x144:1:2 -c:v h263 -f 3gp", "3GPP"),
    not_a_film!("3g2.mp4", "V:176x144:1:2 -c:v h263 -f 3g2", "3GPP2"),
    not_a_film!("raw.mp4", "V:320x180:1:2 X264 -f h264", "raw video"),
    not_a_film!("wav.mp4", "A:1 -f wav", "WAV"),
    not_a_film!("mp3.mp4", "A:1 -c:a libmp3lame -f mp3", "MP3"),
    not_a_film!("gif.mp4", "V:320x180:1:2 -f gif", "GIF"),
    not_a_film!("png.mp4", "V:320x180:1:1 -frames:v 1 -c:v png -f image2", "PNG"),
    not_a_film!("jpeg.mp4", "V:320x180:1:1 -frames:v 1 -c:v mjpeg -pix_fmt yuvj420p -f image2", "JPEG"),
    bytes!("pdf.mp4", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF"),
    bytes!("zip.mp4", b"PK\x03\x04\x14\0\0\0\x08\0abcdefgh", "ZIP"),
    bytes!("html.mp4", b"<!DOCTYPE html><html><title>Masuk</title></html>", "HTML"),
    bytes!("heic.mp4", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08meta", "HEIC"),
    bytes!("avif.mp4", b"\0\0\0\x18ftypavif\0\0\0\0mif1avif\0\0\0\x08meta", "AVIF"),
    bytes!("zeros.mp4", [0_u8; 4096], "zeros"),
    bytes!("nothing-known.mp4", [0xa5_u8; 4096], "unknown"),
    Bad {
        name: "sound.mp4",
        made: "A:2 -c:a aac",
        edit: |bytes| bytes,
        problem: |problem, _| *problem == HeaderProblem::NoVideo,
    },
    Bad {
        name: "sound.m4a.mp4",
        made: "A:2 -c:a aac -f ipod",
        edit: |bytes| bytes,
        problem: |problem, _| *problem == HeaderProblem::NoVideo,
    },
    Bad {
        name: "sound-in-fragments.mp4",
        made: "A:2 -c:a aac -movflags frag_keyframe+empty_moov",
        edit: |bytes| bytes,
        problem: |problem, _| *problem == HeaderProblem::NoVideo,
    },
];

#[test]
fn files_that_are_no_films() {
    refuse_all("others", CASES);
}
