//! The `moov` box: which track is the picture, how it is shown, how long the film is.

use super::boxes::Node;
use super::bytes::{length_at, millis, u32_at};
use super::edit_list::timing;
use super::fragments::{Fragments, Piece};
use super::matrix::Matrix;
use super::picture::{self, Picture};
use super::track::Track;
use crate::video_check::model::HeaderProblem;

/// Most tracks that are looked at.
const MOST_TRACKS: usize = 128;

/// A film as its `moov` describes it.
#[derive(Debug, Clone)]
pub(super) struct Film {
    pub(super) picture: Picture,
    /// Length by the movie itself, milliseconds; not told when fragments follow samples of its own.
    pub(super) length_ms: Option<i64>,
    /// Set when the film goes on in fragments.
    pub(super) fragments: Option<Fragments>,
    /// Where the last chunk of picture or sound begins.
    pub(super) last_chunk: Option<u64>,
}

#[derive(Default)]
struct Movie<'a> {
    scale: u32,
    units: Option<u64>,
    matrix: Matrix,
    tracks: Vec<Track<'a>>,
    extends: Option<Node<'a>>,
    begun: bool,
}

/// Reads a `moov` box.
pub(super) fn read(moov: &Node<'_>) -> Result<Film, HeaderProblem> {
    let movie = collect(moov)?;
    let track = movie.picture_track().ok_or(HeaderProblem::NoVideo)?;
    let mut frame = track.frame;
    frame.matrix = frame.matrix.then(movie.matrix);
    let picture = picture::shown(track.entry(), frame).ok_or(HeaderProblem::NoVideo)?;
    let fragments = movie.extends.map(|mvex| movie.fragments(&mvex, track.id)).transpose()?;
    let begun = fragments.is_some() && movie.played().any(|track| track.sample_units > 0);
    Ok(Film {
        picture,
        length_ms: movie.length_ms().filter(|_| !begun),
        fragments,
        last_chunk: movie.played().filter_map(|track| track.last_chunk).max(),
    })
}

fn collect<'a>(moov: &Node<'a>) -> Result<Movie<'a>, HeaderProblem> {
    let mut movie = Movie::default();
    for node in moov.children() {
        let node = node?;
        match &node.kind {
            b"mvhd" => movie.header(node.body),
            b"trak" if movie.tracks.len() < MOST_TRACKS => movie.tracks.push(Track::read(&node)?),
            b"mvex" => movie.extends = Some(node),
            b"cmov" if !movie.begun => return Err(HeaderProblem::Compressed),
            _ => {}
        }
    }
    Ok(movie)
}

impl<'a> Movie<'a> {
    fn header(&mut self, mvhd: &[u8]) {
        let long = mvhd.first() == Some(&1);
        let (scale, units, matrix) = if long { (20, 24, 48) } else { (12, 16, 36) };
        self.scale = u32_at(mvhd, scale).unwrap_or(0);
        self.units = length_at(mvhd, units, long);
        self.matrix = Matrix::read(mvhd, matrix);
        self.begun = true;
    }

    /// The first picture track that is enabled and neither a chapter list nor a cover; failing that, the
    /// first one that is less than that.
    fn picture_track(&self) -> Option<&Track<'a>> {
        let rank = |track: &Track<'_>| {
            let chapters = self.tracks.iter().any(|other| other.chapters.contains(&track.id));
            u8::from(!track.enabled) * 2 + u8::from(chapters || track.still())
        };
        self.tracks.iter().filter(|track| track.handler == *b"vide").min_by_key(|track| rank(track))
    }

    /// The tracks one sees and hears: the enabled ones, or all when none is.
    fn played(&self) -> impl Iterator<Item = &Track<'a>> {
        let heard = |track: &&Track<'_>| [*b"vide", *b"soun"].contains(&track.handler);
        let any = self.tracks.iter().filter(heard).any(|track| track.enabled);
        self.tracks.iter().filter(heard).filter(move |track| track.enabled || !any)
    }

    /// The longest of the played tracks; the movie's own word only when no track tells.
    fn length_ms(&self) -> Option<i64> {
        let of_track = |track: &Track<'_>| {
            let edited = timing(track.elst, self.scale, track.media_length()).ms;
            edited.or_else(|| track.shown_units.and_then(|units| millis(units, self.scale)))
        };
        let longest = self.played().filter_map(of_track).filter(|&ms| ms > 0).max();
        longest.or_else(|| self.units.and_then(|units| millis(units, self.scale)))
    }

    fn fragments(&self, mvex: &Node<'_>, picture: u32) -> Result<Fragments, HeaderProblem> {
        let mut declared = None;
        let mut defaults = Vec::new();
        for node in mvex.children() {
            let node = node?;
            match &node.kind {
                b"mehd" => declared = length_at(node.body, 4, node.body.first() == Some(&1)),
                b"trex" if defaults.len() < MOST_TRACKS => {
                    defaults.push((u32_at(node.body, 4), u32_at(node.body, 12)));
                }
                _ => {}
            }
        }
        let pieces = self.played().chain(self.tracks.iter().filter(|track| track.id == picture));
        let pieces = pieces.map(|track| {
            let each = defaults.iter().find(|(id, _)| *id == Some(track.id)).and_then(|(_, each)| *each);
            let media = track.media_length();
            let timing = timing(track.elst, self.scale, media);
            Piece::new(track.id, media.scale, timing, each.unwrap_or(0), track.sample_units)
        });
        let declared_ms = declared.and_then(|units| millis(units, self.scale));
        Ok(Fragments::new(pieces.collect(), picture, declared_ms))
    }
}
