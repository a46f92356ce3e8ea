//! Small films for the demonstration and the tests: a square wandering over a plain ground.
//!
//! Made for this project with ffmpeg, free of other people's rights. Each is
//! `ffmpeg -f lavfi -i color=c=GROUND:s=SIZE:r=RATE:d=SECONDS -f lavfi -i color=c=SQUARE:s=160x160:r=RATE:d=SECONDS`
//! `-filter_complex "[0][1]overlay=x='mod(n*8\,W-w)':y='(H-h)/2'" -t SECONDS -c:v libx264 -preset veryslow`
//! `-tune animation -crf 34 -pix_fmt yuv420p -g 600 -keyint_min 600 -sc_threshold 0 -map_metadata -1`
//! with `-movflags +faststart`, except `SHORT` and `CINEMA` whose index is at the end. `SHORT` also carries
//! silence (`-f lavfi -i anullsrc=r=16000:cl=mono -c:a aac -b:a 8k`).

/// A film and its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    pub bytes: &'static [u8],
    pub mime: &'static str,
    pub width: u32,
    pub height: u32,
    pub duration_ms: i64,
}

/// 1280×720, 12 s at 10 pictures a second, H.264 and silent AAC, index at the end.
pub const SHORT: Sample = Sample {
    bytes: include_bytes!("films/short.mp4"),
    mime: "video/mp4",
    width: 1280,
    height: 720,
    duration_ms: 12_000,
};

/// 1280×720, 7 min 12 s at one picture a second.
pub const SEVEN_MINUTES: Sample = Sample {
    bytes: include_bytes!("films/seven_minutes.mp4"),
    mime: "video/mp4",
    width: 1280,
    height: 720,
    duration_ms: 432_000,
};

/// 1280×720, 10 min 1 s at one picture a second: one second too long (R26).
pub const TOO_LONG: Sample = Sample {
    bytes: include_bytes!("films/too_long.mp4"),
    mime: "video/mp4",
    width: 1280,
    height: 720,
    duration_ms: 601_000,
};

/// 854×480, 48 s: too small (R25).
pub const TOO_SMALL: Sample = Sample {
    bytes: include_bytes!("films/too_small.mp4"),
    mime: "video/mp4",
    width: 854,
    height: 480,
    duration_ms: 48_000,
};

/// 1920×1080, 40 s, QuickTime, index at the end.
pub const CINEMA: Sample = Sample {
    bytes: include_bytes!("films/cinema.mov"),
    mime: "video/quicktime",
    width: 1920,
    height: 1080,
    duration_ms: 40_000,
};

/// 720×1280, 30 s: upright.
pub const UPRIGHT: Sample = Sample {
    bytes: include_bytes!("films/upright.mp4"),
    mime: "video/mp4",
    width: 720,
    height: 1280,
    duration_ms: 30_000,
};

/// All of them.
pub const ALL: [Sample; 6] = [SHORT, SEVEN_MINUTES, TOO_LONG, TOO_SMALL, CINEMA, UPRIGHT];
