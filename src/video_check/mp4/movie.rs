//! The `moov` box: which track is the picture, how it is shown, how long the film is.

use super::after_moov::{self, AfterMoov};
use super::box_scanner::{AFTER_MOOV, Stop};
use super::boxes::Node;
use super::bytes::{length_at, millis, u32_at};
use super::doubts;
use super::fragments::{Fragments, Piece};
use super::matrix::Matrix;
use super::picture::Picture;
use super::places::{Known, Place};
use super::track::Track;
use super::trex::{self, Extends};
use crate::video_check::model::{Doubts, HeaderProblem};

/// Most tracks that are looked at.
const MOST_TRACKS: usize = 128;
/// So much of a header is asked for at once when not more than that is left of it.
pub(super) const NEAR: u64 = 104 << 10;
/// Ranges within which a film of a usual layout is read.
const USUAL: u32 = 3;
/// After so many ranges the rest of a header is asked for at once, if it is no larger than `MOST_REST`.
const PATIENCE: u32 = 5;
const MOST_REST: u64 = 4 << 20;
/// Two lengths of one track that differ by no more than this do not contradict each other.
const SLACK_MS: i64 = 1000;
/// The movie's length and that of its longest track differ by no more than this when both tell the same.
const ROUNDING_MS: i64 = 3;

/// A film as its `moov` describes it.
#[derive(Debug, Clone)]
pub(super) struct Film {
    pub(super) picture: Picture,
    /// Length by the movie itself, milliseconds; not told when fragments follow samples of its own.
    pub(super) length_ms: Option<i64>,
    /// Set when the film goes on in fragments.
    pub(super) fragments: Option<Fragments>,
    /// What to add fragments to that nobody announced.
    pub(super) unannounced: Option<Fragments>,
    /// What other parts of the header say.
    pub(super) doubts: Doubts,
    /// Where the last chunk of picture or sound begins; not looked up where large content says its own size.
    pub(super) last_chunk: Option<u64>,
}

#[derive(Default)]
pub(super) struct Movie<'a> {
    pub(super) scale: u32,
    units: Option<u64>,
    pub(super) matrix: Matrix,
    pub(super) tracks: Vec<Track<'a>>,
    extends: Option<Node<'a>>,
    begun: bool,
    /// It has two headers.
    pub(super) repeated: bool,
    /// What is needed to go on where it was left.
    rest: Option<Stop>,
}

/// Reads a `moov` box of a QuickTime or MPEG-4 file, as far as it has to be.
pub(super) fn read(known: Known<'_>, moov: &Place, quicktime: bool) -> Result<Film, Stop> {
    film(known, moov, quicktime).map_err(|stop| match stop {
        Stop::Need { at, least, want } if (moov.at..moov.end).contains(&at) => {
            let rest = moov.end.saturating_sub(at);
            let all = near(moov, at) || known.asked >= PATIENCE && rest <= MOST_REST;
            let want = if all { want.max(rest.saturating_add(AFTER_MOOV)) } else { want };
            Stop::Need { at, least, want }
        }
        stop => stop,
    })
}

fn near(moov: &Place, at: u64) -> bool {
    moov.end.saturating_sub(at) <= NEAR
}

fn film(known: Known<'_>, moov: &Place, quicktime: bool) -> Result<Film, Stop> {
    let movie = collect(known, moov)?;
    if let Some(rest) = &movie.rest
        && !movie.may_leave(known, moov, rest)?
    {
        return Err(rest.clone());
    }
    let track = movie.picture_track().ok_or(HeaderProblem::NoVideo)?;
    let extends = movie.extends.map(|mvex| trex::read(&mvex)).transpose()?;
    let usual = extends.as_ref().and_then(|extends| extends.of(track.id)?.description);
    let pictures = doubts::pictures(&movie, track, usual, quicktime);
    let picture = pictures.first().cloned().ok_or(HeaderProblem::NoVideo)?;
    movie.lengths_known(track)?;
    let begun = extends.is_some() && movie.played().any(|track| track.sample_units > 0);
    let length_ms = movie.length_ms()?.filter(|_| !begun);
    let last_chunk = if extends.is_some() { None } else { movie.last_chunk(known, moov)? };
    let doubts = doubts::of(&movie, track, &pictures, length_ms)?;
    let pieces = movie.pieces(extends.as_ref(), track)?;
    let (fragments, unannounced) =
        if extends.is_some() { (Some(pieces), None) } else { (None, Some(pieces)) };
    Ok(Film { picture, length_ms, fragments, unannounced, doubts, last_chunk })
}

fn collect<'a>(known: Known<'a>, moov: &Place) -> Result<Movie<'a>, Stop> {
    let mut movie = Movie::default();
    for place in known.inside(moov) {
        match place.and_then(|place| movie.take(known, &place)) {
            Err(need @ Stop::Need { .. }) => {
                movie.rest = Some(need);
                break;
            }
            taken => taken?,
        }
    }
    Ok(movie)
}

impl<'a> Movie<'a> {
    fn take(&mut self, known: Known<'a>, place: &Place) -> Result<(), Stop> {
        match &place.kind {
            b"mvhd" => self.header(known.whole(place)?.body),
            b"trak" if self.tracks.len() < MOST_TRACKS => self.tracks.push(Track::read(known, place)?),
            b"mvex" => self.extends = Some(known.whole(place)?),
            b"cmov" if !self.begun => return Err(HeaderProblem::Compressed.into()),
            _ => {}
        }
        Ok(())
    }

    fn header(&mut self, mvhd: &[u8]) {
        let long = mvhd.first() == Some(&1);
        let (scale, units, matrix) = if long { (20, 24, 48) } else { (12, 16, 36) };
        self.scale = u32_at(mvhd, scale).unwrap_or(0);
        self.units = length_at(mvhd, units, long);
        self.matrix = Matrix::read(mvhd, matrix);
        self.repeated |= self.begun;
        self.begun = true;
    }

    /// The first picture track that is enabled and neither a chapter list nor a cover; failing that, the
    /// first one that is less than that.
    fn picture_track(&self) -> Option<&Track<'a>> {
        self.tracks.iter().filter(|track| track.handler == *b"vide").min_by_key(|track| self.rank(track))
    }

    /// 0 for a track that is surely the picture.
    pub(super) fn rank(&self, track: &Track<'_>) -> u8 {
        u8::from(!track.enabled) * 2 + u8::from(self.beside(track))
    }

    /// Whether it is a chapter list, a cover, or one picture beside a film.
    pub(super) fn beside(&self, track: &Track<'_>) -> bool {
        let chapters = self.tracks.iter().any(|other| other.chapters.contains(&track.id));
        let film = |other: &Track<'_>| other.handler == *b"vide" && other.moves();
        chapters || track.still() || track.single() && self.tracks.iter().any(film)
    }

    /// The tracks one sees and hears: the enabled ones, or all when none is.
    pub(super) fn played(&self) -> impl Iterator<Item = &Track<'a>> {
        let heard = |track: &&Track<'_>| [*b"vide", *b"soun"].contains(&track.handler);
        let any = self.tracks.iter().filter(heard).any(|track| track.enabled);
        self.tracks.iter().filter(heard).filter(move |track| track.enabled || !any)
    }

    /// The longest of the played tracks; the movie's own word only when no track tells.
    fn length_ms(&self) -> Result<Option<i64>, Stop> {
        Ok(self.longest_ms()?.or_else(|| self.told_ms()))
    }

    fn longest_ms(&self) -> Result<Option<i64>, Stop> {
        let lengths = self.played().map(|track| track.length_ms(self.scale));
        let longest = lengths.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().max();
        Ok(longest.filter(|&ms| ms > 0))
    }

    pub(super) fn told_ms(&self) -> Option<i64> {
        self.units.and_then(|units| millis(units, self.scale))
    }

    /// Whether the tracks that were read are as long as the movie says, to `slack_ms`.
    fn agrees(&self, slack_ms: i64) -> Result<bool, Stop> {
        let lengths = self.longest_ms()?.zip(self.told_ms());
        Ok(lengths.is_some_and(|(one, other)| one.abs_diff(other) <= slack_ms.unsigned_abs()))
    }

    /// Whether the film is known well enough without the rest of its header: reading on would take more
    /// ranges than usual, the picture and another track were read, the movie is exactly as long as they are, and
    /// no fragments can follow.
    fn may_leave(&self, known: Known<'_>, moov: &Place, rest: &Stop) -> Result<bool, Stop> {
        let Stop::Need { at, .. } = rest else { return Ok(false) };
        let behind = u32::from(!near(moov, *at) && !after_moov::seen(known, moov.end));
        let usual = known.asked.saturating_add(1).saturating_add(behind) <= USUAL;
        let sure = self.picture_track().is_some_and(|track| self.rank(track) == 0);
        if usual || !sure || self.tracks.len() < 2 || !self.agrees(ROUNDING_MS).unwrap_or(false) {
            return Ok(false);
        }
        Ok(after_moov::look(known, moov.end)? == AfterMoov::End)
    }

    /// A long table of lengths need not be read whole where everything else tells one and the same length.
    fn lengths_known(&self, picture: &Track<'_>) -> Result<(), Stop> {
        for track in self.played().chain([picture]) {
            let Some(need) = &track.lengths else { continue };
            let told =
                self.extends.is_none() && self.agrees(SLACK_MS)? && track.agrees(self.scale, SLACK_MS)?;
            if !told {
                return Err(need.clone());
            }
        }
        Ok(())
    }

    /// Where the last chunk begins. Tables that did not come along are asked for only where nothing else
    /// tells how far the content reaches.
    fn last_chunk(&self, known: Known<'_>, moov: &Place) -> Result<Option<u64>, Stop> {
        let mut last = None;
        for track in self.played() {
            match &track.last_chunk {
                Ok(chunk) => last = last.max(*chunk),
                Err(need) if after_moov::look(known, moov.end)? == AfterMoov::Endless => {
                    return Err(need.clone());
                }
                Err(_) => {}
            }
        }
        Ok(last)
    }

    /// What fragments are added to.
    fn pieces(&self, extends: Option<&Extends>, picture: &Track<'_>) -> Result<Fragments, Stop> {
        let mut pieces = Vec::new();
        for track in self.played().chain([picture]) {
            let each = extends.and_then(|extends| extends.of(track.id)?.each);
            let timing = track.timing(self.scale)?;
            pieces.push(Piece::new(track.id, track.scale, timing, each.unwrap_or(0), track.held_units()));
        }
        let declared = extends.and_then(|extends| extends.declared);
        let declared_ms = declared.and_then(|units| millis(units, self.scale));
        Ok(Fragments::new(pieces, picture.id, declared_ms))
    }
}
