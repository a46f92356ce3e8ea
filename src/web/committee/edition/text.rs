//! Words about setting an edition up.

use crate::i18n::{Text, text};

pub const EDITION: Text = text("Edisi", "Edition");
pub const LEAD: Text = text(
    "Semua yang diatur untuk edisi ini. Yang sudah berlaku bagi peserta atau juri tidak berubah lagi; alasannya ada di samping isiannya.",
    "Everything that is set for this edition. What already holds for entrants or jurors does not change any more; the reason stands beside it.",
);
pub const FORMS: Text = text("Pengaturan", "Settings");
pub const FIXED_ALL: Text = text("terkunci", "fixed");
pub const FIXED_SOME: Text = text("sebagian terkunci", "partly fixed");
pub const FREE: Text = text("dapat diubah", "can be changed");
pub const SAVE: Text = text("Simpan pengaturan", "Save the settings");
pub const SAVED: Text = text("Pengaturan tersimpan.", "The settings are saved.");
pub const NOT_SAVED: Text = text(
    "Belum ada yang tersimpan, karena pengaturannya belum dapat berlaku bersama-sama. Tulisan Anda masih ada di bawah.",
    "Nothing is saved, because the settings cannot hold together yet. What you typed is still below.",
);
pub const PARTLY_SAVED: Text = text(
    "Isian lain sudah tersimpan; yang ditandai belum.",
    "The other fields are saved; those that are marked are not.",
);
pub const REMOVE_HINT: Text = text(
    "Untuk menghapus satu baris, kosongkan semua isiannya.",
    "To take a row away, empty all of its fields.",
);
pub const INDONESIAN: Text = text("bahasa Indonesia", "Indonesian");
pub const ENGLISH: Text = text("bahasa Inggris", "English");
/// Before what was typed into a field that stays as it is.
pub const YOU_TYPED: Text = text("Yang Anda tulis:", "You typed:");
