//! What is wrong with a table as a whole, and the headings that are written.

use crate::i18n::{Message, Text, text};
use crate::say;

pub(super) const QUESTION: &str = "Soal";
pub(super) const OPTION: &str = "Pilihan";
pub(super) const KEY: &str = "Kunci";
pub(super) const FEEDBACK: &str = "Umpan balik";

pub(super) const NO_HEADING: Text = text(
    "Baris judul tidak ditemukan. Beri baris pertama judul kolom Soal, Pilihan A, Pilihan B, … dan Kunci.",
    "No row of headings was found. Give the first row the headings Question, Option A, Option B, … and Key.",
);
const OPTION_COLUMNS: Text = text("Pilihan A dan Pilihan B", "Option A and Option B");
const KEY_COLUMN: Text = text("Kunci", "Key");

/// What else a row of headings needs.
pub(super) fn columns_missing(options: bool, key: bool) -> Message {
    let missing = [(options, OPTION_COLUMNS), (key, KEY_COLUMN)].into_iter();
    let missing: Vec<Message> =
        missing.filter(|(is_missing, _)| *is_missing).map(|(_, what)| what.into()).collect();
    let Message { id, en } = Message::joined(&missing, ", ");
    say!(
        "Kolom ini tidak ditemukan pada baris judul: {id}. Tambahkan kolomnya atau perbaiki judulnya.",
        "These columns are missing in the row of headings: {en}. Add them or mend their headings."
    )
}
