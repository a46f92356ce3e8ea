//! A file of a package, and what can keep one from being written.

/// A file with its path inside what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFile {
    pub path: String,
    pub bytes: Vec<u8>,
}

impl PackageFile {
    /// A file that holds `bytes`.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// None is expected: every writer writes into memory.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    #[error("an XML file could not be written")]
    Xml(#[from] std::io::Error),
    #[error("an archive could not be written")]
    Archive(#[from] zip::result::ZipError),
    #[error("the metadata could not be written")]
    Metadata(#[from] serde_json::Error),
    #[error("the list of works could not be written")]
    List(#[from] csv::Error),
}
