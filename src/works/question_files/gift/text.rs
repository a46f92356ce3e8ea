//! What is wrong with a question of a GIFT file.

use crate::i18n::{Message, Text, text};
use crate::say;

pub(super) const DESCRIPTION: Text = text(
    "Teks ini bukan soal karena tidak diikuti jawaban dalam kurung kurawal. Tulis jawabannya di antara { dan }, atau hapus teksnya.",
    "This text is no question, because no answers in braces follow. Write its answers between { and }, or remove the text.",
);
pub(super) const UNREADABLE: Text = text(
    "Isi kurung kurawal tidak dikenali. Tulis = di depan jawaban benar dan ~ di depan jawaban salah, atau {TRUE} atau {FALSE}.",
    "What stands in the braces is not understood. Write = before right and ~ before wrong answers, or {TRUE} or {FALSE}.",
);
pub(super) const BRACES: Text = text(
    "Kurung kurawal soal ini tidak berpasangan atau lebih dari satu pasang. Tulis \\{ dan \\} untuk kurung kurawal di dalam teks, dan pisahkan tiap soal dengan baris kosong.",
    "The braces of this question do not pair, or there is more than one pair. Write \\{ and \\} for braces of a text, and put a blank line between questions.",
);
pub(super) const UNCLOSED: Text = text(
    "Kurung kurawal yang membuka jawaban soal ini tidak ditutup. Tambahkan } setelah jawaban terakhir.",
    "The brace that opens the answers of this question is never closed. Add } after the last answer.",
);

/// `start` stands before the mark of the first answer.
pub(super) fn stray(start: &str) -> Message {
    say!(
        "Teks “{start}” berada sebelum tanda jawaban pertama. Tulis = di depan jawaban benar dan ~ di depan jawaban salah.",
        "The text “{start}” stands before the mark of the first answer. Write = before right and ~ before wrong answers."
    )
}
