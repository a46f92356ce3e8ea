//! A track of the movie: who handles it, how it is framed and timed, and what its tables tell.

use super::box_scanner::Stop;
use super::boxes::Node;
use super::bytes::{FourCc, length_at, millis, u8_at, u32_at};
use super::edit_list::{self, Media, Timing};
use super::matrix::Matrix;
use super::parts::Parts;
use super::picture::{Entry, Frame};
use super::places::{Known, Place, Table};
use super::{sample_entry, sample_tables};

/// Most chapter tracks a track may name.
const MOST_CHAPTERS: usize = 16;
/// Header, counts and two entries of a table of lengths: enough to know that there are several samples.
const TWO_LENGTHS: u64 = 32;
/// What is asked for at once to get those.
const LENGTHS: u64 = 16 << 10;

#[derive(Debug)]
pub(super) struct Track<'a> {
    pub(super) id: u32,
    pub(super) enabled: bool,
    pub(super) handler: FourCc,
    pub(super) frame: Frame,
    /// Units of the movie.
    pub(super) shown_units: Option<u64>,
    elst: Option<&'a [u8]>,
    pub(super) scale: u32,
    told_units: Option<u64>,
    /// Length of the samples, units of the media: of all of them unless `lengths` tells otherwise.
    pub(super) sample_units: u64,
    samples: u64,
    /// Length of all samples if those not looked at are like the others.
    likely_units: u64,
    /// What is needed to know the length of all samples.
    pub(super) lengths: Option<Stop>,
    /// How late a sample is shown, or what is needed to know it.
    shift: Result<u64, Stop>,
    entry: Option<Node<'a>>,
    /// Numbers of the sample descriptions its samples use, from 1; empty when there is but one or none is named.
    used: Vec<u32>,
    /// Its sample descriptions contradict themselves.
    pub(super) size_unsure: bool,
    /// Its tables of lengths do, or nothing says what a unit is.
    pub(super) length_unsure: bool,
    /// Where the last chunk begins, or what is needed to know it.
    pub(super) last_chunk: Result<Option<u64>, Stop>,
    /// Tracks that hold its chapters.
    pub(super) chapters: Vec<u32>,
}

impl<'a> Track<'a> {
    pub(super) fn read(known: Known<'a>, trak: &Place) -> Result<Self, Stop> {
        let parts = Parts::find(known, trak)?;
        let whole = |place: Option<Place>| place.map(|place| known.whole(&place)).transpose();
        let mut track = Self::unknown(parts.handler);
        if let Some(tkhd) = whole(parts.header)? {
            track.header(tkhd.body);
        }
        if let Some(edts) = whole(parts.edits)? {
            track.elst = edts.child(b"elst")?.map(|elst| elst.body);
        }
        if let Some(tref) = whole(parts.references)? {
            track.references(&tref)?;
        }
        if let Some(mdhd) = whole(parts.media_header)? {
            track.media_header(mdhd.body);
        }
        if parts.played() {
            track.entry = whole(parts.description.filter(|_| parts.handler == *b"vide"))?;
            track.tables(known, &parts)?;
            track.descriptions(known, &parts)?;
            track.doubts(known, &parts);
        }
        Ok(track)
    }

    fn unknown(handler: FourCc) -> Self {
        Self {
            id: 0,
            enabled: false,
            handler,
            frame: Frame::default(),
            shown_units: None,
            elst: None,
            scale: 0,
            told_units: None,
            sample_units: 0,
            samples: 0,
            likely_units: 0,
            lengths: None,
            shift: Ok(0),
            entry: None,
            used: Vec::new(),
            size_unsure: false,
            length_unsure: false,
            last_chunk: Ok(None),
            chapters: Vec::new(),
        }
    }

    fn header(&mut self, tkhd: &[u8]) {
        let long = tkhd.first() == Some(&1);
        let (id, units, matrix) = if long { (20, 28, 52) } else { (12, 20, 40) };
        self.enabled = u8_at(tkhd, 3).is_some_and(|flags| flags & 1 == 1);
        self.id = u32_at(tkhd, id).unwrap_or(0);
        self.shown_units = length_at(tkhd, units, long);
        let side = |at: usize| u32_at(tkhd, at).unwrap_or(0) >> 16;
        self.frame =
            Frame { width: side(matrix + 36), height: side(matrix + 40), matrix: Matrix::read(tkhd, matrix) };
    }

    fn references(&mut self, tref: &Node<'_>) -> Result<(), Stop> {
        let chapters = tref.child(b"chap")?.map(|chap| chap.body).unwrap_or_default();
        let ids = chapters.chunks_exact(4).filter_map(|id| u32_at(id, 0));
        self.chapters = ids.take(MOST_CHAPTERS).collect();
        Ok(())
    }

    fn media_header(&mut self, mdhd: &[u8]) {
        let long = mdhd.first() == Some(&1);
        let (scale, units) = if long { (20, 24) } else { (12, 16) };
        self.scale = u32_at(mdhd, scale).unwrap_or(0);
        self.told_units = length_at(mdhd, units, long);
    }

    fn tables(&mut self, known: Known<'a>, parts: &Parts) -> Result<(), Stop> {
        match parts.content(known, parts.lengths) {
            Table::Whole(stts) => (self.sample_units, self.samples) = sample_tables::lasting(stts),
            Table::Part(stts, need) => self.some_lengths(stts, need)?,
        }
        self.shift = match parts.content(known, parts.shifts) {
            Table::Whole(ctts) => Ok(sample_tables::largest_shift(ctts)),
            Table::Part(_, need) => Err(need),
        };
        self.last_chunk = match (parts.content(known, parts.chunks), parts.chunks) {
            (Table::Part(_, need), _) => Err(need),
            (Table::Whole(co64), Some(place)) if place.kind == *b"co64" => {
                Ok(sample_tables::last_long_chunk(co64))
            }
            (Table::Whole(stco), _) => Ok(sample_tables::last_chunk(stco)),
        };
        Ok(())
    }

    /// Which of several sample descriptions are in use.
    fn descriptions(&mut self, known: Known<'a>, parts: &Parts) -> Result<(), Stop> {
        let Some(stsd) = self.entry.filter(|stsd| sample_entry::announced(stsd) > 1) else { return Ok(()) };
        match parts.content(known, parts.runs) {
            Table::Whole(stsc) => self.used = sample_tables::descriptions(stsc),
            Table::Part(_, need) => return Err(need),
        }
        let there = sample_entry::read_all(&stsd).len();
        let known = |number: &u32| usize::try_from(*number).is_ok_and(|number| (1..=there).contains(&number));
        self.size_unsure |= !self.used.iter().all(known);
        Ok(())
    }

    /// Looks for parts that contradict themselves or each other.
    fn doubts(&mut self, known: Known<'a>, parts: &Parts) {
        let fits = |place: Option<Place>, size: u64| {
            place.is_none_or(|place| {
                let length = place.end.saturating_sub(place.body);
                sample_tables::fits(known.beginning(&place), length, size)
            })
        };
        let sized = parts.sizes.and_then(|place| sample_tables::sized(known.beginning(&place)));
        // A sample more or less is a muxer's rounding.
        let odd = |count: u64| count.abs_diff(self.samples) > self.samples / 100 + 2;
        let counts = self.lengths.is_none() && self.samples > 0 && sized.is_some_and(odd);
        let edits = self.elst.is_none_or(|elst| {
            let size = if elst.first() == Some(&1) { 20 } else { 12 };
            sample_tables::fits(elst, u64::try_from(elst.len()).unwrap_or(u64::MAX), size)
        });
        let chunk = if parts.chunks.is_some_and(|place| place.kind == *b"co64") { 8 } else { 4 };
        let lengths = fits(parts.lengths, 8) && fits(parts.shifts, 8) && edits && fits(parts.chunks, chunk);
        self.length_unsure |= parts.repeated || counts || !lengths || self.scale == 0;
        let entries = self.entry.as_ref().map_or(0, |stsd| sample_entry::announced(stsd));
        let there =
            self.entry.as_ref().map_or(0, |stsd| stsd.children_after(8).map_while(Result::ok).count());
        self.size_unsure |= parts.repeated || entries > there || !fits(parts.runs, 12);
    }

    /// Part of a table of lengths may do, if it shows at least that there are several samples.
    fn some_lengths(&mut self, stts: &[u8], need: Stop) -> Result<(), Stop> {
        (self.sample_units, self.samples) = sample_tables::lasting(stts);
        let buffer = u64::try_from(stts.len()).unwrap_or(u64::MAX);
        let entries = u32_at(stts, 4).map_or(0, u64::from);
        let all = self.sample_units.saturating_mul(entries);
        self.likely_units = all.checked_div(buffer.saturating_sub(8) / 8).unwrap_or(0);
        match need {
            Stop::Need { at, least, .. } if buffer < TWO_LENGTHS => {
                Err(Stop::Need { at, least: least.min(TWO_LENGTHS + 16), want: least.min(LENGTHS) })
            }
            need if self.samples < 2 => Err(need),
            need => {
                self.lengths = Some(need);
                Ok(())
            }
        }
    }

    /// Its samples' length is the truth; what the media's header says counts without samples, or where they
    /// were not all looked at.
    fn media(&self, shift: u64) -> Media {
        let summed = (self.sample_units > 0 && self.lengths.is_none()).then_some(self.sample_units);
        Media { scale: self.scale, units: summed.or(self.told_units), shift }
    }

    /// How it is shown, in a movie of `scale` units a second. How late samples are shown is needed only where
    /// it makes a difference.
    pub(super) fn timing(&self, scale: u32) -> Result<Timing, Stop> {
        let late = |shift| edit_list::timing(self.elst, scale, self.media(shift));
        match &self.shift {
            Ok(shift) => Ok(late(*shift)),
            Err(need) => Some(late(0)).filter(|timing| *timing == late(u64::MAX)).ok_or(need.clone()),
        }
    }

    /// Its length as shown, milliseconds.
    pub(super) fn length_ms(&self, scale: u32) -> Result<Option<i64>, Stop> {
        let told = || self.shown_units.and_then(|units| millis(units, scale));
        Ok(self.timing(scale)?.ms.or_else(told))
    }

    /// Whether what its headers tell fits together to `slack_ms`, and with those samples that were looked at:
    /// they last no longer than all, and if the others are like them, about as long as told.
    pub(super) fn agrees(&self, scale: u32, slack_ms: i64) -> Result<bool, Stop> {
        let ms = |units: Option<u64>, scale: u32| units.and_then(|units| millis(units, scale)).unwrap_or(0);
        let told = ms(self.told_units, self.scale);
        let some = ms(Some(self.sample_units), self.scale);
        let likely = ms(Some(self.likely_units), self.scale);
        let alike = (told / 2..=told.saturating_add(told / 2)).contains(&likely);
        let shown = ms(self.shown_units, scale);
        let close = |ms: i64| ms.abs_diff(shown) <= slack_ms.unsigned_abs();
        let room = told > 0 && shown > 0 && some <= told.saturating_add(slack_ms);
        Ok(room && alike && self.timing(scale)?.ms.is_some_and(close))
    }

    /// The picture's sample descriptions that are in use, or all where that is not told; the one that counts
    /// comes first. Samples in fragments use `usual`, counted from 1, unless a fragment tells otherwise.
    pub(super) fn entries(&self, usual: Option<u32>) -> Vec<Entry> {
        let all = self.entry.map(|stsd| sample_entry::read_all(&stsd)).unwrap_or_default();
        let entry = |number: &u32| all.get(usize::try_from(number.checked_sub(1)?).ok()?).cloned();
        let mut used: Vec<Entry> = self.used.iter().filter_map(entry).collect();
        if used.is_empty() || usual.is_some() {
            used.extend(usual.as_ref().and_then(entry));
            used.extend(all);
        }
        if used.is_empty() { vec![Entry::default()] } else { used }
    }

    /// Whether it holds more than one picture.
    pub(super) fn moves(&self) -> bool {
        self.samples > 1
    }

    /// A single still picture, such as a cover.
    pub(super) fn still(&self) -> bool {
        let codec = self.entries(None).into_iter().next().and_then(|entry| entry.codec).unwrap_or_default();
        self.samples == 1
            && ["jpeg", "mjpa", "mjpb", "png ", "gif ", "tiff", "jp2 "].contains(&codec.as_str())
    }

    /// Whether it holds one sample alone.
    pub(super) fn single(&self) -> bool {
        self.samples == 1
    }

    /// Length of what the movie itself holds, units of the media.
    pub(super) fn held_units(&self) -> u64 {
        if self.lengths.is_some() { self.told_units.unwrap_or(0) } else { self.sample_units }
    }

    /// Lengths that its parts tell where they differ from the one shown by more than `slack_ms`, or, where an
    /// edit list leaves out part of the media, by more than `cut_ms`.
    pub(super) fn other_lengths(&self, scale: u32, slack_ms: u64, cut_ms: u64) -> Result<Vec<i64>, Stop> {
        let Some(shown) = self.length_ms(scale)? else { return Ok(Vec::new()) };
        let media = self.media(0).units.and_then(|units| millis(units, self.scale));
        let told = self.told_units.and_then(|units| millis(units, self.scale));
        let header = self.shown_units.and_then(|units| millis(units, scale));
        // What the media's header says is compared with the samples: both are without edits.
        let told = told.filter(|told| media.is_none_or(|media| media.abs_diff(*told) > slack_ms));
        let mut others: Vec<i64> = told.into_iter().chain(header).collect();
        others.retain(|other| other.abs_diff(shown) > slack_ms);
        others
            .extend(media.filter(|media| media.saturating_sub(shown) > 0 && media.abs_diff(shown) > cut_ms));
        Ok(others)
    }
}
