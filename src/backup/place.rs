//! Final places of files: taken in one step, and never where something is.

use std::fs::{self, File};
use std::io;
use std::path::Path;

/// Moves a file within a folder to a name that is free, and makes sure that the disk knows.
pub(super) fn move_without_replacing(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from)?,
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => return Err(cause),
        // A disk without a second name for a file, such as a memory stick.
        Err(_) if !to.try_exists()? => fs::rename(from, to)?,
        Err(_) => return Err(io::ErrorKind::AlreadyExists.into()),
    }
    // Some systems cannot open a folder; then its entries reach the disk in their own time.
    if let Ok(folder) = File::open(folder_of(to)) {
        folder.sync_all().ok();
    }
    Ok(())
}

/// The folder that a file is in.
pub(super) fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
