//! A track of the movie: who handles it, how it is framed and timed, and where its tables are.

use super::boxes::Node;
use super::bytes::{FourCc, four_at, length_at, u8_at, u32_at};
use super::edit_list::Media;
use super::matrix::Matrix;
use super::picture::{Entry, Frame};
use super::{sample_entry, sample_tables};
use crate::video_check::model::HeaderProblem;

/// Most chapter tracks a track may name.
const MOST_CHAPTERS: usize = 16;

#[derive(Debug, Default)]
pub(super) struct Track<'a> {
    pub(super) id: u32,
    pub(super) enabled: bool,
    pub(super) handler: FourCc,
    pub(super) frame: Frame,
    /// Units of the movie.
    pub(super) shown_units: Option<u64>,
    pub(super) elst: Option<&'a [u8]>,
    scale: u32,
    told_units: Option<u64>,
    /// Length of all samples, units of the media.
    pub(super) sample_units: u64,
    samples: u64,
    shift: u64,
    entry: Option<Node<'a>>,
    /// Where the last chunk begins.
    pub(super) last_chunk: Option<u64>,
    /// Tracks that hold its chapters.
    pub(super) chapters: Vec<u32>,
}

impl<'a> Track<'a> {
    pub(super) fn read(trak: &Node<'a>) -> Result<Self, HeaderProblem> {
        let mut track = Self::default();
        for node in trak.children() {
            let node = node?;
            match &node.kind {
                b"tkhd" => track.header(node.body),
                b"edts" => track.elst = node.child(b"elst")?.map(|elst| elst.body),
                b"tref" => track.references(&node)?,
                b"mdia" => track.media(&node)?,
                _ => {}
            }
        }
        Ok(track)
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

    fn references(&mut self, tref: &Node<'_>) -> Result<(), HeaderProblem> {
        let chapters = tref.child(b"chap")?.map(|chap| chap.body).unwrap_or_default();
        let ids = chapters.chunks_exact(4).filter_map(|id| u32_at(id, 0));
        self.chapters = ids.take(MOST_CHAPTERS).collect();
        Ok(())
    }

    fn media(&mut self, mdia: &Node<'a>) -> Result<(), HeaderProblem> {
        for node in mdia.children() {
            let node = node?;
            match &node.kind {
                b"mdhd" => {
                    let long = node.body.first() == Some(&1);
                    let (scale, units) = if long { (20, 24) } else { (12, 16) };
                    self.scale = u32_at(node.body, scale).unwrap_or(0);
                    self.told_units = length_at(node.body, units, long);
                }
                b"hdlr" => self.handler = four_at(node.body, 8).unwrap_or_default(),
                b"minf" => {
                    if let Some(tables) = node.child(b"stbl")? {
                        self.tables(&tables)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn tables(&mut self, stbl: &Node<'a>) -> Result<(), HeaderProblem> {
        for node in stbl.children() {
            let node = node?;
            match &node.kind {
                b"stsd" => self.entry = Some(node),
                b"stts" => (self.sample_units, self.samples) = sample_tables::lasting(node.body),
                b"ctts" => self.shift = sample_tables::largest_shift(node.body),
                b"stco" => self.last_chunk = sample_tables::last_chunk(node.body),
                b"co64" => self.last_chunk = sample_tables::last_long_chunk(node.body),
                _ => {}
            }
        }
        Ok(())
    }

    /// Its samples' length is the truth; what the media's header says counts without samples.
    pub(super) fn media_length(&self) -> Media {
        let summed = (self.sample_units > 0).then_some(self.sample_units);
        Media { scale: self.scale, units: summed.or(self.told_units), shift: self.shift }
    }

    /// The picture's sample description.
    pub(super) fn entry(&self) -> Entry {
        self.entry.and_then(|stsd| sample_entry::read(&stsd)).unwrap_or_default()
    }

    /// A single still picture, such as a cover.
    pub(super) fn still(&self) -> bool {
        let codec = self.entry().codec.unwrap_or_default();
        self.samples == 1
            && ["jpeg", "mjpa", "mjpb", "png ", "gif ", "tiff", "jp2 "].contains(&codec.as_str())
    }
}
