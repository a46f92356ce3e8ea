//! Refusals and the names of the steps that decide between equal works.

use super::method::TieBreakStep;
use super::snapshot::PublishedCriterion;
use super::tie_break::DecidedBy;
use crate::i18n::{Message, Text, text};
use crate::say;

/// No sheet to seal.
pub const NOTHING_TO_SEAL: Text = text(
    "Belum ada satu pun lembar nilai yang dikirim juri, sehingga belum ada yang dapat disegel. Periksa pembagian karya dan ingatkan juri.",
    "No juror has sent a score sheet yet, so there is nothing to seal. Check the routing and remind the jurors.",
);
pub const ALREADY_SEALED: Text = text(
    "Lembar nilai edisi ini sudah disegel, mungkin oleh anggota panitia lain. Muat ulang halaman hasil.",
    "The score sheets of this edition are sealed already, perhaps by another member. Reload the results page.",
);
pub const NOT_SEALED: Text = text(
    "Lembar nilai belum disegel. Tutup penjurian dahulu, lalu periksa pratinjau peringkat.",
    "The score sheets are not sealed yet. Close judging first, then check the preview of the ranking.",
);
pub const NOTHING_TO_PUBLISH: Text = text(
    "Tidak ada karya dengan nilai lengkap, sehingga belum ada yang dapat diumumkan.",
    "No work has all its scores, so there is nothing to announce.",
);
/// The preview is stale.
pub const PREVIEW_CHANGED: Text = text(
    "Hasil berubah sejak pratinjau yang Anda lihat, misalnya karena ada karya yang didiskualifikasi atau data yang diperbaiki. Periksa pratinjau yang baru, lalu umumkan.",
    "The result changed since the preview you saw, for instance because a work was disqualified or data corrected. Check the new preview, then publish.",
);
pub const ALREADY_PUBLISHED: Text = text(
    "Hasil edisi ini sudah diumumkan, mungkin oleh anggota panitia lain. Hasil yang sudah diumumkan tidak dapat diubah.",
    "The result of this edition is public already, perhaps published by another member. A published result cannot be changed.",
);
pub const METHOD_MISSING: Text = text(
    "Cara penilaian edisi ini belum ditetapkan. Tetapkan di halaman Hasil, Cara penilaian; penetapannya juga terjadi dengan sendirinya saat pembagian karya pertama.",
    "The method of this edition is not fixed yet. Fix it on the page Results, Method; the first routing fixes it by itself as well.",
);
/// A sheet or a work changed since the page was shown.
pub const SHEETS_CHANGED: Text = text(
    "Lembar nilai atau karya berubah sejak halaman ini dibuka. Periksa sekali lagi; persetujuan sebelumnya tidak berlaku untuk keadaan yang baru.",
    "A score sheet or a work changed since this page was opened. Go through it once more; an earlier approval does not hold for what has changed.",
);
/// The announcement has no date.
pub const NO_RESULTS_DATE: Text = text(
    "Tanggal pengumuman hasil belum ditetapkan. Tetapkan tanggalnya di pengaturan edisi.",
    "The date of the announcement is not set. Set it in the edition's settings.",
);

/// What separated a work from the one above; `criteria` give the names of criteria.
#[must_use]
pub fn decided_by(step: &DecidedBy, criteria: &[PublishedCriterion]) -> Message {
    match step {
        DecidedBy::Criterion(key) => criterion_value(key, criteria),
        DecidedBy::Score => text("nilai akhir", "final score").into(),
        DecidedBy::HeadToHead => step_name(TieBreakStep::HeadToHead).into(),
        DecidedBy::RawMean => step_name(TieBreakStep::RawMean).into(),
        DecidedBy::SmallerError => step_name(TieBreakStep::SmallerError).into(),
        DecidedBy::Jury => step_name(TieBreakStep::Jury).into(),
        DecidedBy::Draw => step_name(TieBreakStep::Draw).into(),
        DecidedBy::Incomplete => text("nilai belum lengkap", "scores are lacking").into(),
    }
}

/// A step of the method in words.
#[must_use]
pub fn step_name(step: TieBreakStep) -> Text {
    match step {
        TieBreakStep::Criteria => text("nilai tiap kriteria berurutan", "the criteria in their order"),
        TieBreakStep::HeadToHead => {
            text("perbandingan langsung juri yang sama", "head-to-head of common jurors")
        }
        TieBreakStep::RawMean => text("rata-rata sebelum dibulatkan", "average before rounding"),
        TieBreakStep::SmallerError => text("galat baku yang lebih kecil", "smaller standard error"),
        TieBreakStep::Jury => text("keputusan juri dalam risalah", "minuted decision of the jury"),
        TieBreakStep::Draw => text("undian dengan benih terbuka", "draw by the public seed"),
    }
}

/// "nilai kualitas isi", "content score".
#[must_use]
pub fn criterion_value(key: &str, criteria: &[PublishedCriterion]) -> Message {
    let short = criteria.iter().find(|criterion| criterion.key == key).map(|criterion| &criterion.short);
    let small = |name: &str| {
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    };
    let (nama, name) =
        short.map_or((key.to_owned(), key.to_owned()), |short| (small(&short.id), small(&short.en)));
    say!("nilai {nama}", "{name} score")
}
