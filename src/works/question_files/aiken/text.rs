//! What is wrong with an Aiken file, and what the format cannot hold.

use crate::i18n::{Message, Text, text};
use crate::say;

pub(super) const KEY_ALONE: Text = text(
    "Baris kunci ini tidak didahului soal. Tulis pertanyaan dan pilihannya di atasnya, atau hapus barisnya.",
    "No question stands above this line of a key. Write the question and its options above it, or remove the line.",
);
pub(super) const NO_OPTIONS: Text = text(
    "Teks ini bukan soal karena tidak diikuti pilihan jawaban. Tulis pilihannya sebagai A. … dan B. … tepat di bawahnya, atau hapus teksnya.",
    "This text is no question, because no options follow. Write them as A. … and B. … right below it, or remove the text.",
);
pub(super) const SEVERAL_KEYS: Text = text(
    "Soal ini memiliki lebih dari satu kunci, sedangkan Aiken hanya memuat satu. Gunakan GIFT atau Moodle XML.",
    "This question has more than one key, and Aiken holds only one. Use GIFT or Moodle XML.",
);
pub(super) const LINE_BREAKS: Text = text(
    "Soal ini memuat pergantian baris, sedangkan Aiken hanya memuat satu baris. Gunakan GIFT atau Moodle XML.",
    "This question holds line breaks, and Aiken holds only one line. Use GIFT or Moodle XML.",
);
pub(super) const LIKE_A_KEY: Text = text(
    "Pertanyaan ini akan terbaca sebagai baris kunci di Aiken. Gunakan GIFT atau Moodle XML.",
    "In Aiken this question would be read as the line of a key. Use GIFT or Moodle XML.",
);
pub(super) const NO_FEEDBACK: Text = text(
    "Umpan balik soal ini tidak ikut, karena Aiken tidak memuat umpan balik. Gunakan GIFT atau Moodle XML bila diperlukan.",
    "The feedback of this question is not included, because Aiken holds none. Use GIFT or Moodle XML where it is needed.",
);

/// Letters of options that do not follow one another.
pub(super) fn out_of_order(found: &str, expected: &str) -> Message {
    say!(
        "Huruf pilihan tidak berurutan: tertulis {found}, seharusnya {expected}. Perbaiki hurufnya agar kuncinya tidak salah tunjuk.",
        "The letters of the options are out of order: {found} instead of {expected}. Mend them, so that the key points at the right one."
    )
}
