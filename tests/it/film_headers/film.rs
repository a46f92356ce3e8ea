//! Films of any size that take no room: a few stretches of bytes in a sea of zeros.

use lomba::cli::demo::films::{SEVEN_MINUTES, SHORT};

/// A file: its size, and the stretches that are not zero.
#[derive(Debug, Clone, Default)]
pub struct Film {
    pub size: u64,
    pieces: Vec<(u64, Vec<u8>)>,
}

impl Film {
    pub fn of(bytes: &[u8]) -> Self {
        Self::default().then(bytes)
    }

    pub fn then(mut self, bytes: &[u8]) -> Self {
        self.pieces.push((self.size, bytes.to_vec()));
        self.size += bytes.len() as u64;
        self
    }

    pub fn hole(mut self, length: u64) -> Self {
        self.size += length;
        self
    }

    /// The bytes from `first` to `last`, both included.
    pub fn bytes(&self, first: u64, last: u64) -> Vec<u8> {
        let last = last.min(self.size - 1);
        let mut out = vec![0; (last + 1 - first) as usize];
        for (start, piece) in &self.pieces {
            for (place, byte) in (*start..).zip(piece) {
                if (first..=last).contains(&place) {
                    out[(place - first) as usize] = *byte;
                }
            }
        }
        out
    }

    /// Writes it to disk, where the holes take no room either.
    pub fn write(&self, path: &std::path::Path) {
        use std::os::unix::fs::FileExt;
        let file = std::fs::File::create(path).unwrap();
        file.set_len(self.size).unwrap();
        for (start, piece) in &self.pieces {
            file.write_all_at(piece, *start).unwrap();
        }
    }
}

/// The top-level boxes of a small film.
fn boxes(bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while rest.len() >= 8 {
        let size = u32::from_be_bytes(rest[..4].try_into().unwrap()) as usize;
        found.push((&rest[4..8], &rest[..size]));
        rest = &rest[size..];
    }
    found
}

fn one<'f>(bytes: &'f [u8], kind: &[u8]) -> &'f [u8] {
    boxes(bytes).into_iter().find(|(name, _)| *name == kind).unwrap().1
}

/// The head of a box of `size` bytes in all, with a 64-bit size.
fn large(kind: &[u8], size: u64) -> Vec<u8> {
    [&1_u32.to_be_bytes(), kind, &size.to_be_bytes()].concat()
}

/// The film with its header first, and `content` bytes of pictures.
pub fn header_first(content: u64) -> Film {
    let film = SEVEN_MINUTES.bytes;
    Film::of(one(film, b"ftyp")).then(one(film, b"moov")).then(&large(b"mdat", content)).hole(content - 16)
}

/// The film with its header behind `content` bytes of pictures; the header is `padding` bytes larger than it
/// need be.
pub fn header_last(content: u64, padding: usize) -> Film {
    let film = SHORT.bytes;
    let mut moov = one(film, b"moov").to_vec();
    if padding > 0 {
        moov.extend((padding as u32).to_be_bytes());
        moov.extend(b"free");
        moov.resize(moov.len() + padding - 8, 0);
        let size = (moov.len() as u32).to_be_bytes();
        moov[..4].copy_from_slice(&size);
    }
    Film::of(one(film, b"ftyp")).then(&large(b"mdat", content)).hole(content - 16).then(&moov)
}

/// 30 s in six fragments of `content` bytes of pictures each, with or without an index of them.
pub fn fragmented(index: bool, content: u64) -> Film {
    let film: &[u8] =
        if index { include_bytes!("fragmented_sidx.mp4") } else { include_bytes!("fragmented.mp4") };
    boxes(film).into_iter().filter(|(kind, _)| *kind != b"mfra").fold(Film::default(), |film, (kind, all)| {
        match kind == b"mdat" {
            true => film.then(&large(b"mdat", content)).hole(content - 16),
            false => film.then(all),
        }
    })
}
