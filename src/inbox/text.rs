//! Names of the kinds of things that wait, and refusals.

use crate::i18n::{Text, text};

pub const CHECKS: Text = text("pemeriksaan film yang berhenti", "stopped checks of films");
pub const CHANGED: Text = text("film yang berubah", "changed films");
pub const LETTERS: Text = text("surat yang gagal", "letters that failed");
pub const JOBS: Text = text("pekerjaan latar yang gagal", "background jobs that failed");
pub const DATA_REQUESTS: Text = text("permintaan data pribadi", "requests about personal data");
pub const FLAGS: Text = text("dugaan pelanggaran", "suspected violations");
pub const SEALING: Text = text("penutupan penjurian", "the closing of judging");
pub const DRAFTS: Text = text("draf siap kirim", "drafts ready to be sent");
pub const SHORT: Text = text("karya kekurangan juri", "works that lack jurors");
pub const AT_RISK: Text = text("karya berisiko", "works at risk");
pub const APPROVALS: Text = text("persetujuan kedua", "second approvals");
pub const MOVES: Text = text("perubahan instansi juri", "jurors' changes of institution");
pub const UNLOCKS: Text = text("pembukaan nilai", "unlocking of scores");
pub const WORKS: Text = text("verifikasi karya", "verification of works");
pub const FILMS: Text = text("konfirmasi tautan", "confirmation of links");
pub const INSTITUTIONS: Text = text("nama instansi", "names of institutions");
pub const INVITED: Text = text("undangan juri", "invitations to the jury");
pub const SILENT: Text = text("juri yang belum mulai", "jurors who have not begun");
pub const SAME_PERSON: Text = text("NIP ganda", "same person");
pub const MIXED: Text = text("kelompok lintas instansi", "teams across institutions");
pub const SAME_FILM: Text = text("film ganda", "same film");

/// Another member was first, and the note is gone meanwhile.
pub const FIRST: Text = text(
    "Anggota lain lebih dahulu mencatat sesuatu pada baris ini. Catatan Anda belum disimpan.",
    "Another member noted something on this line first. Your note is not saved.",
);
pub const NO_MEMBER: Text = text(
    "Pilih anggota panitia yang aktif; pemantau hanya membaca.",
    "Choose an active member of the committee; observers only read.",
);
pub const NOT_SNOOZED: Text = text(
    "Baris ini tidak sedang ditunda. Muat ulang halaman Perlu perhatian.",
    "This line is not put off. Reload the page Needs attention.",
);
