//! ZIP archives that are the same to the byte for the same files.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::error::{PackageError, PackageFile};

/// What is compressed already.
const COMPRESSED: [&str; 3] = [".mbz", ".imscc", ".zip"];

/// The files as a ZIP archive in the order given, with the first time that the format knows.
///
/// # Errors
/// Two files of one path, or more than the format holds.
pub fn zip(files: &[PackageFile]) -> Result<Vec<u8>, PackageError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for file in files {
        let compressed = COMPRESSED.iter().any(|end| file.path.ends_with(end));
        let method = if compressed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        archive.start_file(file.path.as_str(), options.compression_method(method))?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The files by their paths; but `first` stands before all.
pub fn sorted(mut files: Vec<PackageFile>, first: &str) -> Vec<PackageFile> {
    files.sort_by(|a, b| (a.path != first, &a.path).cmp(&(b.path != first, &b.path)));
    files
}
