//! At the limits: 1280 × 720 pixels, two, five and ten minutes.

use crate::case::{Case, GOOD, try_all};

/// Ten minutes: ten seconds of picture and a minute of sound, again and again.
macro_rules! long {
    ($picture:literal, $film:literal) => {
        concat!(
            "V:64x36:25:10 -c:v libx264 -preset ultrafast -bf 2 ",
            $picture,
            " => picture.mp4 | -f lavfi -t 60 -i sine=r=48000 -c:a aac => sound.mp4",
            " | -stream_loop 59 @picture.mp4 -stream_loop 9 @sound.mp4 -t 600 -c copy ",
            $film
        )
    };
}

const LONG: Case = Case { size: (64, 36), ms: Some(600_000), requests: 3, ..GOOD };

pub const CASES: &[Case] = &[
    Case { name: "1280x720.mp4", made: "V:1280x720:1:10 X264", ..GOOD },
    Case { name: "1279x720.mp4", made: "V444:1279x720:1:10 X264", size: (1279, 720), ..GOOD },
    Case { name: "1280x719.mp4", made: "V444:1280x719:1:10 X264", size: (1280, 719), ..GOOD },
    Case { name: "1278x720.mp4", made: "V:1278x720:1:10 X264", size: (1278, 720), ..GOOD },
    Case { name: "1281x721.mp4", made: "V444:1281x721:1:10 X264", size: (1281, 721), ..GOOD },
    Case { name: "1920x1080.mp4", made: "V:1920x1080:1:10 X264", size: (1920, 1080), ..GOOD },
    Case { name: "3840x2160.mp4", made: "V:3840x2160:1:2 X264", size: (3840, 2160), ms: Some(2000), ..GOOD },
    Case { name: "16x16.mp4", made: "V:16x16:1:10 X264", size: (16, 16), ..GOOD },
    Case { name: "600.000.mp4", made: "V:1280x720:1/10:600 X264", ms: Some(600_000), ..GOOD },
    Case { name: "600.040.mp4", made: "V:1280x720:50/15001:600 X264", ms: Some(600_040), ..GOOD },
    Case { name: "599.960.mp4", made: "V:1280x720:50/14999:599 X264", ms: Some(599_960), ..GOOD },
    Case {
        name: "600.001.mp4",
        made: "V:1280x720:1000/600001:600 X264 -video_track_timescale 1000",
        ms: Some(600_001),
        ..GOOD
    },
    Case { name: "601.000.mov", made: "V:1280x720:2/601:601 X264", ms: Some(601_000), ..GOOD },
    Case { name: "300.000.mp4", made: "V:1280x720:1/10:300 X264", ms: Some(300_000), ..GOOD },
    Case { name: "120.000.mov", made: "V:1280x720:1/10:120 X264", ms: Some(120_000), ..GOOD },
    // Tables of real length: 25 pictures a second, sound and further tracks for ten minutes.
    Case { name: "long-last.mp4", made: long!("", ""), ..LONG },
    Case { name: "long-first.mp4", made: long!("", "-movflags +faststart"), ..LONG },
    Case { name: "long-sound-first.mp4", made: long!("", "-map 1 -map 0 -movflags +faststart"), ..LONG },
    Case { name: "long-sound-first-last.mov", made: long!("", "-map 1 -map 0"), ..LONG },
    Case { name: "long-two-sounds.mp4", made: long!("", "-map 0 -map 1 -map 1"), ..LONG },
    Case {
        name: "long-two-sounds-first.mp4",
        made: long!("", "-map 0 -map 1 -map 1 -movflags +faststart"),
        ..LONG
    },
    Case {
        name: "long-variable.mp4",
        made: long!("-vf setpts=PTS+mod(N\\,2)/50/TB -fps_mode vfr", ""),
        ..LONG
    },
    Case { name: "ntsc.mp4", made: "V:1280x720:30000/1001:2.002 X264", ms: Some(2002), ..GOOD },
];

#[test]
fn films_at_the_limits() {
    try_all("limits", CASES);
}
