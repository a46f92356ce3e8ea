//! Sentences about judging: states, grounds for stepping back, refusals.

use crate::i18n::{Text, text};

/// Given, not looked at.
pub const ASSIGNED: Text = text("belum dibuka", "not opened");
pub const OPENED: Text = text("sudah dibuka", "opened");
pub const LATER: Text = text("nanti", "later");
pub const DRAFTED: Text = text("draf", "draft");
pub const SUBMITTED: Text = text("terkirim", "submitted");
pub const LOCKED: Text = text("terkunci", "locked");
pub const RECUSED: Text = text("mengundurkan diri", "recused");
/// Given to another juror.
pub const REASSIGNED: Text = text("dialihkan", "reassigned");

pub const TAB_TODO: Text = text("Belum", "To do");
pub const TAB_LATER: Text = text("Ditunda", "Postponed");
pub const TAB_DRAFT: Text = text("Draf", "Draft");
pub const TAB_SENT: Text = text("Terkirim", "Submitted");
pub const TAB_DONE: Text = text("Selesai", "Done");

pub const JUROR_INVITED: Text = text("diundang", "invited");
pub const JUROR_ACCEPTED: Text = text("menerima", "accepted");
pub const JUROR_ACTIVE: Text = text("pernyataan ditandatangani", "declaration signed");
pub const JUROR_DECLINED: Text = text("menolak", "declined");
pub const JUROR_REVOKED: Text = text("undangan dicabut", "invitation revoked");
pub const JUROR_LEFT: Text = text("keluar", "left");

pub const BECAUSE_INSTITUTION: Text = text(
    "Karya dari instansi saya sekarang atau sebelumnya",
    "The work is of my present or former institution",
);
pub const BECAUSE_INVOLVED: Text =
    text("Saya ikut membuat atau membimbing karya ini", "I helped to make or mentored this work");
pub const BECAUSE_FAMILY: Text =
    text("Ada hubungan keluarga dengan pembuatnya", "I am related to one of its makers");
pub const BECAUSE_CLOSE: Text = text(
    "Pembuatnya atasan, bawahan, atau teman dekat saya",
    "One of its makers is my superior, subordinate or close friend",
);
pub const BECAUSE_INTEREST: Text =
    text("Ada kepentingan keuangan atau keuntungan lain", "I have a financial or other interest in it");
pub const BECAUSE_OTHER: Text = text("Alasan lain (jelaskan)", "Another reason (please explain)");

pub const BECAUSE_CONFLICT: Text = text("Benturan kepentingan", "Conflict of interest");
pub const BECAUSE_GIVEN: Text =
    text("Panitia membagikannya kepada juri lain", "The committee gave it to another juror");
pub const BECAUSE_OUT: Text = text("Karya ini tidak lagi ikut lomba", "The work does not take part any more");

/// Refusal: the juror told the committee before.
pub const FLAG_WAITS: Text = text(
    "Dugaan Anda tentang karya ini sudah disampaikan dan masih diperiksa panitia.",
    "Your suspicion about this work was told before and is still with the committee.",
);
/// Refusal: settled by somebody else.
pub const FLAG_SETTLED: Text = text(
    "Dugaan ini sudah diselesaikan oleh anggota panitia lain.",
    "This suspicion was settled by another member of the committee.",
);
/// Refusal: nothing to suspect in a sample work.
pub const DOES_NOT_COMPETE: Text = text(
    "Karya kalibrasi tidak ikut lomba, sehingga tidak ada yang perlu diperiksa panitia.",
    "A calibration work does not compete, so there is nothing for the committee to look into.",
);

pub const LMS_YES: Text = text("Ya", "Yes");
pub const LMS_NO: Text = text("Tidak", "No");
pub const LMS_UNSURE: Text = text("Ragu", "Unsure");
pub const LMS_FIT: Text = text("Layak ditawarkan melalui LMS", "Fit to be offered through the LMS");
pub const LMS_STANDARD: Text = text("Memenuhi standar", "Up to the standard");
pub const LMS_QUALITY: Text = text("Berkualitas", "Of quality");
pub const LMS_RELEVANCE: Text = text("Relevan bagi ASN", "Relevant to civil servants");

pub const SEALED: Text = text(
    "Penjurian sudah ditutup dan nilainya disegel, sehingga tidak ada lagi yang dapat diubah.",
    "Judging is closed and the scores are sealed, so nothing can be changed any more.",
);
pub const METHOD_MISSING: Text = text(
    "Lembar nilai belum dapat dibuka, karena cara penilaian edisi ini belum ditetapkan dan diumumkan. Panitia menetapkannya lebih dahulu; silakan coba lagi setelah itu.",
    "Score sheets cannot be opened yet, because the method of this edition is not fixed and public. The committee fixes it first; please try again after that.",
);
pub const NOT_DECLARED: Text = text(
    "Isi pernyataan independensi terlebih dahulu; setelah itu karya Anda dapat dibuka.",
    "Declare your independence first; your works open after that.",
);
/// Refusal: the box was not ticked.
pub const NOT_ACCEPTED: Text = text(
    "Centang pernyataan ini. Tanpa pernyataan independensi, karya tidak dapat dibagikan kepada Anda.",
    "Tick this statement. Without a declaration of independence no work can be given to you.",
);
/// Refusal: the plan changed.
pub const STALE: Text = text(
    "Data berubah sejak pratinjau dibuat, sehingga pembagian ini tidak disimpan. Periksa pratinjau yang baru, lalu tetapkan lagi.",
    "The data changed since the preview was made, so this routing was not saved. Check the new preview, then commit again.",
);
pub const NOTHING_TO_COMMIT: Text = text(
    "Semua karya yang lolos sudah mempunyai juri; tidak ada pembagian baru yang perlu ditetapkan.",
    "Every accepted work has its jurors; there is no new routing to commit.",
);
/// Refusal: sheet changed elsewhere.
pub const CHANGED: Text = text(
    "Lembar ini sudah berubah di jendela atau perangkat lain. Buka kembali lembarnya untuk melihat isinya yang terakhir.",
    "This sheet was changed in another window or on another device. Open the sheet again to see its latest state.",
);
/// Refusal: sheet not open for that.
pub const NOT_OPEN: Text = text(
    "Lembar ini sudah dikirim atau dikunci, sehingga tidak dapat diubah. Buka kembali lembar yang sudah dikirim bila perlu diperbaiki.",
    "This sheet is submitted or locked, so it cannot be changed. Reopen a submitted sheet if it needs correction.",
);
/// Refusal: mark not readable.
pub const BAD_MARK: Text = text(
    "Tulis angka 0 sampai 100, paling banyak dua desimal, misalnya 86,5.",
    "Write a number from 0 to 100 with at most two decimals, such as 86.5.",
);
/// Refusal: sub-criterion without a mark.
pub const MARK_MISSING: Text = text("Belum dinilai. Pilih tingkatnya.", "Not marked yet. Choose a band.");
/// Refusal: nothing to lock.
pub const NOTHING_TO_LOCK: Text = text(
    "Belum ada lembar nilai yang terkirim untuk dikunci.",
    "There is no submitted score sheet to lock yet.",
);
/// Refusal: no reason given.
pub const REASON_MISSING: Text = text(
    "Tulis alasannya; alasan ini dicatat dalam jejak audit.",
    "Give the reason; it is kept in the audit trail.",
);
/// Refusal: no ground chosen.
pub const GROUND_MISSING: Text = text("Pilih salah satu alasan.", "Choose one of the reasons.");
/// Refusal: a changed score without a reason.
pub const CHANGE_REASON_MISSING: Text = text(
    "Tulis alasan perubahannya. Nilai yang sudah dikirim hanya diubah dengan alasan.",
    "Give the reason for the change. A submitted score is changed with a reason only.",
);
/// Refusal: a request to unlock without a reason.
pub const UNLOCK_REASON_MISSING: Text =
    text("Tulis mengapa perlu dibuka kembali.", "Say why it needs to be opened again.");
/// Refusal: nothing is locked.
pub const NOT_LOCKED: Text = text(
    "Tidak ada lembar terkunci yang dapat dibuka kembali.",
    "There is no locked sheet that could be opened again.",
);
/// Refusal: asked before.
pub const UNLOCK_WAITS: Text = text(
    "Permintaan yang sama sudah dikirim dan menunggu keputusan panitia.",
    "The same request was sent before and waits for the committee.",
);
/// Refusal: decided by somebody else.
pub const UNLOCK_DECIDED: Text = text(
    "Permintaan ini sudah diputuskan oleh anggota panitia lain.",
    "This request was decided by another member of the committee.",
);
pub const UNLOCK_ACCEPTED: Text = text("dibuka kembali", "opened again");
pub const UNLOCK_DECLINED: Text = text("ditolak", "declined");
/// Refusal: locked sheets are not stepped back from.
pub const LOCKED_STAYS: Text = text(
    "Nilai karya ini sudah dikunci, sehingga Anda tidak dapat mengundurkan diri darinya. Hubungi panitia bila ada benturan kepentingan.",
    "The score of this work is locked, so you cannot step back from it. Please contact the committee if there is a conflict.",
);
/// Refusal: juror has left.
pub const HAS_LEFT: Text =
    text("Juri ini sudah keluar dari tim juri.", "This juror has left the jury already.");
/// Refusal: has an account already.
pub const NO_NEED: Text = text(
    "Juri ini sudah mengisi pernyataan, sehingga undangan tidak perlu dikirim lagi.",
    "This juror has declared already, so the invitation need not be sent again.",
);
/// Refusal of a date to answer by.
pub const ANSWER_DATE_PAST: Text =
    text("Batas jawaban harus di waktu yang akan datang.", "The date to answer by must lie ahead.");
/// Refusal of a date to answer by.
pub const ANSWER_DATE_LATE: Text = text(
    "Batas jawaban tidak boleh setelah penjurian ditutup.",
    "The date to answer by must not lie after judging closes.",
);
/// Refusal: there is nobody whose date it would be.
pub const NOBODY_AWAITED: Text = text(
    "Tidak ada undangan yang masih menunggu jawaban atau pernyataan.",
    "No invitation waits for an answer or a declaration.",
);
pub const LINK_OPEN: Text =
    text("Undangan ini masih menunggu jawaban Anda.", "This invitation still waits for your answer.");
pub const LINK_ACCEPTED: Text = text("Undangan ini sudah diterima.", "This invitation was accepted already.");
pub const LINK_EXPIRED: Text = text(
    "Tautan undangan ini sudah lewat masa berlakunya, yaitu 14 hari sejak suratnya dikirim.",
    "The link of this invitation has expired; it lives for 14 days after its letter was sent.",
);
pub const LINK_REPLACED: Text = text(
    "Tautan ini sudah diganti: surat undangan yang lebih baru sudah dikirim kepada Anda. Pakai tautan di surat terbaru.",
    "This link was replaced: a newer letter of invitation was sent to you. Use the link in the newest one.",
);
pub const LINK_DECLINED: Text = text("Undangan ini sudah ditolak.", "This invitation was declined already.");
pub const LINK_REVOKED: Text =
    text("Undangan ini sudah dicabut oleh panitia.", "The committee has revoked this invitation.");
/// An invitation is not revoked any more.
pub const DECLARED_SO_LEAVE: Text = text(
    "Juri ini sudah menyatakan independensi, sehingga undangannya tidak dapat dicabut lagi. Pakai \"Berhentikan sebagai juri\".",
    "This juror has declared independence, so the invitation cannot be revoked any more. Use \"Remove\".",
);
pub const NOT_WAITING: Text = text(
    "Tidak ada undangan yang dapat dicabut: undangannya sudah ditolak atau dicabut, atau juri ini sudah keluar.",
    "There is no invitation to revoke: it was declined or revoked already, or this juror has left.",
);
/// Routing when an invited juror declared a conflict.
pub const CONFLICT_DECLARED: Text =
    text("Benturan kepentingan dalam pernyataan juri", "Conflict in the juror's declaration");
/// Routing when two names turned out to be one institution.
pub const CONFLICT_FOUND: Text = text(
    "Instansi juri ternyata sama dengan instansi karya",
    "The juror's institution turned out to be the work's",
);
/// Routing when a member of the entry turned out to be the juror.
pub const CONFLICT_OWN: Text = text(
    "Juri ternyata anggota peserta karya ini",
    "The juror turned out to be a member of the work's entry",
);
/// Routing when the juror named the work or its entry.
pub const CONFLICT_NAMED: Text = text(
    "Karya atau pesertanya disebut juri dalam pernyataannya",
    "The juror named the work or its entry in the declaration",
);
/// Refusal: own institution missing.
pub const INSTITUTION_MISSING: Text = text(
    "Tulis nama instansi Anda; bila tidak ada dalam direktori, tulis lengkap.",
    "Write the name of your institution; if the directory does not hold it, in full.",
);
/// Refusal: after the declaration.
pub const INSTITUTION_STANDS: Text = text(
    "Instansi Anda sudah dinyatakan. Bila berubah, minta perubahannya kepada panitia lewat halaman pernyataan.",
    "Your institution is declared already. If it has changed, ask the committee through the page of your declaration.",
);
/// Refusal of a change of institution.
pub const DECLARE_FIRST: Text = text(
    "Isi pernyataan independensi dahulu; di situ Anda menulis instansi Anda.",
    "Fill in the declaration of independence first; you name your institution there.",
);
/// Refusal: somebody may have compared with it.
pub const REFERENCE_READ: Text = text(
    "Sudah ada juri yang mengirim lembar karya ini dan dapat membaca acuannya; acuan tidak dapat diubah lagi. Tulisan Anda di bawah belum tersimpan.",
    "A juror has handed in a sheet of this work and may have read the reference; it stays as it is. What you wrote below is not saved.",
);
/// Refusal: a practice sheet is not changed after the comparison.
pub const REFERENCE_SHOWN: Text = text(
    "Acuan panitia sudah ditampilkan di samping lembar latihan ini, sehingga lembar ini tidak dapat dibuka kembali. Lanjutkan dengan karya lomba.",
    "The committee's reference was shown beside this practice sheet, so it cannot be opened again. Go on with the competition's works.",
);
/// Refusal: the reference sheet comes after one's own.
pub const OWN_SHEET_FIRST: Text = text(
    "Kirim lembar Anda dahulu; acuan ditampilkan sesudahnya.",
    "Hand in your own sheet first; the reference is shown after that.",
);
/// Refusal of a change of institution.
pub const SAME_INSTITUTION: Text = text(
    "Ini instansi yang sudah Anda nyatakan. Tulis instansi yang baru.",
    "This is the institution you declared. Write the new one.",
);
/// Refusal of the committee's word.
pub const NOTE_MISSING: Text = text(
    "Tulis mengapa perubahan ini tidak disetujui; juri membacanya.",
    "Write why the change is not granted; the juror reads it.",
);
/// Refusal of the committee's word.
pub const CHANGE_STANDS_OTHERWISE: Text = text(
    "Permintaan ini sudah diputuskan, atau juri mengubahnya sementara itu. Lihat keadaannya sekarang di bawah.",
    "This request was decided, or the juror changed it meanwhile. See below how it stands now.",
);

pub const ROUND_FIRST: Text = text("Babak pertama", "First round");
/// Further jurors, whatever the reason: a juror who was added by the review rule reads the same.
pub const ROUND_EXTRA: Text = text("Penilaian tambahan", "Extra assessment");
pub const ROUND_FINAL: Text = text("Babak final", "Final");
/// Why a juror has a calibration work.
pub const CALIBRATION_REASON: Text = text(
    "Karya kalibrasi: dinilai oleh semua juri tanpa benturan kepentingan dan tidak ikut lomba.",
    "Calibration work: scored by every juror without a conflict; it does not compete.",
);

/// Refusal: a further juror changes who judges works that were given out.
pub const INVITING_TAKES_TWO: Text = text(
    "Sejak karya dibagikan, juri diundang oleh dua anggota panitia: yang satu mengusulkan di halaman Juri, yang lain mengirim.",
    "Since works were given out, two members of the committee invite jurors: one asks for it on the Jurors page, another sends it.",
);
/// Refusal: another member was faster.
pub const PROPOSAL_SETTLED: Text = text(
    "Usulan ini sudah dikirim atau ditarik; tidak ada yang dikirim lagi.",
    "This request was sent or taken back already; nothing was sent again.",
);

/// Refusal: what was typed or stored is not what the preview showed.
pub const LIST_CHANGED: Text = text(
    "Daftar ini, atau keadaannya, berubah sejak diperiksa. Hasil pemeriksaan baru tampil di bawah; belum ada yang diundang.",
    "This list, or what stands against it, changed since it was checked. It was checked afresh below; nobody was invited.",
);
/// Refusal: there is nobody to invite.
pub const NOBODY_NEW: Text = text(
    "Semua orang dalam daftar ini sudah ada dalam tim juri; tidak ada yang diundang.",
    "Everybody on this list is in the jury already; nobody was invited.",
);

/// Refusal: R29.
pub const EXPERTISE_MISSING: Text = text(
    "Keahliannya belum ditulis; juri adalah ahli di bidang pelatihan atau teknologi pembelajaran.",
    "The expertise is missing; jurors are experts in training or learning technology.",
);

/// Refusal: what is stored, or what would follow, is not what was shown.
pub const JUROR_CHANGED: Text = text(
    "Data juri ini atau akibat perubahannya berbeda dari yang ditampilkan. Yang tersimpan sekarang dan akibatnya tampil di bawah; yang Anda ketik masih ada dan belum disimpan.",
    "This juror's data, or what would follow, is not what was shown. What is stored now and its effects stand below; what you typed is still there and not saved.",
);
