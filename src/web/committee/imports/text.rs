//! Words of lists that are read into the records.

use crate::i18n::{Text, text};

pub(super) const FILE: Text = text("Berkas CSV atau XLSX", "CSV or XLSX file");
pub(super) const FILE_HINT: Text = text(
    "Paling besar 4 MB. Anda melihat akibatnya sebelum disimpan.",
    "At most 4 MB. You see what follows before anything is saved.",
);
pub(super) const FILE_MISSING: Text = text("Pilih berkasnya dahulu.", "Choose the file first.");
pub(super) const FILE_TOO_LARGE: Text = text(
    "Berkas lebih dari 4 MB. Bagi menjadi beberapa berkas, lalu impor satu per satu.",
    "The file is larger than 4 MB. Split it, then import one after the other.",
);
pub(super) const GO_THROUGH: Text = text("Periksa daftar", "Go through the list");
pub(super) const REPORT: Text = text("Unduh laporan per baris", "Download the report by line");
pub(super) const OTHER_FILE: Text = text("Pilih berkas lain", "Choose another file");
pub(super) const NOTHING_NEW: Text = text(
    "Tidak ada yang perlu diterapkan: semua yang terbaca sudah tercatat.",
    "There is nothing to apply: all that could be read is on record already.",
);
pub(super) const LEFT_OUT: Text = text(
    "Baris yang dilewati tidak menghalangi yang lain. Perbaiki di berkasnya lalu impor lagi.",
    "Lines that are left out do not hold up the others. Correct them in the file, then import it again.",
);
pub(super) const LEFT_OUT_WORD: Text = text("dilewati", "left out");
pub(super) const LINES_LEFT_OUT: Text = text("Baris yang dilewati", "Lines left out");
pub(super) const WILL_CHANGE: Text = text("Yang akan berubah", "What will change");
pub(super) const LINE: Text = text("Baris", "Line");
pub(super) const WHY: Text = text("Sebab", "Why");
pub(super) const OUTCOME: Text = text("Hasil", "Outcome");
pub(super) const NAME: Text = text("Nama", "Name");
pub(super) const CODE: Text = text("Kode", "Code");
pub(super) const CHANGES: Text = text("Perubahan", "Changes");
