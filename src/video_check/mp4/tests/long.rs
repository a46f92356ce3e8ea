//! Long films written box by box, with tables as large as theirs are.

use super::film::{boxed, file_type, numbers};

/// A track whose samples last `each` of `scale` units.
#[derive(Debug, Clone)]
pub(super) struct Kind {
    pub(super) handler: &'static [u8; 4],
    pub(super) scale: u32,
    pub(super) each: u32,
    pub(super) samples: u32,
    /// Every sample has an entry of its own in the table of lengths.
    pub(super) own_lengths: bool,
    /// Length in its headers, milliseconds, if not the true one.
    pub(super) told_ms: Option<u32>,
    /// The edit list's length (milliseconds) and beginning.
    pub(super) edit: Option<(u32, u32)>,
    /// Large tables stand before the small ones.
    pub(super) tables_first: bool,
    pub(super) samples_in_chunk: u32,
}

/// Ten minutes of pictures, 25 a second.
pub(super) const PICTURE: Kind = Kind {
    handler: b"vide",
    scale: 12_800,
    each: 512,
    samples: 15_000,
    own_lengths: false,
    told_ms: None,
    edit: None,
    tables_first: false,
    samples_in_chunk: 1,
};
/// Ten minutes of sound at 48 kHz.
pub(super) const SOUND: Kind =
    Kind { handler: b"soun", scale: 48_000, each: 1024, samples: 28_125, samples_in_chunk: 2, ..PICTURE };

impl Kind {
    pub(super) fn ms(&self) -> u32 {
        let units = u64::from(self.samples) * u64::from(self.each);
        ((units * 1000 + u64::from(self.scale) / 2) / u64::from(self.scale)) as u32
    }

    pub(super) fn told(&self) -> u32 {
        self.told_ms.unwrap_or(self.ms())
    }

    pub(super) fn bytes(&self, id: u32) -> Vec<u8> {
        let mut tkhd = numbers(&[1, 0, 0, id, 0, self.told()]);
        tkhd.resize(76, 0);
        tkhd.extend(numbers(&[1280 << 16, 720 << 16]));
        let (length, from) = self.edit.unwrap_or((self.told(), 1024));
        let elst = boxed(b"elst", &numbers(&[0, 1, length, from, 0x1_0000]));
        let units = u64::from(self.told()) * u64::from(self.scale) / 1000;
        let mdhd = numbers(&[0, 0, 0, self.scale, units as u32, 0]);
        let hdlr = [&[0; 8][..], self.handler, &[0; 13]].concat();
        let minf = boxed(b"minf", &boxed(b"stbl", &self.tables()));
        let mdia = [boxed(b"mdhd", &mdhd), boxed(b"hdlr", &hdlr), minf].concat();
        boxed(b"trak", &[boxed(b"tkhd", &tkhd), boxed(b"edts", &elst), boxed(b"mdia", &mdia)].concat())
    }

    fn tables(&self) -> Vec<u8> {
        let mut entry = vec![0; 78];
        entry[24..28].copy_from_slice(&[0x05, 0x00, 0x02, 0xd0]);
        let stsd = boxed(b"stsd", &[numbers(&[0, 1]), boxed(b"avc1", &entry)].concat());
        let stts = match self.own_lengths {
            true => table(b"stts", self.samples, &[1, self.each]),
            false => boxed(b"stts", &numbers(&[0, 1, self.samples, self.each])),
        };
        let chunks = self.samples / self.samples_in_chunk;
        let sizes = [numbers(&[0, 0, self.samples]), numbers(&[700]).repeat(self.samples as usize)];
        let large = [
            table(b"ctts", self.samples, &[1, 1024]),
            table(b"stsc", chunks / 8, &[1, 2, 1]),
            boxed(b"stsz", &sizes.concat()),
            table(b"stco", chunks, &[4000]),
        ]
        .concat();
        let small = [stsd, stts].concat();
        if self.tables_first { [large, small].concat() } else { [small, large].concat() }
    }
}

/// A table of `count` equal entries.
fn table(kind: &[u8; 4], count: u32, entry: &[u32]) -> Vec<u8> {
    boxed(kind, &[numbers(&[0, count]), numbers(entry).repeat(count as usize)].concat())
}

/// A film, and where its boxes stand.
#[derive(Debug, Clone)]
pub(super) struct Long {
    pub(super) bytes: Vec<u8>,
    pub(super) moov: u64,
    pub(super) moov_end: u64,
    pub(super) tracks: Vec<u64>,
}

/// A film with a megabyte of content; `more` stands at the end of its header.
pub(super) fn long(kinds: &[Kind], first: bool, more: &[u8]) -> Long {
    let longest = kinds.iter().map(Kind::told).max().unwrap();
    let mut mvhd = numbers(&[0, 0, 0, 1000, longest]);
    mvhd.resize(100, 0);
    let mut inside = boxed(b"mvhd", &mvhd);
    let content = boxed(b"mdat", &vec![7; 1 << 20]);
    let mut before = file_type();
    if !first {
        before.extend(&content);
    }
    let moov = before.len() as u64;
    let mut tracks = Vec::new();
    for (id, kind) in (1..).zip(kinds) {
        tracks.push(moov + 8 + inside.len() as u64);
        inside.extend(kind.bytes(id));
    }
    inside.extend(more);
    let mut bytes = [before, boxed(b"moov", &inside)].concat();
    let moov_end = bytes.len() as u64;
    if first {
        bytes.extend(content);
    }
    Long { bytes, moov, moov_end, tracks }
}
