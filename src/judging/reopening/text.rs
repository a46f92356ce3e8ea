//! Sentences about judging opened again.

use crate::i18n::{Text, text};

pub(super) const IS_PAST: Text =
    text("Waktu ini sudah lewat. Pilih waktu yang akan datang.", "This time is past. Choose one to come.");
pub(super) const NOTHING_SHUT: Text = text(
    "Tidak ada lembar nilai yang tertutup di antara pilihan ini. Lembar yang masih terbuka tidak perlu dibuka.",
    "No score sheet among these is shut. What is still open need not be opened.",
);
pub(super) const CHANGED: Text = text(
    "Lembar nilainya berubah sejak halaman ini ditampilkan. Periksa sekali lagi.",
    "The score sheets have changed since this page was shown. Go through it once more.",
);
