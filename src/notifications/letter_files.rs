//! The files of the `file` transport: how they are called, which there are, and that they go once the text of their
//! letter has gone. Knows the folder alone; what is still kept is for the caller to say.

use std::io;
use std::path::{Path, PathBuf};

use super::LetterKind;
use crate::ids::LetterId;
use crate::private_files;

/// What stands behind the name of a file that is being written.
const DRAFT: &str = ".part";

/// A file of a letter, or the beginning of one that was cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFile {
    pub id: LetterId,
    pub kind: LetterKind,
    path: PathBuf,
}

/// The name makes a repeat harmless: a letter that is handed over twice is one file.
pub(super) fn name(id: LetterId, kind: LetterKind) -> String {
    format!("{:08}-{}.eml", id.0, kind.as_str())
}

/// Writes beside and renames, so that a reader never sees half a letter.
pub(super) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    private_files::create_folder(folder)?;
    let draft = folder.join(format!("{name}{DRAFT}"));
    private_files::write(&draft, bytes)?;
    std::fs::rename(draft, folder.join(name))
}

/// The files of letters in a folder, by number; what is called otherwise is no business of ours. None where there is no
/// folder.
///
/// # Errors
/// The folder cannot be read.
pub fn list(folder: &Path) -> io::Result<Vec<LetterFile>> {
    let entries = match std::fs::read_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        if let Some((id, kind)) = entry.file_name().to_str().and_then(read_name) {
            found.push(LetterFile { id, kind, path: entry.path() });
        }
    }
    found.sort_by_key(|file| file.id);
    Ok(found)
}

fn read_name(file: &str) -> Option<(LetterId, LetterKind)> {
    let whole = file.strip_suffix(DRAFT).unwrap_or(file);
    let (number, word) = whole.strip_suffix(".eml")?.split_once('-')?;
    let (id, kind) = (LetterId(number.parse().ok()?), LetterKind::parse(word)?);
    (name(id, kind) == whole).then_some((id, kind))
}

impl LetterFile {
    /// Deletes the file; one that is gone already is as good.
    ///
    /// # Errors
    /// It is there and cannot be deleted.
    pub fn delete(&self) -> io::Result<()> {
        match std::fs::remove_file(&self.path) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(()),
            outcome => outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_letters_are_told_from_others_by_their_whole_name() {
        let confirm = |id| Some((LetterId(id), LetterKind::ConfirmAddress));
        assert_eq!(read_name("00000007-confirm_address.eml"), confirm(7));
        assert_eq!(read_name("00000007-confirm_address.eml.part"), confirm(7));
        assert_eq!(read_name("1234567890-confirm_address.eml"), confirm(1_234_567_890));
        for other in [
            "7-confirm_address.eml",
            "+0000007-confirm_address.eml",
            "00000007-confirm_address.eml.bak",
            "00000007-catatan.eml",
            "00000007.eml",
            "catatan.txt",
        ] {
            assert_eq!(read_name(other), None, "{other}");
        }
    }

    #[test]
    fn a_folder_lists_what_was_written_and_a_file_can_be_deleted_twice() {
        let folder = std::env::temp_dir().join(format!("lomba-letter-files-{}", std::process::id()));
        std::fs::remove_dir_all(&folder).ok();
        assert_eq!(list(&folder).unwrap(), []);
        for id in [12, 3] {
            write(&folder, &name(LetterId(id), LetterKind::ResetPassword), b"surat").unwrap();
        }
        private_files::write(&folder.join("catatan.txt"), b"x").unwrap();
        let found = list(&folder).unwrap();
        assert_eq!(found.iter().map(|file| file.id.0).collect::<Vec<_>>(), [3, 12]);
        found[0].delete().unwrap();
        found[0].delete().unwrap();
        assert_eq!(list(&folder).unwrap(), found[1..]);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
