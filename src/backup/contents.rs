//! What a file holds.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};

use age::stream::StreamReader;

use super::encryption::{self, Closed};
use super::manifest::{FORMAT, Format, Manifest};
use super::pieces::{self, Data, Trailer};
use super::problem::BackupProblem;

/// A backup whose passphrase was right. Its data have not been read yet.
pub struct Opened {
    /// What it says of itself.
    pub manifest: Manifest,
    pub(super) path: PathBuf,
    pub(super) data: Data<StreamReader<BufReader<File>>>,
}

/// Opens a backup and reads what it says of itself.
///
/// # Errors
/// It cannot be read, the passphrase is another one, it is none, or one of a newer portal.
pub fn open(path: &Path, passphrase: &str) -> Result<Opened, BackupProblem> {
    let unreadable = |cause| BackupProblem::Read { file: path.to_owned(), cause };
    let file = File::open(path).map_err(unreadable)?;
    let plain = encryption::decrypt(file, passphrase).map_err(|closed| match closed {
        Closed::Passphrase => BackupProblem::WrongPassphrase { file: path.to_owned() },
        Closed::NotOne => BackupProblem::NotABackup { file: path.to_owned() },
        Closed::Unreadable(cause) => unreadable(cause),
    })?;
    let damaged = |cause| BackupProblem::Damaged { file: path.to_owned(), cause };
    let (line, data) = pieces::read(plain).map_err(damaged)?;
    let json = |cause: serde_json::Error| damaged(io::Error::from(cause));
    let Format { format, portal } = serde_json::from_str(&line).map_err(json)?;
    if format > FORMAT {
        return Err(BackupProblem::Newer { file: path.to_owned(), portal });
    }
    let manifest = serde_json::from_str(&line).map_err(json)?;
    Ok(Opened { manifest, path: path.to_owned(), data })
}

impl Opened {
    pub(super) fn damaged(path: &Path) -> impl FnOnce(io::Error) -> BackupProblem {
        let file = path.to_owned();
        move |cause| BackupProblem::Damaged { file, cause }
    }

    /// Reads the data to their end, which tells whether all are there.
    pub(super) fn read_through(&mut self) -> Result<Trailer, BackupProblem> {
        io::copy(&mut self.data, &mut io::sink()).map_err(Self::damaged(&self.path))?;
        Ok(self.data.trailer())
    }
}

impl Read for Opened {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.data.read(buffer)
    }
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("manifest", &self.manifest).finish_non_exhaustive()
    }
}
