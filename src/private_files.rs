//! Files and folders for the portal's own user alone, whatever the process that makes them is started with: the database,
//! letters with live links, the key.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Bits of a mode that let the group or anybody else in.
#[cfg(unix)]
const OTHERS: u32 = 0o077;

/// Makes a folder, with those above it that lack. One that exists stays as it is.
///
/// # Errors
/// It cannot be made.
pub fn create_folder(path: &Path) -> io::Result<()> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path)
}

/// How a file of ours is opened.
#[must_use]
pub fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes an empty file if there is none.
///
/// # Errors
/// It cannot be made.
pub fn create_if_missing(path: &Path) -> io::Result<()> {
    options().append(true).create(true).open(path).map(drop)
}

/// Writes a whole file, over one that is there.
///
/// # Errors
/// It cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    options().write(true).create(true).truncate(true).open(path)?.write_all(bytes)
}

/// Whether this process may make files in a folder, without making one.
///
/// # Errors
/// It may not, and why.
pub fn can_write(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    rustix::fs::access(folder, rustix::fs::Access::WRITE_OK | rustix::fs::Access::EXEC_OK)?;
    #[cfg(not(unix))]
    if std::fs::metadata(folder)?.permissions().readonly() {
        return Err(io::Error::from(io::ErrorKind::PermissionDenied));
    }
    Ok(())
}

/// Which of these files and folders others than their owner can open; what does not exist is left out.
#[must_use]
pub fn open_to_others<'a>(paths: &[&'a Path]) -> Vec<&'a Path> {
    let open = |path: &&Path| std::fs::metadata(path).is_ok_and(|found| lets_others_in(&found.permissions()));
    paths.iter().copied().filter(open).collect()
}

#[cfg(unix)]
fn lets_others_in(permissions: &std::fs::Permissions) -> bool {
    std::os::unix::fs::PermissionsExt::mode(permissions) & OTHERS != 0
}

/// Elsewhere a file has no such bits.
#[cfg(not(unix))]
fn lets_others_in(_: &std::fs::Permissions) -> bool {
    false
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn what_is_made_here_is_its_owners_alone() {
        let dir = std::env::temp_dir().join(format!("lomba-private-{}", std::process::id()));
        std::fs::remove_dir_all(&dir).ok();
        let (below, made, written) = (dir.join("a/b"), dir.join("made"), dir.join("written"));
        create_folder(&below).unwrap();
        create_if_missing(&made).unwrap();
        write(&written, b"one").unwrap();
        write(&written, b"2").unwrap();
        assert_eq!(std::fs::read(&written).unwrap(), b"2");
        let paths: [&Path; 5] = [&dir, &below, &made, &written, Path::new("/no/such/file")];
        assert_eq!(open_to_others(&paths), Vec::<&Path>::new());
        std::fs::set_permissions(&made, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(open_to_others(&paths), [made.as_path()]);
        create_if_missing(&made).unwrap();
        assert_eq!(open_to_others(&paths), [made.as_path()], "what is there stays as it is");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
