//! The reader of film headers against films: made on the spot with ffmpeg, some of them edited box by box,
//! and compared with what ffprobe says about each.
//!
//! `LOMBA_TEST_FFMPEG` names ffmpeg; ffprobe is expected beside it. Without them the films are not tried, which
//! is an error when `LOMBA_TEST_REQUIRE` names `ffmpeg`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    missing_docs
)]

mod broken;
mod case;
mod codecs;
mod edits;
mod ffmpeg;
mod ffprobe;
mod fragmented;
mod header_cost;
mod layouts;
mod limits;
mod not_films;
mod parts;
mod shapes;
mod timing;

#[test]
fn there_are_enough_films() {
    let good = limits::CASES.len()
        + codecs::CASES.len()
        + layouts::CASES.len()
        + shapes::CASES.len()
        + timing::CASES.len()
        + fragmented::CASES.len();
    let bad = not_films::CASES.len() + broken::CASES.len();
    assert!(good >= 60, "{good} good films");
    assert!(bad >= 20, "{bad} others");
}
