//! Sentences about a revision that the committee asked for.

use crate::i18n::{Text, text};

pub const ASKED_HERE: Text = text("Diminta panitia di sini:", "Asked for here:");
pub const ANSWER: Text = text("Tanggapan untuk panitia", "Answer to the committee");
pub const WRITE_ANSWER: Text = text("Tulis tanggapan untuk panitia", "Write an answer to the committee");
pub const SAVE_ANSWERS: Text = text("Simpan tanggapan", "Save the answers");
pub const ANSWERS_WHY: Text = text(
    "Panitia membacanya saat karya dikirim ulang.",
    "The committee reads them when the work is submitted again.",
);
pub const ANSWERS_SAVED: Text = text("Tanggapan tersimpan.", "The answers are saved.");
pub const ANSWER_NEEDED: Text = text(
    "Tuliskan tanggapan Anda. Butir ini tidak memiliki isian pada karya, jadi panitia hanya dapat membaca jawaban di sini. Tanggapan lain sudah tersimpan.",
    "Write your answer. This item has no field in the work, so the committee can read nothing but the answer here. The other answers are saved.",
);
pub const RECEIPT_PDF: Text = text("Unduh tanda terima (PDF)", "Download the receipt (PDF)");
pub const WITH_ANSWER: Text = text("dengan tanggapan", "with an answer");
