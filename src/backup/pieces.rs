//! The plain form inside the encryption: a line that names it, the manifest as one line of JSON, the data in pieces with
//! their lengths, an empty piece, and the data's length and digest. Nothing is held in memory as a whole, and a file that
//! was cut anywhere is known for one.

use std::io::{self, BufRead, BufReader, Read, Write};

use ring::digest::{Context, SHA256};
use serde::{Deserialize, Serialize};

use super::manifest::Manifest;
use crate::secrets::hex;

/// The first line.
const NAME: &[u8] = b"lomba-backup\n";
/// Bytes of one piece at most.
const PIECE: usize = 64 * 1024;
/// A manifest is far shorter.
const LONGEST_LINE: u64 = 1024 * 1024;

/// What the data were, at their end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Trailer {
    pub(super) bytes: u64,
    /// In hexadecimal.
    pub(super) sha256: String,
}

fn invalid(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

/// Counts and digests what passes.
struct Sum {
    bytes: u64,
    digest: Context,
}

impl Sum {
    fn new() -> Self {
        Self { bytes: 0, digest: Context::new(&SHA256) }
    }

    fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        self.digest.update(piece);
    }

    fn trailer(&self) -> Trailer {
        Trailer { bytes: self.bytes, sha256: hex(self.digest.clone().finish().as_ref()) }
    }
}

/// Writes all of `data` behind its manifest.
pub(super) fn write(out: &mut impl Write, manifest: &Manifest, data: &mut impl Read) -> io::Result<Trailer> {
    out.write_all(NAME)?;
    serde_json::to_writer(&mut *out, manifest)?;
    out.write_all(b"\n")?;
    let (mut piece, mut sum) = (vec![0; PIECE], Sum::new());
    loop {
        let filled = fill(data, &mut piece)?;
        let part = piece.get(..filled).unwrap_or_default();
        out.write_all(&u32::try_from(part.len()).map_err(io::Error::other)?.to_be_bytes())?;
        out.write_all(part)?;
        sum.add(part);
        if part.is_empty() {
            break;
        }
    }
    let trailer = sum.trailer();
    serde_json::to_writer(&mut *out, &trailer)?;
    out.write_all(b"\n")?;
    Ok(trailer)
}

/// Fills the buffer as far as there is data.
fn fill(data: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match data.read(rest) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(cause) if cause.kind() == io::ErrorKind::Interrupted => {}
            Err(cause) => return Err(cause),
        }
    }
    Ok(filled)
}

/// The line of the manifest, and the data behind it.
pub(super) fn read<R: Read>(from: R) -> io::Result<(String, Data<R>)> {
    let mut from = BufReader::with_capacity(PIECE, from);
    let mut name = [0; NAME.len()];
    from.read_exact(&mut name)?;
    if name != NAME {
        return Err(invalid("it is encrypted with the passphrase, but is no backup"));
    }
    let line = line(&mut from)?;
    Ok((line, Data { from, left: 0, sum: Sum::new(), ended: false }))
}

fn line(from: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    from.take(LONGEST_LINE).read_line(&mut line)?;
    if line.pop() == Some('\n') { Ok(line) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// The data of a backup. They end without an error only if all of them are there and have their digest.
pub(super) struct Data<R> {
    from: BufReader<R>,
    /// Bytes of the piece that were not read yet.
    left: usize,
    sum: Sum,
    ended: bool,
}

impl<R: Read> Data<R> {
    /// How much was read so far, and its digest.
    pub(super) fn trailer(&self) -> Trailer {
        self.sum.trailer()
    }

    /// Compares with what the file says at its end, behind which there is nothing.
    fn end(&mut self) -> io::Result<()> {
        let said: Trailer = serde_json::from_str(&line(&mut self.from)?)?;
        if said != self.sum.trailer() {
            return Err(invalid("the data do not have their digest"));
        }
        if self.from.fill_buf()?.is_empty() { Ok(()) } else { Err(invalid("something follows the data")) }
    }
}

impl<R: Read> Read for Data<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.ended || buffer.is_empty() {
            return Ok(0);
        }
        if self.left == 0 {
            let mut length = [0; 4];
            self.from.read_exact(&mut length)?;
            self.left = usize::try_from(u32::from_be_bytes(length)).map_err(io::Error::other)?;
            if self.left > PIECE {
                return Err(invalid("a piece is longer than any"));
            }
            if self.left == 0 {
                self.end()?;
                self.ended = true;
                return Ok(0);
            }
        }
        let most = buffer.len().min(self.left);
        let part = buffer.get_mut(..most).unwrap_or_default();
        let read = self.from.read(part)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.left -= read;
        self.sum.add(part.get(..read).unwrap_or_default());
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::super::manifest::{Counts, DatabaseKind, FORMAT};
    use super::*;

    fn manifest() -> Manifest {
        Manifest {
            format: FORMAT,
            portal: "0.1.0".to_owned(),
            site: "https://lomba.example.go.id".to_owned(),
            made_at: "2023-06-01T03:00:00.000Z".to_owned(),
            database: DatabaseKind::Sqlite,
            migrations: vec!["20261122000001".to_owned()],
            counts: Counts::default(),
            audit_head: String::new(),
            key_check: "0".repeat(32),
        }
    }

    fn written(data: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out, &manifest(), &mut &*data).unwrap();
        out
    }

    fn all(bytes: &[u8]) -> io::Result<Vec<u8>> {
        let (_, mut data) = read(bytes)?;
        let mut found = Vec::new();
        data.read_to_end(&mut found).map(|_| found)
    }

    #[test]
    fn what_is_written_is_read_again() {
        for length in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE + 7] {
            let data: Vec<u8> = (0..length).map(|n| u8::try_from(n % 251).unwrap()).collect();
            let bytes = written(&data);
            assert_eq!(all(&bytes).unwrap(), data);
            let (line, _) = read(bytes.as_slice()).unwrap();
            assert_eq!(serde_json::from_str::<Manifest>(&line).unwrap(), manifest());
        }
    }

    #[test]
    fn a_file_cut_anywhere_is_refused() {
        let bytes = written(&[7; 300]);
        for end in 0..bytes.len() {
            assert!(all(&bytes[..end]).is_err(), "cut at {end}");
        }
        let longer = [bytes.as_slice(), b"x"].concat();
        assert_eq!(all(&longer).unwrap_err().to_string(), "something follows the data");
    }

    #[test]
    fn changed_data_and_lengths_are_refused() {
        let bytes = written(&[7; 300]);
        let place = bytes.windows(4).position(|four| four == [7; 4]).unwrap();
        let mut changed = bytes.clone();
        changed[place] = 8;
        assert_eq!(all(&changed).unwrap_err().to_string(), "the data do not have their digest");
        let mut long = bytes;
        long[place - 4] = 1;
        assert_eq!(all(&long).unwrap_err().to_string(), "a piece is longer than any");
        assert_eq!(
            all(b"something else").unwrap_err().to_string(),
            "it is encrypted with the passphrase, but is no backup"
        );
    }
}
