//! A file beside its final place, for the portal's own user, that goes away unless it is moved there.

use std::fs::{self, File, TryLockError};
use std::io::{self, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::place;
use super::problem::BackupProblem;
use crate::private_files;

/// An empty file that one process at a time writes.
#[derive(Debug)]
pub(super) struct PrivateCopy {
    path: PathBuf,
    file: File,
}

impl PrivateCopy {
    /// Takes the place `beside` a file, under a name with `ending`. What a killed process left there is thrown away; one
    /// that is still at work is not disturbed.
    pub(super) fn take(beside: &Path, ending: &str) -> Result<Self, BackupProblem> {
        let mut path = beside.as_os_str().to_owned();
        path.push(ending);
        let path = PathBuf::from(path);
        let failed = |cause| BackupProblem::Write { file: path.clone(), cause };
        let file = private_files::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(failed)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Err(BackupProblem::Busy { file: path }),
            // Where a disk knows no locks, two at once are the operator's to avoid.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        file.set_len(0).map_err(failed)?;
        // A log that a killed process left would be taken for one of the new file.
        for log in ["-wal", "-shm", "-journal"] {
            let mut name = path.as_os_str().to_owned();
            name.push(log);
            fs::remove_file(name).ok();
        }
        Ok(Self { path, file })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// The file from its beginning, as it is now.
    pub(super) fn rewound(&self) -> io::Result<&File> {
        (&self.file).seek(SeekFrom::Start(0))?;
        Ok(&self.file)
    }

    /// Puts the file on the disk and under its final name, unless there is a file of that name.
    pub(super) fn move_to(self, target: &Path) -> io::Result<()> {
        self.file.sync_all()?;
        place::move_without_replacing(&self.path, target)
    }
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        fs::remove_file(&self.path).ok();
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("lomba-copy-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        fs::create_dir(&folder).unwrap();
        folder
    }

    #[test]
    fn one_at_a_time_and_nothing_of_a_killed_one_is_left() {
        let folder = folder("turns");
        let target = folder.join("a");
        fs::write(folder.join("a.part"), "left by a killed process").unwrap();
        let copy = PrivateCopy::take(&target, ".part").unwrap();
        assert_eq!(fs::read(folder.join("a.part")).unwrap(), b"");
        let busy = PrivateCopy::take(&target, ".part").unwrap_err();
        assert!(matches!(busy, BackupProblem::Busy { .. }));
        drop(copy);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_file_that_is_there_is_never_replaced() {
        let folder = folder("place");
        let target = folder.join("a");
        let copy = PrivateCopy::take(&target, ".part").unwrap();
        copy.file().write_all(b"new").unwrap();
        let mut read = String::new();
        copy.rewound().unwrap().read_to_string(&mut read).unwrap();
        assert_eq!(read, "new");
        copy.move_to(&target).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"new");
        let again = PrivateCopy::take(&target, ".part").unwrap();
        assert_eq!(again.move_to(&target).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&target).unwrap(), b"new");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(&folder).unwrap();
    }
}
