//! Boxes that are held only in part: found by their headers, without the content between.

use super::box_header;
use super::box_scanner::Stop;
use super::boxes::Node;
use super::bytes::FourCc;
use super::range_buffer::RangeBuffer;
use crate::video_check::model::HeaderProblem;

/// What is asked for where the next header is not held: enough for the beginning of a track.
const HEAD: u64 = 16 << 10;
/// Fewest bytes of a box.
const LEAST: u64 = 8;

/// What there is to read from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) buffer: &'a RangeBuffer,
    pub(super) total: Option<u64>,
    /// Ranges that came so far.
    pub(super) asked: u32,
}

/// Where a box stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) kind: FourCc,
    pub(super) at: u64,
    /// Where its content begins.
    pub(super) body: u64,
    pub(super) end: u64,
}

/// The content of a table, as far as it is held.
#[derive(Debug, Clone)]
pub(super) enum Table<'a> {
    Whole(&'a [u8]),
    /// What is held of it, and what has to be asked for the next part of it.
    Part(&'a [u8], Stop),
}

impl<'a> Known<'a> {
    /// The boxes from `at` on up to `end`.
    pub(super) fn boxes(self, at: u64, end: u64) -> Places<'a> {
        Places { buffer: self.buffer, at, end }
    }

    /// The boxes inside.
    pub(super) fn inside(self, place: &Place) -> Places<'a> {
        self.boxes(place.body, place.end)
    }

    /// A box with all its content.
    pub(super) fn whole(self, place: &Place) -> Result<Node<'a>, Stop> {
        match self.content(place) {
            Table::Whole(body) => Ok(Node { kind: place.kind, body, at: place.body }),
            Table::Part(_, need) => Err(need),
        }
    }

    /// As much of a box's content as is held.
    pub(super) fn beginning(self, place: &Place) -> &'a [u8] {
        match self.content(place) {
            Table::Whole(body) | Table::Part(body, _) => body,
        }
    }

    /// As much of a box as is held, or what else is needed.
    pub(super) fn content(self, place: &Place) -> Table<'a> {
        let length = place.end.saturating_sub(place.body);
        match self.buffer.get(place.body, length) {
            Some(body) => Table::Whole(body),
            None => Table::Part(self.buffer.from(place.body), need(place.at, place.end)),
        }
    }
}

/// All bytes from `at` to `end`.
fn need(at: u64, end: u64) -> Stop {
    let size = end.saturating_sub(at);
    Stop::Need { at, least: size, want: size }
}

/// Boxes one after another, ended as `Boxes` are; a header that is not held ends them with what is needed.
#[derive(Debug)]
pub(super) struct Places<'a> {
    buffer: &'a RangeBuffer,
    at: u64,
    end: u64,
}

impl Iterator for Places<'_> {
    type Item = Result<Place, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        let at = std::mem::replace(&mut self.at, self.end);
        let rest = self.end.saturating_sub(at);
        if rest < LEAST {
            return None;
        }
        let least = rest.min(box_header::MOST);
        let Some(bytes) = self.buffer.get(at, least) else {
            return Some(Err(Stop::Need { at, least, want: HEAD.min(rest) }));
        };
        if bytes.starts_with(&[0; 8]) {
            return None;
        }
        let place = place(bytes, at, self.end);
        self.at = place.map_or(self.end, |place| place.end);
        Some(place.ok_or(Stop::Problem(HeaderProblem::Corrupt { at })))
    }
}

/// The box whose header these bytes begin with, if it fits before `end`.
fn place(bytes: &[u8], at: u64, end: u64) -> Option<Place> {
    let header = box_header::read(bytes)?;
    let size = header.size.unwrap_or(end.saturating_sub(at));
    let place = Place {
        kind: header.kind,
        at,
        body: at.checked_add(header.head)?,
        end: at.checked_add(size).filter(|&own| own <= end)?,
    };
    Some(place)
}

/// The next box; none when its header is not held and enough is known without.
pub(super) fn unless(enough: bool, next: Option<Result<Place, Stop>>) -> Result<Option<Place>, Stop> {
    match next {
        Some(Err(Stop::Need { .. })) if enough => Ok(None),
        other => other.transpose(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film() -> RangeBuffer {
        let mut buffer = RangeBuffer::default();
        buffer.insert(100, b"\0\0\0\x09freex\0\0\x10\0mdatabcdefgh");
        buffer.insert(4205, b"\0\0\0\0last\0\0\0\0\0\0\0\0");
        buffer
    }

    #[test]
    fn content_is_leapt_over() {
        let buffer = film();
        let known = Known { buffer: &buffer, total: None, asked: 1 };
        let places: Vec<_> = known.boxes(100, 4221).collect::<Result<_, _>>().unwrap();
        let names: Vec<_> = places.iter().map(|place| (place.kind, place.at, place.end)).collect();
        assert_eq!(names, [(*b"free", 100, 109), (*b"mdat", 109, 4205), (*b"last", 4205, 4221)]);
        assert_eq!(known.whole(&places[0]).unwrap().body, b"x");
        let need = Stop::Need { at: 109, least: 4096, want: 4096 };
        assert_eq!(known.whole(&places[1]).unwrap_err(), need);
        assert!(matches!(known.content(&places[1]), Table::Part(b"abcdefgh", stop) if stop == need));
    }

    #[test]
    fn a_header_that_is_not_held_and_a_box_that_does_not_fit() {
        let buffer = film();
        let known = Known { buffer: &buffer, total: None, asked: 1 };
        let mut places = known.boxes(4300, 9000);
        let need = Stop::Need { at: 4300, least: 16, want: 4700 };
        assert_eq!(places.next(), Some(Err(need.clone())));
        assert_eq!(places.next(), None);
        assert_eq!(unless(true, Some(Err(need.clone()))), Ok(None));
        assert_eq!(unless(false, Some(Err(need.clone()))), Err(need));
        let damaged = Stop::Problem(HeaderProblem::Corrupt { at: 109 });
        assert_eq!(known.boxes(109, 4204).next(), Some(Err(damaged.clone())));
        assert_eq!(unless(true, known.boxes(109, 4204).next()), Err(damaged));
    }
}
