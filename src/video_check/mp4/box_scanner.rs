//! From box to box of the file, until the film is known and its content is there.
//!
//! A scan is asked again after every range that came and goes on where it stood.

use super::box_header::{self, BoxHeader};
use super::boxes::Node;
use super::brand::{self, FileType};
use super::bytes::{FourCc, letters};
use super::fragments::Fragments;
use super::movie::{self, Film};
use super::places::{Known, Place};
use super::range_buffer::RangeBuffer;
use super::{moof, segment_index, sniff, tail};
use crate::video_check::model::{Container, Header, HeaderProblem};

/// The first range: enough for most films whose header stands first.
const FIRST: u64 = 64 << 10;
/// The range after the content, where the header of the other films stands.
const AFTER: u64 = 64 << 10;
/// A look for the last fragment.
const LAST: u64 = 256 << 10;
/// A second look for the last fragment.
const LAST_LARGE: u64 = 4 << 20;
/// The range between two fragments.
const BETWEEN: u64 = 16 << 10;
/// What is asked behind a header, for the beginning of the content.
pub(super) const AFTER_MOOV: u64 = 64;
/// Fewest bytes of a box.
const LEAST: u64 = 8;
/// Names a QuickTime file from before file types may begin with.
const OLD: [&[u8; 4]; 6] = [b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"];
/// Boxes that belong to a film.
const MORE: [&[u8; 4]; 3] = [b"moov", b"moof", b"mdat"];
/// Most bytes of a file type.
const MOST_FILE_TYPE: u64 = 16 << 10;

/// Why a scan does not go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stop {
    /// `least` bytes from `at` on are needed; `want` would be good.
    Need {
        at: u64,
        least: u64,
        want: u64,
    },
    Problem(HeaderProblem),
}

impl From<HeaderProblem> for Stop {
    fn from(problem: HeaderProblem) -> Self {
        Self::Problem(problem)
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct BoxScanner {
    at: u64,
    begun: bool,
    file_type: Option<FileType>,
    content: bool,
    film: Option<Film>,
    /// Fragments came before anything was known of the film.
    early: bool,
    /// Up to here an index has told what there is.
    indexed: u64,
    tails: u8,
    asked: u32,
}

/// A box of the file.
#[derive(Debug, Clone, Copy)]
struct Top {
    kind: FourCc,
    head: u64,
    end: u64,
}

impl BoxScanner {
    /// Goes on as far as the held bytes lead, after `asked` ranges.
    pub(super) fn go(
        &mut self,
        buffer: &mut RangeBuffer,
        total: Option<u64>,
        asked: u32,
    ) -> Result<Header, Stop> {
        self.asked = asked;
        while let Some(top) = self.next(buffer, total)? {
            self.enter(&top, buffer, total)?;
            // Where nobody says how large the file is, there is no asking beyond what is needed.
            if self.complete() && total.is_none() {
                return self.header(total).map_err(Stop::Problem);
            }
            buffer.forget_before(self.at);
        }
        self.end(total).map_err(Stop::Problem)
    }

    /// Whether a film and its content were found. What follows matters only if it is more of the film.
    fn complete(&self) -> bool {
        self.content && self.film.is_some() && !self.fragmented()
    }

    /// The header of the box at hand; `None` at the end of the file.
    fn next(&mut self, buffer: &RangeBuffer, total: Option<u64>) -> Result<Option<Top>, Stop> {
        loop {
            let rest = total.map_or(u64::MAX, |total| total.saturating_sub(self.at));
            if rest < LEAST && self.begun {
                return Ok(None);
            }
            let bytes = buffer.from(self.at);
            let least = box_header::MOST.min(rest);
            if bytes.get(..usize::try_from(least).unwrap_or(usize::MAX)).is_some() {
                return if self.begun && bytes.starts_with(&[0; 8]) {
                    Ok(None)
                } else {
                    let top = self.top(bytes, total);
                    self.following(top, bytes).map_err(Stop::Problem)
                };
            }
            if !self.jump(buffer, total)? {
                return Err(Stop::Need { at: self.at, least, want: self.stride(rest) });
            }
        }
    }

    /// Rubbish behind a film that is complete does not make it a bad one, unless it begins like more of it.
    fn following(
        &mut self,
        top: Result<Top, HeaderProblem>,
        bytes: &[u8],
    ) -> Result<Option<Top>, HeaderProblem> {
        if top.is_ok() || !self.complete() {
            return top.map(Some);
        }
        if box_header::read(bytes).is_some_and(|header| MORE.contains(&&header.kind)) {
            self.unsure();
        }
        Ok(None)
    }

    /// The length that was found may not be all.
    fn unsure(&mut self) {
        if let Some(film) = &mut self.film {
            film.doubts.length_unsure = true;
        }
    }

    fn top(&mut self, bytes: &[u8], total: Option<u64>) -> Result<Top, HeaderProblem> {
        let corrupt = HeaderProblem::Corrupt { at: self.at };
        let header = box_header::read(bytes);
        if !self.begun {
            self.begin(header, bytes)?;
        }
        let header = header.filter(|header| letters(header.kind).is_some()).ok_or(corrupt.clone())?;
        let end = match header.size {
            Some(size) => self.at.checked_add(size).ok_or(corrupt)?,
            None => total.unwrap_or(u64::MAX),
        };
        inside(end, total)?;
        Ok(Top { kind: header.kind, head: header.head, end })
    }

    /// The first box decides whether it is a film at all.
    fn begin(&mut self, header: Option<BoxHeader>, bytes: &[u8]) -> Result<(), HeaderProblem> {
        self.begun = true;
        let film = header.is_some_and(|header| header.kind == *b"ftyp" || OLD.contains(&&header.kind));
        if film { Ok(()) } else { Err(HeaderProblem::NotMp4Mov { found: sniff::name(bytes).to_owned() }) }
    }

    /// How much to ask for at once, with so much left of the file.
    fn stride(&self, rest: u64) -> u64 {
        match &self.film {
            _ if self.at == 0 => FIRST,
            Some(film) if film.fragments.is_some() => BETWEEN,
            Some(_) => AFTER_MOOV,
            None if self.content && rest <= movie::NEAR => rest,
            None if self.content => AFTER,
            None => FIRST,
        }
    }

    /// Takes a box in and steps behind it.
    fn enter(&mut self, top: &Top, buffer: &RangeBuffer, total: Option<u64>) -> Result<(), Stop> {
        if top.kind == *b"moof" {
            self.go_on_in_fragments();
        }
        match &top.kind {
            b"ftyp" if self.file_type.is_none() => {
                let node = self.whole(top, buffer, MOST_FILE_TYPE)?;
                self.file_type = Some(brand::read(node.body, node.at)?);
            }
            b"moov" if self.film.is_none() => {
                let body = self.at.saturating_add(top.head);
                let place = Place { kind: top.kind, at: self.at, body, end: top.end };
                let quicktime = self.container() == Container::Mov;
                let known = Known { buffer, total, asked: self.asked };
                self.film = Some(movie::read(known, &place, quicktime)?);
            }
            b"moov" => self.second_description(),
            b"mdat" => self.content = true,
            b"sidx" if self.fragmented() => self.index(top, buffer)?,
            b"moof" if self.fragmented() && self.indexed > self.at => {
                self.skip_indexed(total)?;
                return Ok(());
            }
            b"moof" if self.fragmented() => {
                let node = self.whole(top, buffer, u64::MAX)?;
                if let Some(fragments) = self.film.as_mut().and_then(|film| film.fragments.as_mut()) {
                    moof::add(&node, fragments)?;
                }
            }
            _ => {}
        }
        self.at = top.end;
        Ok(())
    }

    /// Fragments that no header announced are part of the film all the same: what recorders write that were
    /// stopped in the middle.
    fn go_on_in_fragments(&mut self) {
        match &mut self.film {
            Some(film) if film.fragments.is_none() => {
                film.fragments = film.unannounced.take();
                film.length_ms = None;
            }
            Some(_) => {}
            None => self.early = true,
        }
    }

    /// The first description counts, as it does for players; the other may say something else.
    fn second_description(&mut self) {
        self.unsure();
        if let Some(film) = &mut self.film {
            film.doubts.size_unsure = true;
        }
    }

    fn container(&self) -> Container {
        self.file_type.as_ref().map_or(Container::Mov, |kind| kind.container)
    }

    fn fragmented(&self) -> bool {
        self.film.as_ref().is_some_and(|film| film.fragments.is_some())
    }

    /// The whole content of a box of at most `most` bytes.
    fn whole<'a>(&self, top: &Top, buffer: &'a RangeBuffer, most: u64) -> Result<Node<'a>, Stop> {
        let size = top.end.saturating_sub(self.at);
        if size > most {
            return Err(HeaderProblem::Corrupt { at: self.at }.into());
        }
        let need = Stop::Need { at: self.at, least: size, want: size.saturating_add(AFTER_MOOV) };
        let bytes = buffer.get(self.at, size).ok_or(need)?;
        let body = usize::try_from(top.head).ok().and_then(|head| bytes.get(head..)).unwrap_or_default();
        Ok(Node { kind: top.kind, body, at: self.at.saturating_add(top.head) })
    }

    fn index(&mut self, top: &Top, buffer: &RangeBuffer) -> Result<(), Stop> {
        let read = segment_index::read(self.whole(top, buffer, u64::MAX)?.body);
        let fragments = self.film.as_mut().and_then(|film| film.fragments.as_mut());
        if let (Some(index), Some(fragments)) = (read, fragments) {
            fragments.span(index.track, index.scale, index.from, index.length);
            self.indexed = self.indexed.max(top.end.saturating_add(index.reach));
        }
        Ok(())
    }

    fn skip_indexed(&mut self, total: Option<u64>) -> Result<(), HeaderProblem> {
        inside(self.indexed, total)?;
        self.at = self.indexed;
        self.content = true;
        self.jumped();
        Ok(())
    }

    fn jumped(&mut self) {
        if let Some(fragments) = self.film.as_mut().and_then(|film| film.fragments.as_mut()) {
            fragments.jumped();
        }
    }

    /// In a fragmented film, leaps over what need not be seen: what an index tells, or everything before the
    /// last fragments. False when there is nothing to leap over.
    fn jump(&mut self, buffer: &RangeBuffer, total: Option<u64>) -> Result<bool, Stop> {
        let Some(total) = total.filter(|_| self.fragmented()) else { return Ok(false) };
        if self.indexed > self.at {
            self.skip_indexed(Some(total))?;
            return Ok(true);
        }
        let span = match self.tails {
            0 => LAST,
            1 => LAST_LARGE,
            _ => return Ok(false),
        };
        let rest = total.saturating_sub(self.at);
        let start = total.saturating_sub(span);
        if rest <= span {
            return Err(Stop::Need { at: self.at, least: rest, want: rest });
        }
        let bytes = buffer.get(start, span).ok_or(Stop::Need { at: start, least: span, want: span })?;
        self.tails += 1;
        let Some(last) = tail::find(bytes, start) else { return Ok(false) };
        self.jumped();
        self.at = last.at;
        for (track, time) in last.times {
            if let Some(fragments) = self.film.as_mut().and_then(|film| film.fragments.as_mut()) {
                fragments.begins(track, time);
            }
        }
        self.tails = u8::MAX;
        Ok(true)
    }

    /// The end of the file was reached.
    fn end(&self, total: Option<u64>) -> Result<Header, HeaderProblem> {
        if self.at == 0 {
            return Err(HeaderProblem::Empty);
        }
        if self.film.is_none() || !self.content {
            let begun = total.map_or(0, |total| total.saturating_sub(self.at).min(LEAST - 1));
            return Err(HeaderProblem::Truncated { missing: LEAST - begun });
        }
        self.header(total)
    }

    /// The answer, once there is a film.
    fn header(&self, total: Option<u64>) -> Result<Header, HeaderProblem> {
        let film = self.film.as_ref().ok_or(HeaderProblem::OutOfBudget)?;
        if let (Some(chunk), None) = (film.last_chunk, &film.fragments) {
            inside(chunk.saturating_add(1), total)?;
        }
        let length = film
            .fragments
            .as_ref()
            .map_or(film.length_ms, |fragments| fragments.length_ms().or(film.length_ms));
        let mut doubts = film.doubts.clone();
        doubts.length_unsure |= self.early;
        doubts.lengths_ms.extend(film.fragments.as_ref().and_then(Fragments::declared_ms));
        doubts.lengths_ms.retain(|other| Some(*other) != length);
        let picture = &film.picture;
        let file_type = self.file_type.as_ref();
        Ok(Header {
            container: self.container(),
            brand: file_type.and_then(|kind| kind.brand.clone()),
            codec: picture.codec.clone(),
            width: picture.width,
            height: picture.height,
            coded_width: picture.coded_width,
            coded_height: picture.coded_height,
            rotation: picture.rotation,
            duration_ms: length,
            fragmented: film.fragments.is_some(),
            doubts,
        })
    }

    /// No more ranges may be asked: what is known so far has to do.
    pub(super) fn give_up(&mut self, total: Option<u64>) -> Result<Header, HeaderProblem> {
        if let Some(fragments) = self.film.as_mut().and_then(|film| film.fragments.as_mut()) {
            fragments.unfinished();
        }
        if self.complete() {
            self.unsure();
        }
        self.header(total)
    }
}

fn inside(end: u64, total: Option<u64>) -> Result<(), HeaderProblem> {
    let missing = total.map_or(0, |total| end.saturating_sub(total));
    if missing > 0 { Err(HeaderProblem::Truncated { missing }) } else { Ok(()) }
}
