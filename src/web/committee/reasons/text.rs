//! Words of the library of reasons.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Daftar alasan", "Library of reasons");
pub const LEAD: Text = text(
    "Kalimat siap pakai untuk permintaan perbaikan dan penolakan. Di meja verifikasi kalimat itu mengisi alasan dan dapat diubah.",
    "Sentences ready for requests and rejections. At the verification desk they fill in the reason and can be edited.",
);
pub const OWN: Text = text("Alasan panitia edisi ini", "Reasons of this edition's committee");
pub const NONE: Text = text("Belum ada alasan sendiri", "No reasons of your own yet");
pub const NONE_WHY: Text = text(
    "Tulis yang sering Anda pakai; anggota lain memakainya juga.",
    "Write those that you use often; other members use them too.",
);
pub const STANDARD: Text = text("Alasan bawaan portal", "Reasons that come with the portal");
pub const NEW: Text = text("Alasan baru", "New reason");
pub const RULE: Text = text("Ketentuan", "Rule");
pub const WORDING_ID: Text = text("Alasan (Indonesia)", "Reason (Indonesian)");
pub const WORDING_EN: Text = text("Alasan (Inggris)", "Reason (English)");
pub const WORDING_MISSING: Text =
    text("Tulis alasannya dalam bahasa Indonesia.", "Write the reason in Indonesian.");
pub const CREATE: Text = text("Tambahkan alasan", "Add the reason");
pub const CREATED: Text = text("Alasan ditambahkan.", "Reason added.");
pub const SAVE: Text = text("Simpan", "Save");
pub const SAVED: Text = text("Alasan tersimpan.", "Reason saved.");
pub const DELETE: Text = text("Hapus alasan ini", "Delete this reason");
pub const DELETE_HINT: Text = text(
    "Keputusan yang sudah memakainya tetap seperti tertulis.",
    "Decisions that used it stay as they were written.",
);
pub const DELETED: Text = text("Alasan dihapus.", "Reason deleted.");
pub const BACK: Text = text("Kembali ke daftar alasan", "Back to the library");
