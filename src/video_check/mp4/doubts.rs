//! Where the parts of a film's header disagree: which other sizes and lengths there are. Whether it matters is
//! for the rules to say.

use super::box_scanner::Stop;
use super::movie::Movie;
use super::picture::{self, Picture};
use super::track::Track;
use crate::video_check::model::{Doubts, PictureSize};

/// Lengths of one film that differ by no more than this agree: rounding, the sound's last packet.
const SLACK_MS: u64 = 2000;
/// An edit list may leave out so much of the media and be an ordinary cut: players begin decoding at a picture
/// of its own, ten seconds earlier at most with the usual settings.
const CUT_MS: u64 = 10_000;

/// Every picture the header speaks for, the one that counts first: the chosen track's, as its samples use the
/// descriptions, then those of other tracks that may be meant.
pub(super) fn pictures(
    movie: &Movie<'_>,
    chosen: &Track<'_>,
    usual: Option<u32>,
    quicktime: bool,
) -> Vec<Picture> {
    let sure = movie.rank(chosen) == 0;
    let meant = |track: &&Track<'_>| {
        track.handler == *b"vide" && track.id != chosen.id && (track.enabled || !sure) && !movie.beside(track)
    };
    let mut found = Vec::new();
    for track in std::iter::once(chosen).chain(movie.tracks.iter().filter(meant)) {
        let mut frame = track.frame;
        frame.matrix = frame.matrix.then(movie.matrix);
        for entry in track.entries(usual.filter(|_| track.id == chosen.id)) {
            match picture::pictures(&entry, frame, quicktime) {
                Some(pictures) => found.extend([pictures.main].into_iter().chain(pictures.other)),
                // What counts tells no size: nothing else stands for it.
                None if found.is_empty() => return found,
                None => {}
            }
        }
    }
    found
}

/// What speaks against the first of `pictures` and against `length_ms`.
pub(super) fn of(
    movie: &Movie<'_>,
    chosen: &Track<'_>,
    pictures: &[Picture],
    length_ms: Option<i64>,
) -> Result<Doubts, Stop> {
    let mut doubts = Doubts {
        size_unsure: chosen.size_unsure || chosen.entries(None).iter().any(|entry| entry.mixed),
        length_unsure: movie.repeated || movie.played().chain([chosen]).any(|track| track.length_unsure),
        ..Doubts::default()
    };
    let size = |picture: &Picture| PictureSize { width: picture.width, height: picture.height };
    let shown = pictures.first().map(size);
    for other in pictures.iter().map(size).filter(|other| Some(*other) != shown) {
        if !doubts.sizes.contains(&other) {
            doubts.sizes.push(other);
        }
    }
    if let Some(length) = length_ms {
        doubts.lengths_ms = lengths(movie, length)?;
    }
    Ok(doubts)
}

/// Lengths the film would have if another part were right.
fn lengths(movie: &Movie<'_>, length: i64) -> Result<Vec<i64>, Stop> {
    let played: Vec<&Track<'_>> = movie.played().collect();
    let mut found: Vec<i64> = movie.told_ms().into_iter().collect();
    for (index, track) in played.iter().enumerate() {
        let mut longest = 0;
        for (_, other) in played.iter().enumerate().filter(|(other, _)| *other != index) {
            longest = longest.max(other.length_ms(movie.scale)?.unwrap_or(0));
        }
        let others = track.other_lengths(movie.scale, SLACK_MS, CUT_MS)?;
        found.extend(others.into_iter().map(|other| other.max(longest)));
    }
    found.retain(|other| other.abs_diff(length) > SLACK_MS);
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
