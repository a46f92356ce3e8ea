//! Edits films box by box: what ffmpeg cannot make.
//!
//! The films edited have their header last, so that nothing else moves when it grows.

/// Boxes whose content is boxes, with the bytes of fixed content before them.
const HOLDERS: [(&[u8; 4], usize); 12] = [
    (b"moov", 0),
    (b"trak", 0),
    (b"mdia", 0),
    (b"minf", 0),
    (b"stbl", 0),
    (b"edts", 0),
    (b"mvex", 0),
    (b"stsd", 8),
    (b"avc1", 78),
    (b"mp4v", 78),
    (b"apcn", 78),
    (b"tref", 0),
];

#[derive(Debug, Clone)]
pub struct Piece {
    pub kind: [u8; 4],
    /// All content, or what stands before the boxes inside.
    pub fixed: Vec<u8>,
    pub inside: Vec<Piece>,
}

impl Piece {
    pub fn new(kind: &[u8; 4], fixed: &[u8]) -> Self {
        Self { kind: *kind, fixed: fixed.to_vec(), inside: Vec::new() }
    }

    /// The n-th box inside of that name.
    pub fn nth(&mut self, kind: &[u8; 4], n: usize) -> &mut Self {
        self.inside.iter_mut().filter(|piece| piece.kind == *kind).nth(n).unwrap()
    }

    /// Follows first boxes by their names: `trak/mdia/mdhd`.
    pub fn at(&mut self, path: &str) -> &mut Self {
        path.split('/').fold(self, |piece, name| piece.nth(name.as_bytes().try_into().unwrap(), 0))
    }

    pub fn put(&mut self, at: usize, number: u32) {
        self.fixed[at..at + 4].copy_from_slice(&number.to_be_bytes());
    }

    pub fn without(&mut self, kind: &[u8; 4]) {
        self.inside.retain(|piece| piece.kind != *kind);
    }

    pub fn bytes(&self) -> Vec<u8> {
        let inside: Vec<u8> = self.inside.iter().flat_map(Self::bytes).collect();
        let size = u32::try_from(8 + self.fixed.len() + inside.len()).unwrap();
        [&size.to_be_bytes()[..], &self.kind, &self.fixed, &inside].concat()
    }
}

/// All boxes, one after another.
pub fn pieces(mut bytes: &[u8]) -> Vec<Piece> {
    let mut out = Vec::new();
    while bytes.len() >= 8 {
        let short = u32::from_be_bytes(bytes[..4].try_into().unwrap()) as usize;
        let (head, size) = match short {
            0 => (8, bytes.len()),
            1 => (16, u64::from_be_bytes(bytes[8..16].try_into().unwrap()) as usize),
            _ => (8, short),
        };
        let kind: [u8; 4] = bytes[4..8].try_into().unwrap();
        let body = &bytes[head..size];
        let holder = HOLDERS.iter().find(|(name, fixed)| **name == kind && body.len() >= *fixed);
        let fixed = holder.map_or(body.len(), |(_, fixed)| *fixed);
        out.push(Piece { kind, fixed: body[..fixed].to_vec(), inside: pieces(&body[fixed..]) });
        bytes = &bytes[size..];
    }
    out
}

/// Changes the header of a film whose header is last.
pub fn in_moov(bytes: &[u8], change: impl FnOnce(&mut Piece)) -> Vec<u8> {
    let mut all = pieces(bytes);
    let moov = all.last_mut().filter(|piece| piece.kind == *b"moov").expect("the header is last");
    change(moov);
    all.iter().flat_map(Piece::bytes).collect()
}

/// Where a box begins, at the top of the file.
pub fn find(bytes: &[u8], kind: &[u8; 4]) -> usize {
    let mut at = 0;
    for piece in pieces(bytes) {
        if piece.kind == *kind {
            return at;
        }
        at += piece.bytes().len();
    }
    panic!("no {}", String::from_utf8_lossy(kind));
}
