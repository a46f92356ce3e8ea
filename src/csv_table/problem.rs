//! What is wrong with a file or a line, and the cure.

use super::shape::Shape;
use crate::i18n::{Message, Text, text};
use crate::say;

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProblem {
    /// Line of the file as an editor shows it, from 1.
    pub line: u64,
    /// What and how to mend it.
    pub message: Message,
}

/// Why a whole file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", message.en)]
pub struct FileProblem {
    /// The line it was noticed on.
    pub line: u64,
    pub message: Message,
    /// What to do about it.
    pub remedy: Message,
}

const SAVE_AS_CSV: Text = text(
    "Buka di program lembar kerja, lalu simpan sebagai \"CSV UTF-8\".",
    "Open it in the spreadsheet program and save it as \"CSV UTF-8\".",
);
const SAVE_AS_XLSX: Text = text(
    "Simpan sebagai .xlsx tanpa sandi atau sebagai \"CSV UTF-8\", lalu ulangi.",
    "Save it as .xlsx without a password or as \"CSV UTF-8\", then try again.",
);
const NAME_COLUMNS: Text = text(
    "Beri nama kolom pada satu baris di atas datanya, lalu ulangi.",
    "Name the columns on one line above the data, then try again.",
);
const FIX_LINE: Text = text("Perbaiki baris itu lalu ulangi.", "Correct that line and try again.");

impl FileProblem {
    pub(super) fn workbook() -> Self {
        Self {
            line: 1,
            message: say!(
                "Ini buku kerja Excel atau LibreOffice, bukan berkas CSV.",
                "This is a workbook of Excel or LibreOffice, not a CSV file."
            ),
            remedy: SAVE_AS_CSV.into(),
        }
    }

    /// A workbook where one would be read.
    pub(super) fn broken_workbook() -> Self {
        Self {
            line: 1,
            message: say!(
                "Buku kerja ini tidak dapat dibaca: rusak, dikunci dengan sandi, terlalu besar, atau bukan .xlsx.",
                "This workbook cannot be read: it is damaged, locked with a password, too large, or no .xlsx."
            ),
            remedy: SAVE_AS_XLSX.into(),
        }
    }

    pub(super) fn no_text() -> Self {
        Self {
            line: 1,
            message: say!(
                "Isi berkas ini bukan teks, atau rusak.",
                "The file does not hold text, or is damaged."
            ),
            remedy: SAVE_AS_CSV.into(),
        }
    }

    pub(super) fn empty() -> Self {
        Self {
            line: 1,
            message: say!("Berkas ini kosong.", "The file is empty."),
            remedy: NAME_COLUMNS.into(),
        }
    }

    /// `heading` is the record that came nearest to naming them.
    pub(super) fn columns_missing(line: u64, missing: &[&str], shape: &Shape, heading: &[String]) -> Self {
        let named: Vec<&str> = heading.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        let needed: Vec<&str> =
            shape.columns.iter().filter(|column| column.required).map(|column| column.name).collect();
        let (missing, expected, found) = (missing.join(", "), needed.join(","), named.join(", "));
        let (id, en) = (NAME_COLUMNS.id, NAME_COLUMNS.en);
        Self {
            line,
            message: say!(
                "kolom {missing} tidak ada; diharapkan {expected}.",
                "column {missing} is missing; expected {expected}."
            ),
            remedy: say!("Kolom yang ditemukan: {found}. {id}", "Columns found: {found}. {en}"),
        }
    }

    pub(super) fn open_quote(line: u64) -> Self {
        Self {
            line,
            message: say!(
                "tanda petik (\") yang dibuka di baris ini tidak ditutup, sehingga baris sesudahnya ikut terbaca sebagai satu sel.",
                "the quotation mark (\") opened on this line is not closed, so that the lines after it are read as one cell."
            ),
            remedy: FIX_LINE.into(),
        }
    }
}

impl From<FileProblem> for LineProblem {
    /// The cure follows the reason.
    fn from(problem: FileProblem) -> Self {
        let FileProblem { line, message, remedy } = problem;
        let joined = |said: &str, cure: &str| format!("{said} {cure}");
        let message = Message { id: joined(&message.id, &remedy.id), en: joined(&message.en, &remedy.en) };
        Self { line, message }
    }
}

impl LineProblem {
    /// A row that ends before a column that must be there.
    pub(super) fn too_short(line: u64, found: usize, expected: usize) -> Self {
        Self {
            line,
            message: say!(
                "ada {found} kolom, diharapkan {expected}.",
                "{found} columns found, {expected} expected."
            ),
        }
    }

    /// A row with filled cells beyond the heading: most often a comma inside a number.
    pub(super) fn too_long(line: u64, found: usize, expected: usize) -> Self {
        Self {
            line,
            message: say!(
                "ada {found} sel, judul kolomnya hanya {expected}; beri tanda petik pada sel yang memuat pemisah, misalnya \"87,5\".",
                "{found} cells found, but only {expected} column headings; quote a cell that holds the separator, such as \"87,5\"."
            ),
        }
    }
}
