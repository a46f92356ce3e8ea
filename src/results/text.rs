//! Refusals and the names of the steps that decide between equal works.

use super::tie_break::DecidedBy;
use crate::i18n::{Text, text};

/// No sheet to seal.
pub const NOTHING_TO_SEAL: Text = text(
    "Belum ada satu pun lembar nilai yang dikirim juri, sehingga belum ada yang dapat disegel. Periksa pembagian karya dan ingatkan juri.",
    "No juror has sent a score sheet yet, so there is nothing to seal. Check the routing and remind the jurors.",
);
/// Sealed before.
pub const ALREADY_SEALED: Text = text(
    "Lembar nilai edisi ini sudah disegel, mungkin oleh anggota panitia lain. Muat ulang halaman hasil.",
    "The score sheets of this edition are sealed already, perhaps by another member. Reload the results page.",
);
/// Not sealed yet.
pub const NOT_SEALED: Text = text(
    "Lembar nilai belum disegel. Tutup penjurian dahulu, lalu periksa pratinjau peringkat.",
    "The score sheets are not sealed yet. Close judging first, then check the preview of the ranking.",
);
/// No complete work.
pub const NOTHING_TO_PUBLISH: Text = text(
    "Tidak ada karya dengan nilai lengkap, sehingga belum ada yang dapat diumumkan.",
    "No work has all its scores, so there is nothing to announce.",
);
/// The preview is stale.
pub const PREVIEW_CHANGED: Text = text(
    "Hasil berubah sejak pratinjau yang Anda lihat, misalnya karena ada karya yang didiskualifikasi atau data yang diperbaiki. Periksa pratinjau yang baru, lalu umumkan.",
    "The result changed since the preview you saw, for instance because a work was disqualified or data corrected. Check the new preview, then publish.",
);
/// Published before.
pub const ALREADY_PUBLISHED: Text = text(
    "Hasil edisi ini sudah diumumkan, mungkin oleh anggota panitia lain. Hasil yang sudah diumumkan tidak dapat diubah.",
    "The result of this edition is public already, perhaps published by another member. A published result cannot be changed.",
);
/// The announcement has no date.
pub const NO_RESULTS_DATE: Text = text(
    "Tanggal pengumuman hasil belum ditetapkan. Tetapkan tanggalnya di pengaturan edisi.",
    "The date of the announcement is not set. Set it in the edition's settings.",
);

/// What separated a work from the one above.
#[must_use]
pub fn decided_by(step: DecidedBy) -> Text {
    match step {
        DecidedBy::Score => text("nilai akhir", "final score"),
        DecidedBy::Content => text("nilai isi", "content score"),
        DecidedBy::Technical => text("nilai teknis", "technical score"),
        DecidedBy::HeadToHead => {
            text("perbandingan langsung juri yang sama", "head-to-head of common jurors")
        }
        DecidedBy::RawMean => text("rata-rata sebelum dibulatkan", "average before rounding"),
        DecidedBy::SmallerError => text("galat baku yang lebih kecil", "smaller standard error"),
        DecidedBy::Jury => text("keputusan juri dalam risalah", "minuted decision of the jury"),
        DecidedBy::Incomplete => text("nilai belum lengkap", "scores are lacking"),
        DecidedBy::Draw => text("undian dengan benih terbuka", "draw by the public seed"),
    }
}
