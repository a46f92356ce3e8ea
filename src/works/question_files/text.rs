//! Fixed words of question files: formats, kinds of questions, and what is wrong without any value to name.

use crate::i18n::{Text, text};

pub const GIFT: Text = text("GIFT", "GIFT");
pub const AIKEN: Text = text("Aiken", "Aiken");
pub const MOODLE_XML: Text = text("Moodle XML", "Moodle XML");
pub const TABLE: Text = text("Tabel (spreadsheet)", "Table (spreadsheet)");

pub const ESSAY: Text = text("esai", "essay");
pub const MATCHING: Text = text("menjodohkan", "matching");
pub const NUMERICAL: Text = text("jawaban angka", "numerical");
pub const SHORT_ANSWER: Text = text("isian singkat", "short answer");
pub const CLOZE: Text = text("isian dalam teks (cloze)", "embedded answers (cloze)");
pub const CALCULATED: Text = text("hitungan dengan rumus", "calculated");
pub const DRAG: Text = text("seret dan letakkan", "drag and drop");
pub const MISSING_WORDS: Text = text("memilih kata yang hilang", "select missing words");
pub const ORDERING: Text = text("mengurutkan", "ordering");
pub const DESCRIPTION: Text = text("deskripsi", "description");
pub const RANDOM: Text = text("soal acak", "random question");
pub const POLL: Text = text("jajak pendapat", "poll");
pub const DRAWING: Text = text("menggambar", "drawing");
pub const SLIDE: Text = text("salindia", "slide");

pub const TRUE: Text = text("Benar", "True");
pub const FALSE: Text = text("Salah", "False");

pub const QUESTION: Text = text("Pertanyaan", "The question");
pub const FEEDBACK: Text = text("Umpan balik", "The feedback");

pub const KEY_IN_GIFT: Text =
    text("Beri tanda = di depan jawaban yang benar.", "Put the sign = before the right answer.");
pub const KEY_IN_AIKEN: Text = text(
    "Tambahkan baris seperti ANSWER: B di bawah pilihannya.",
    "Add a line such as ANSWER: B below its options.",
);
pub const KEY_IN_XML: Text = text(
    "Beri fraction=\"100\" pada jawaban yang benar.",
    "Give the right answer the attribute fraction=\"100\".",
);
pub const KEY_IN_TABLE: Text = text(
    "Isi kolom Kunci dengan huruf pilihan, misalnya B atau A, C.",
    "Fill the column of the key with the letter of the option, such as B or A, C.",
);

pub const NOTHING: Text = text(
    "Tidak ada soal di berkas ini. Periksa apakah formatnya sesuai dengan yang dipilih.",
    "There is no question in this file. Check whether it is in the format that was chosen.",
);
pub const NO_QUESTION_TEXT: Text = text(
    "Soal ini tidak memiliki pertanyaan. Tulis pertanyaannya.",
    "This question has no text. Write the question.",
);
pub const DUPLICATE_OPTIONS: Text = text(
    "Ada dua pilihan yang sama. Ubah atau hapus salah satunya.",
    "Two options are the same. Change or remove one of them.",
);
pub const KEY_UNUSABLE: Text = text(
    "Kuncinya menunjuk pilihan yang tidak ada. Pilih kembali kuncinya.",
    "Its key points at an option that does not exist. Choose the key again.",
);
pub const IMAGES: Text = text(
    "Gambar atau media pada soal ini tidak ikut. Tulis isinya dengan kata-kata bila diperlukan.",
    "Pictures or media of this question are not taken over. Put what they show in words where it is needed.",
);
pub const SEVERAL_RIGHT: Text = text(
    "Pada berkas asal salah satu dari beberapa jawaban benar sudah cukup; di sini semuanya harus dipilih. Periksa kuncinya.",
    "In the file any one of several right answers is enough; here all of them have to be chosen. Check the key.",
);
pub const PARTLY_RIGHT: Text = text(
    "Jawaban dengan nilai sebagian dihitung sebagai jawaban salah. Periksa kuncinya.",
    "Answers worth a part of the mark count as wrong here. Check the key.",
);
pub const ANSWER_FEEDBACK_BESIDE_GENERAL: Text = text(
    "Umpan balik per jawaban tidak ikut, karena soal ini sudah memiliki umpan balik umum.",
    "Feedback of single answers is not taken over, because this question has a general one.",
);
pub const ANSWER_FEEDBACK_TOO_LONG: Text = text(
    "Umpan balik per jawaban tidak ikut, karena gabungannya terlalu panjang. Tulis satu umpan balik yang lebih singkat.",
    "Feedback of single answers is not taken over, because together it is too long. Write one shorter feedback.",
);
