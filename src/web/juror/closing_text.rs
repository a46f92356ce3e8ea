//! Sentences of the pages at the end of judging.

use crate::i18n::{Text, text};

/// The notice: its link.
pub const TO_ROOM: Text = text("Lihat lembarnya", "See the sheets");
pub const TO_CHECK: Text = text("Periksa dan kirim", "Check and submit");

pub const CHECK: Text = text("Periksa sebelum mengunci", "Check before locking");
pub const CHECK_LEAD: Text = text(
    "Nilai baru final setelah dikunci. Halaman ini menunjukkan yang belum selesai dan yang mungkin perlu dilihat sekali lagi.",
    "Scores become final once they are locked. This page shows what is unfinished and what may need another look.",
);
pub const NO_SHEETS: Text = text("Belum ada lembar nilai", "No score sheets yet");
pub const READY: Text = text("Lengkap, belum dikirim", "Complete, not submitted");
pub const READY_WHY: Text = text(
    "Lembar ini sudah terisi semua. Selama belum dikirim, nilainya tidak dihitung.",
    "These sheets are filled in. Until they are submitted their scores do not count.",
);
pub const INCOMPLETE: Text = text("Belum lengkap", "Incomplete");
pub const INCOMPLETE_WHY: Text = text(
    "Lembar ini belum dapat dikirim. Nilai Anda baru dapat dikunci setelah semuanya dikirim.",
    "These sheets cannot be submitted yet. Your scores can be locked once all are submitted.",
);
pub const LACKS_COMMENT: Text =
    text("komentar, karena ada nilai yang rendah", "a comment, since a mark is low");
pub const NOTHING_MARKED: Text = text("Belum ada nilai.", "No marks yet.");
pub const LOOK_AGAIN: Text = text("Mungkin perlu dilihat lagi", "Perhaps worth another look");
pub const LOOK_AGAIN_WHY: Text = text(
    "Bukan kesalahan dan tidak menghalangi. Bila memang demikian penilaian Anda, biarkan saja.",
    "These are no mistakes and stand in no way. If that is your judgement, leave it as it is.",
);
pub const NO_COMMENT: Text = text(
    "Belum ada komentar, sedangkan pada kebanyakan karya lain Anda menulisnya.",
    "There is no comment, while you wrote one on most other works.",
);
pub const LACKS: Text = text("Kurang:", "Lacks:");
pub const LOCK: Text = text("Kunci nilai", "Lock the scores");
pub const ALL_WELL: Text = text(
    "Semua karya sudah dikirim dan tidak ada yang perlu dilihat lagi.",
    "Every work is submitted and nothing needs another look.",
);
pub const ALL_SENT: Text = text("Semua karya sudah dikirim.", "Every work is submitted.");
pub const LOCKED_ALL: Text = text("Semua nilai Anda sudah terkunci.", "All your scores are locked.");
pub const ASK_UNLOCK: Text = text("Minta dibuka kembali", "Ask to open again");
pub const RESULTS: Text = text("Hasil pengiriman", "What was submitted");
pub const SENT: Text = text("Terkirim.", "Submitted.");
pub const NOTHING_TO_SEND: Text = text(
    "Tidak ada draf lengkap yang menunggu; mungkin sudah terkirim sebelumnya.",
    "No complete draft waits; they may have been submitted before.",
);
pub const OUR_FAULT: Text = text(
    "Belum terkirim karena gangguan pada sistem. Nilainya tersimpan; silakan kirim lagi.",
    "Not submitted because of a failure of ours. The marks are saved; please submit again.",
);
pub const NOT_NOW: Text = text(
    "Di luar tahap penjurian tidak ada yang dapat dikirim atau dikunci.",
    "Nothing can be submitted or locked outside the judging stage.",
);

pub const REOPEN: Text = text("Buka kembali lembar nilai", "Reopen the score sheet");
pub const REOPEN_LEAD: Text = text(
    "Nilai yang sudah dikirim hanya diubah dengan alasan. Alasan dan nilai semula disimpan di samping lembar ini, dan dibaca panitia setelah penjurian disegel.",
    "A submitted score is changed with a reason only. The reason and the marks as they were are kept beside this sheet; the committee reads them once judging is sealed.",
);
pub const REASON: Text = text("Alasan perubahan", "Reason for the change");
pub const TOO_LONG: Text = text("Tulis paling banyak 1.000 karakter.", "Write at most 1,000 characters.");
pub const HISTORY: Text = text("Riwayat perubahan", "Earlier marks");
pub const WAS: Text = text("semula", "before");

pub const UNLOCK: Text = text("Minta nilai dibuka kembali", "Ask to open locked scores");
pub const UNLOCK_LEAD: Text = text(
    "Nilai yang terkunci dibuka kembali oleh panitia, selama penjurian belum ditutup. Anda menerima surat setelah diputuskan.",
    "The committee opens locked scores again as long as judging is open. A letter tells you what was decided.",
);
pub const WHICH: Text = text("Yang perlu dibuka", "What to open");
pub const WHOLE_LOCK: Text = text(
    "Kunci semua lembar: semuanya kembali berstatus terkirim",
    "The whole lock: every sheet is submitted again and no longer locked",
);
pub const UNLOCK_REASON: Text = text("Alasan", "Reason");
pub const UNLOCK_REASON_HINT: Text =
    text("Dibaca panitia. Jangan menyebut angka nilai.", "The committee reads it. Please name no marks.");
pub const ASK: Text = text("Kirim permintaan", "Send the request");
pub const ASKED: Text = text(
    "Permintaan terkirim. Panitia memutuskannya, lalu Anda menerima surat.",
    "The request is sent. The committee decides, then a letter tells you.",
);
pub const NO_MORE_UNLOCKS: Text = text(
    "Di luar tahap penjurian tidak ada nilai yang dibuka kembali.",
    "Outside the judging stage no scores are opened again.",
);
pub const NOTHING_LOCKED: Text = text("Tidak ada nilai yang terkunci", "No locked scores");
pub const NOTHING_LOCKED_WHY: Text = text(
    "Lembar yang belum dikunci dapat Anda buka kembali sendiri dari halaman karyanya.",
    "Sheets that are not locked can be reopened by yourself on their page.",
);
pub const OWN_REQUESTS: Text = text("Permintaan Anda", "Your requests");
pub const ALL_SHEETS: Text = text("Semua lembar", "All sheets");
pub const WAITS: Text = text("menunggu", "waiting");
pub const CHOOSE_ONE: Text = text("Pilih yang perlu dibuka.", "Choose what to open.");
