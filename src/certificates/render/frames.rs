//! How the portal and its rendering child speak: frames of a length (four bytes, big-endian) and that many bytes. A
//! request is JSON; an answer begins with one byte that says what follows.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

/// No frame is longer: a document of several hundred pages fits.
const LONGEST: u32 = 64 * 1024 * 1024;

/// What the child is asked.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Request {
    /// The template of the documents that follow; no answer.
    Template(Template),
    /// The data of one document, JSON; one answer.
    Document(String),
}

/// A template with what it may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Shared parts, put before the source.
    pub parts: String,
    /// What the committee may edit; lines of messages are counted in it.
    pub source: String,
    pub logo: Option<Logo>,
}

/// The organiser's logo, the one file that a template may read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// Its path in the template's world.
    pub path: String,
    /// Base64 without padding.
    pub body: String,
}

/// Why a template makes no document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateFault {
    /// Line of the committee's own text, from 1; none where the fault lies elsewhere.
    pub line: Option<usize>,
    /// The compiler's words, English.
    pub said: String,
    /// What the compiler advises, English.
    pub hints: Vec<String>,
}

/// What the child answers to a document.
#[derive(Debug)]
pub(super) enum Answer {
    Pdf(Vec<u8>),
    Refused(Vec<TemplateFault>),
}

/// Writes one frame.
pub(super) fn write(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// Reads one frame; none at the end of the stream.
#[cfg(any(test, feature = "documents"))]
pub(super) fn read(from: &mut impl io::Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match from.read_exact(&mut length) {
        Err(cause) if cause.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        outcome => outcome?,
    }
    let mut bytes = vec![0; allowed(length)?];
    from.read_exact(&mut bytes)?;
    Ok(Some(bytes))
}

/// The length that four bytes announce.
pub(super) fn allowed(length: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_be_bytes(length);
    if length > LONGEST {
        return Err(io::Error::other("a frame is longer than allowed"));
    }
    usize::try_from(length).map_err(io::Error::other)
}

impl Answer {
    /// The bytes of its frame.
    #[cfg(feature = "documents")]
    pub(super) fn to_bytes(&self) -> serde_json::Result<Vec<u8>> {
        Ok(match self {
            Self::Pdf(pdf) => [b"P", pdf.as_slice()].concat(),
            Self::Refused(faults) => [b"F", serde_json::to_vec(faults)?.as_slice()].concat(),
        })
    }

    /// Reads the bytes of a frame.
    pub(super) fn parse(mut bytes: Vec<u8>) -> io::Result<Self> {
        match bytes.first() {
            Some(b'P') => Ok(Self::Pdf(bytes.split_off(1))),
            Some(b'F') => Ok(Self::Refused(serde_json::from_slice(&bytes.split_off(1))?)),
            _ => Err(io::Error::other("an answer of an unknown kind")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_back_as_they_were_written_and_an_endless_one_is_refused() {
        let mut stream = Vec::new();
        write(&mut stream, b"satu").unwrap();
        write(&mut stream, b"").unwrap();
        let mut from = stream.as_slice();
        assert_eq!(read(&mut from).unwrap(), Some(b"satu".to_vec()));
        assert_eq!(read(&mut from).unwrap(), Some(Vec::new()));
        assert_eq!(read(&mut from).unwrap(), None);
        assert!(read(&mut [0xff_u8; 8].as_slice()).is_err());
        assert!(read(&mut [0_u8, 0, 0, 9, 1].as_slice()).is_err());
    }
}
