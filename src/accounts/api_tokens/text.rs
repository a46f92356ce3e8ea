//! Sentences about tokens.

use crate::i18n::{Text, text};

pub(super) const ENTRIES: Text = text("Peserta", "Entries");
pub(super) const WORKS: Text = text("Karya", "Works");
pub(super) const SCORES: Text = text("Nilai, setelah pengumuman", "Scores, once the result is public");
pub(super) const NAME_MISSING: Text = text(
    "Tulis untuk apa token ini, misalnya \u{201c}laporan mingguan\u{201d}.",
    "Say what the token is for, such as \u{201c}weekly report\u{201d}.",
);
pub(super) const NAME_TOO_LONG: Text =
    text("Keterangan paling panjang 80 karakter.", "A description has at most 80 characters.");
pub(super) const NO_SCOPE: Text =
    text("Pilih paling sedikit satu hal yang boleh dibaca.", "Choose at least one thing it may read.");
pub(super) const BAD_DAYS: Text =
    text("Pilih berapa lama token berlaku.", "Choose how long the token lasts.");
pub(super) const TOO_MANY: Text = text(
    "Anda sudah punya 10 token yang berlaku. Cabut salah satunya dahulu.",
    "You have 10 tokens that hold. End one of them first.",
);
