//! Sentences of the outbox.

use crate::i18n::{Text, text};

pub const TOO_LATE_SENT: Text =
    text("Terlambat: surat ini sudah dikirim.", "Too late: this letter was sent.");
pub const TOO_LATE_SENDING: Text = text(
    "Terlambat: surat ini sedang dikirim. Muat ulang sebentar lagi untuk melihat hasilnya.",
    "Too late: this letter is being sent. Reload in a moment to see what came of it.",
);
pub const TOO_LATE_CANCELLED: Text = text(
    "Surat ini sudah dibatalkan dan tidak akan dikirim.",
    "This letter was taken back and will not be sent.",
);
pub const HELD_ALREADY: Text = text("Surat ini sudah ditahan.", "This letter is held already.");
pub const WAITS_ALREADY: Text =
    text("Surat ini sudah menunggu giliran dikirim.", "This letter waits for its turn already.");
pub const FAILED_ONLY: Text = text(
    "Surat ini gagal dikirim. Perbaiki sebabnya, lalu tekan Kirim ulang.",
    "This letter failed. Mend the cause, then press Send again.",
);
pub const PRIVATE: Text = text(
    "Surat ini memuat tautan pribadi penerimanya, sehingga teksnya tidak dapat diubah. Batalkan surat ini, lalu kirim undangan yang baru.",
    "This letter holds a link that is its reader's own, so its text cannot be changed. Take it back, then send a new invitation.",
);
pub const SUBJECT_MISSING: Text = text("Tuliskan perihalnya.", "Write the subject.");
pub const BODY_MISSING: Text = text("Tuliskan isi suratnya.", "Write the text of the letter.");

pub const CHANGED: Text = text(
    "Surat ini sedang disimpan anggota lain. Isian Anda masih di bawah; simpan sekali lagi.",
    "Another member is saving this letter in this moment. What you typed is still below; save once more.",
);
pub const SENT_ALREADY: Text = text(
    "Surat ini sudah dikirim dan tidak dapat diubah lagi. Mulai surat baru darinya.",
    "This letter was sent and cannot be changed any more. Begin a new one from it.",
);
pub const PREVIEW_CHANGED: Text = text(
    "Surat atau sasarannya berubah sejak pratinjau ini dibuka. Tidak ada yang dikirim; periksa pratinjau yang baru.",
    "The letter or its audience changed since this preview was opened. Nothing was sent; look at the new preview.",
);
pub const INCOMPLETE: Text =
    text("Perihal dan isi diperlukan dalam kedua bahasa.", "Subject and text are needed in both languages.");
pub const NOBODY: Text = text(
    "Saat ini tidak ada yang termasuk sasaran ini, jadi tidak ada yang dikirim.",
    "Nobody belongs to this audience now, so nothing is sent.",
);
pub const IS_TEMPLATE: Text = text(
    "Templat tidak dikirim. Mulai surat baru darinya.",
    "A template is not sent. Begin a new letter from it.",
);
pub const NAME_MISSING: Text = text("Beri nama templatnya.", "Give the template a name.");
pub const SENT_STAYS: Text = text(
    "Surat yang sudah dikirim tetap tercatat dan tidak dihapus.",
    "A letter that was sent stays on record and is not removed.",
);

pub(super) const OF_A_DECISION: Text = text(
    "Surat ini menunggu bersama suatu keputusan. Yang membatalkannya atau mengirimnya sekarang adalah ketua atau verifikator.",
    "This letter waits with a decision. The chair or a verifier takes it back or sends it now.",
);
