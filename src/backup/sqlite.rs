//! The file of an SQLite database.

use std::path::{Path, PathBuf};

use super::problem::BackupProblem;
use crate::db::Conn;

/// The file that an address such as `sqlite:var/lomba.db` names.
pub(super) fn file_of(url: &str) -> PathBuf {
    PathBuf::from(url.strip_prefix("sqlite:").unwrap_or(url).trim_start_matches("//"))
}

/// A connection of its own to a file.
pub(super) fn open(file: &Path) -> Result<Conn, BackupProblem> {
    Ok(Conn::open(&format!("sqlite:{}", file.display()))?)
}

/// Whether nothing is there: no file, or one without a table that was made by looking.
pub(super) fn is_free(file: &Path) -> bool {
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |found| found.len());
    if size(file) > 0 {
        return open(file).is_ok_and(|mut conn| conn.count_tables().is_ok_and(|tables| tables == 0));
    }
    // What a log without its database holds, nobody knows any more.
    ["-wal", "-journal"].into_iter().all(|ending| size(&beside(file, ending)) == 0)
}

/// The log of a database and the like.
fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Takes an empty file and what belongs to it out of the way.
pub(super) fn clear(file: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        std::fs::remove_file(beside(file, ending)).ok();
    }
}
