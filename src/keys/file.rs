//! Where the key is kept outside the database.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::problem::KeyProblem;
use crate::clock::Clock;
use crate::config::Security;
use crate::private_files;
use crate::secrets::{Seal, hex, random_bytes};

/// Where the key comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// `security.encryption_key`.
    Configuration,
    /// `security.key_file`.
    File(PathBuf),
}

/// Whether a key may be made where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A start of the portal makes one for a database that has none yet.
    IfNeeded,
    /// Whoever only looks makes nothing.
    Never,
}

impl KeySource {
    /// The one that the configuration names.
    #[must_use]
    pub fn of(security: &Security) -> Self {
        match security.encryption_key.as_str() {
            "" => Self::File(PathBuf::from(&security.key_file)),
            _ => Self::Configuration,
        }
    }

    /// Its name in messages.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Configuration => "security.encryption_key".to_owned(),
            Self::File(file) => file.display().to_string(),
        }
    }

    /// Where a rotation puts the next key before the database has it.
    #[must_use]
    pub fn next_file(file: &Path) -> PathBuf {
        with_ending(file, ".new")
    }
}

/// The name of a file beside this one.
fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The key for a database that holds the check value `stored`; none stored: a database that no key was used with yet.
///
/// A rotation that was cut off after the database took the new key left that key beside the old one; it takes its place
/// here.
///
/// # Errors
/// There is none, or it is another database's, or it cannot be read.
pub fn given_or_kept(security: &Security, stored: Option<&str>, made: Made) -> Result<Seal, KeyProblem> {
    let source = KeySource::of(security);
    let found = match &source {
        KeySource::Configuration => Some(parse(&source, &security.encryption_key)?),
        KeySource::File(file) => read(file)?,
    };
    let is_own = |seal: &Seal| stored.is_none_or(|stored| seal.check_value() == stored);
    if let Some(seal) = found.clone().filter(is_own) {
        return Ok(seal);
    }
    if let (KeySource::File(file), Some(stored)) = (&source, stored)
        && let Some(seal) = finish_rotation(file, stored, made)?
    {
        return Ok(seal);
    }
    match (found, &source) {
        (None, KeySource::File(file)) if stored.is_none() && made == Made::IfNeeded => make(file),
        (None, KeySource::File(_)) if stored.is_none() => Err(KeyProblem::NoneYet { file: source.name() }),
        (None, _) => Err(KeyProblem::Lost { file: source.name() }),
        (Some(_), _) => Err(KeyProblem::Other { source_name: source.name() }),
    }
}

fn unreadable(file: &Path, cause: io::Error) -> KeyProblem {
    KeyProblem::Unreadable { file: file.display().to_string(), cause }
}

fn parse(source: &KeySource, text: &str) -> Result<Seal, KeyProblem> {
    let wrong = || io::Error::other("it does not hold 64 hexadecimal digits");
    Seal::from_hex(text.trim()).ok_or_else(|| KeyProblem::Unreadable { file: source.name(), cause: wrong() })
}

fn read(file: &Path) -> Result<Option<Seal>, KeyProblem> {
    match std::fs::read_to_string(file) {
        Ok(text) => parse(&KeySource::File(file.to_owned()), &text).map(Some),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(unreadable(file, cause)),
    }
}

/// The key of a rotation that the database knows and the file does not; whoever only looks moves nothing.
fn finish_rotation(file: &Path, stored: &str, made: Made) -> Result<Option<Seal>, KeyProblem> {
    let next = KeySource::next_file(file);
    let Some(seal) = read(&next)?.filter(|seal| seal.check_value() == stored) else { return Ok(None) };
    if made == Made::IfNeeded {
        put_in_place(file, &next)?;
    }
    Ok(Some(seal))
}

/// Puts the next key in the place of the one that is there, which is kept beside it under the moment's name.
///
/// # Errors
/// The files cannot be renamed.
pub fn put_in_place(file: &Path, next: &Path) -> Result<(), KeyProblem> {
    if file.exists() {
        let seconds = Clock::System.now().unix_seconds();
        std::fs::rename(file, with_ending(file, &format!(".old-{seconds}")))
            .map_err(|cause| unreadable(file, cause))?;
    }
    std::fs::rename(next, file).map_err(|cause| unreadable(file, cause))
}

/// Writes a new key to a file that does not exist. It is on disk before anything is sealed with it.
///
/// # Errors
/// The file cannot be made.
pub fn make(file: &Path) -> Result<Seal, KeyProblem> {
    let text = write_new(file).map_err(|cause| unreadable(file, cause))?;
    parse(&KeySource::File(file.to_owned()), &text)
}

fn write_new(file: &Path) -> io::Result<String> {
    if let Some(folder) = file.parent() {
        private_files::create_folder(folder)?;
    }
    let key = hex(&random_bytes::<32>().map_err(io::Error::other)?);
    match private_files::options().write(true).create_new(true).open(file) {
        Ok(mut made) => made.write_all(key.as_bytes()).and_then(|()| made.sync_all()).map(|()| key),
        // Another process was faster: its key is the key.
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => std::fs::read_to_string(file),
        Err(cause) => Err(cause),
    }
}
