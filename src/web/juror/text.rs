//! Sentences of the juror's pages.

use crate::i18n::{Text, text};

pub const QUEUE: Text = text("Karya untuk Anda nilai", "Works for you to judge");
pub const KIND: Text = text("Jenis", "Kind");
pub const STATE: Text = text("Status", "State");
pub const OWN_SCORE: Text = text("Nilai Anda", "Your score");
pub const NO_WORKS: Text = text("Belum ada karya untuk Anda", "No works for you yet");
pub const NO_WORKS_WHY: Text = text(
    "Karya dibagikan setelah penerimaan materi ditutup. Anda menerima surat begitu karya sudah dibagikan.",
    "Works are given out once the receipt of material has closed. A letter tells you as soon as they are.",
);
pub const CALIBRATION: Text = text("Karya kalibrasi", "Calibration works");
pub const CALIBRATION_WHY: Text = text(
    "Karya contoh yang dinilai oleh semua juri dengan rubrik yang sama. Karya ini tidak ikut lomba.",
    "Sample works that every juror scores by the same rubric. They do not compete.",
);
pub const DISTRIBUTION: Text = text("Sebaran nilai Anda", "How your scores are spread");
pub const DISTRIBUTION_HINT: Text = text(
    "Hanya nilai Anda sendiri. Nilai juri lain baru terlihat setelah penjurian ditutup.",
    "Your own scores only. Other jurors' scores are shown after judging has closed.",
);
pub const CLOSES: Text = text("Penjurian ditutup", "Judging closes");
pub const NEXT_WORK: Text = text("Nilai karya berikutnya", "Judge the next work");
pub const STEP_SCORE: Text = text(
    "Tonton filmnya, beri nilai, lalu kirim. Isian tersimpan dengan sendirinya, dan dapat dibuka kembali sampai Anda mengunci semuanya.",
    "Watch the film, give your marks, then submit. What you enter is saved by itself and can be reopened until you lock everything.",
);
pub const STEP_LOCK: Text = text(
    "Semua karya sudah Anda nilai. Periksa sekali lagi, lalu kunci semua nilai agar dapat dihitung sebagai final.",
    "You have judged every work. Look through them once more, then lock all scores to make them final.",
);
pub const STEP_DONE: Text = text(
    "Semua nilai Anda sudah terkunci. Terima kasih; tidak ada lagi yang perlu dilakukan.",
    "All your scores are locked. Thank you; there is nothing left to do.",
);
pub const MY_STATEMENT: Text = text("Pernyataan dan instansi saya", "My declaration and institutions");

pub const STATEMENT: Text = text("Pernyataan independensi juri", "Juror's declaration of independence");
pub const STATEMENT_LEAD: Text = text(
    "Sebelum karya dibuka, kami perlu tahu instansi mana yang karyanya tidak boleh sampai kepada Anda. Pernyataan ini dapat diperbarui kapan saja selama penjurian.",
    "Before any work opens we need to know which institutions' works must not reach you. You can update this declaration at any time while judging lasts.",
);
pub const DUTIES: [Text; 4] = [
    text(
        "Saya menilai secara mandiri, jujur, dan hanya berdasarkan rubrik yang ditetapkan.",
        "I judge independently, honestly, and by the published rubric only.",
    ),
    text(
        "Saya tidak menilai karya dari instansi saya, kelompok saya, atau orang yang berhubungan dekat dengan saya, dan akan mengundurkan diri bila menemukannya.",
        "I judge no work of my institution, my team, or people close to me, and will step back if I come upon one.",
    ),
    text(
        "Saya tidak membicarakan nilai dengan peserta atau juri lain sebelum penjurian ditutup.",
        "I do not discuss scores with entrants or other jurors before judging has closed.",
    ),
    text(
        "Saya menjaga kerahasiaan karya dan nilai sampai hasil diumumkan.",
        "I keep works and scores confidential until the result is announced.",
    ),
];
pub const OWN_INSTITUTION: Text = text("Instansi Anda", "Your institution");
pub const OWN_INSTITUTION_HINT: Text = text(
    "Ketik beberapa huruf, lalu pilih. Karya dari instansi ini tidak akan sampai kepada Anda.",
    "Type a few letters, then choose. No work of this institution will reach you.",
);
pub const ASK_CHANGE: Text = text("Instansi saya berubah", "My institution has changed");
pub const EDIT_CHANGE: Text = text("Ubah permintaan ini", "Change this request");
pub const OTHERS: Text = text("Instansi lain yang perlu dihindari", "Further institutions to avoid");
pub const OTHERS_HINT: Text = text(
    "Satu instansi per baris: tempat Anda dahulu bekerja, membimbing, atau mempunyai kepentingan.",
    "One institution a line: where you worked before, mentor, or have an interest.",
);
pub const NIP: Text = text("NIP, bila Anda ASN", "Employee number (NIP), if you are a civil servant");
pub const NIP_HINT: Text = text(
    "Disimpan tersegel dan hanya dipakai agar karya Anda sendiri tidak sampai kepada Anda.",
    "Kept sealed and used only so that a work of your own never reaches you.",
);
pub const NAMED_WORKS: Text = text("Karya atau tim yang perlu dihindari", "Works or teams to avoid");
pub const NAMED_WORKS_HINT: Text = text(
    "Satu nomor karya atau nama tim per baris, misalnya ML-2023-0012: yang Anda bimbing, bantu, atau kenal dekat pembuatnya.",
    "One work number or team name a line, such as ML-2023-0012: those you mentored or helped, or whose makers are close to you.",
);
pub const TOO_MANY_WORKS: Text = text(
    "Tulis paling banyak 50 baris, masing-masing paling panjang 200 huruf.",
    "Write at most 50 lines of at most 200 letters each.",
);
pub const I_DECLARE: Text = text(
    "Saya menyatakan independensi saya sesuai butir-butir di atas.",
    "I declare my independence as stated above.",
);
pub const SAVE_STATEMENT: Text = text("Simpan pernyataan", "Save the declaration");
pub const STATEMENT_SAVED: Text = text(
    "Pernyataan tersimpan. Karya Anda sudah dapat dibuka.",
    "The declaration is saved. Your works are open to you now.",
);
pub const TOO_MANY_INSTITUTIONS: Text = text(
    "Paling banyak 20 instansi, masing-masing paling banyak 200 karakter.",
    "At most 20 institutions of at most 200 characters each.",
);

pub const MAIN: Text = text("Utama", "Main");
pub const INTRO: Text = text("Pengantar", "Intro");
pub const CORE: Text = text("Inti", "Core");
pub const CLOSING: Text = text("Penutup", "Closing");
pub const MAIN_VIDEO: Text = text("Video utama", "Main video");
pub const INTRO_VIDEO: Text = text("Video pengantar", "Intro video");
pub const CORE_VIDEO: Text = text("Video inti", "Core video");
pub const CLOSING_VIDEO: Text = text("Video penutup", "Closing video");
pub const ABOUT: Text = text("Tentang karya", "About the work");
pub const PARTS: Text = text("Bagian karya", "Parts of the work");
pub const NO_FILM: Text = text("Karya ini tidak mempunyai film utama.", "This work has no main film.");
/// The way to other works at the end of the sheet.
pub const ONWARD: Text = text("Karya sebelum dan sesudah ini", "The works before and after this one");
pub const PREVIOUS_WORK: Text = text("Karya sebelumnya", "Previous work");
pub const NEXT_ONE: Text = text("Karya berikutnya", "Next work");
pub const TO_SHEET: Text = text("Kembali ke lembar nilai", "Back to the score sheet");
pub const RECUSE: Text = text("Undur diri dari karya ini", "Step back from this work");

pub const COMMENT: Text = text("Komentar untuk peserta", "Comment for the entrant");
pub const PRIVATE_NOTE: Text = text("Catatan pribadi", "Private notes");
pub const PRIVATE_NOTE_HINT: Text = text(
    "Hanya Anda yang melihatnya. [3.12] di awal kalimat menandai menit film.",
    "Only you can see them. [3.12] before a sentence marks a minute of the film.",
);
pub const COMMENT_MISSING: Text = text(
    "Ada nilai yang rendah. Tulis komentar yang menjelaskannya.",
    "There is a low mark. Write a comment that explains it.",
);
pub const PANEL: Text = text("Nilai Anda di antara panel", "Your marks among the panel");
pub const PANEL_HINT: Text = text(
    "Juri lain tidak disebut namanya. Nilai dan hasil tidak berubah lagi.",
    "The other jurors are not named. Marks and result no longer change.",
);
pub const YOU: Text = text("Anda", "You");
pub const OTHERS_ON_PANEL: Text = text("Juri lain", "Other jurors");
pub const TOTAL: Text = text("Nilai akhir lembar", "Total of the sheet");
pub const INDIVIDUAL: Text = text("Perseorangan", "Individual");
pub const LMS: Text = text("Layak LMS ASN Unggul?", "Fit for LMS ASN Unggul?");
pub const LMS_APART: Text = text("(di luar nilai)", "(apart from the score)");
pub const LMS_HINT: Text = text(
    "Pertimbangan untuk karya yang tidak menang (R48). Tidak mengubah nilai; panitia membacanya setelah penjurian disegel.",
    "Considered for works that do not win (R48). It changes no score; the committee reads it once judging is sealed.",
);
pub const FLAG: Text = text("Ada dugaan pelanggaran", "Report a suspected violation");
pub const SUBMIT: Text = text("Kirim nilai", "Submit");
pub const SAVE_DRAFT: Text = text("Simpan draf", "Save draft");
pub const POSTPONE: Text = text("Tunda", "Postpone");
pub const DRAFT_SAVED: Text = text("Draf tersimpan.", "The draft is saved.");
pub const NOT_LATER: Text = text("Batalkan nanti", "Not later");
pub const POSTPONED: Text = text(
    "Karya ditandai untuk dinilai nanti. Tanda itu dapat dibatalkan di tab Nanti.",
    "The work is marked for later. The mark can be taken away under the tab Later.",
);
pub const RESUMED: Text = text(
    "Tanda nanti dibatalkan; karya kembali ke antrean.",
    "No longer for later; the work is back in the queue.",
);
pub const REOPEN: Text = text("Buka kembali", "Reopen");
pub const REOPENED: Text = text(
    "Lembar nilai dibuka kembali. Jangan lupa mengirimnya lagi.",
    "The sheet is open again. Remember to submit it once more.",
);
pub const IS_SUBMITTED: Text = text(
    "Nilai ini sudah dikirim. Anda masih dapat membukanya kembali sampai semua nilai dikunci.",
    "This sheet is submitted. You can reopen it until all scores are locked.",
);
pub const STAYS_SUBMITTED: Text = text("Nilai ini sudah dikirim.", "This sheet is submitted.");
pub const IS_PRACTISED: Text = text(
    "Lembar latihan ini sudah dikirim dan tetap seperti adanya; acuan panitia ada di sampingnya.",
    "This practice sheet is submitted and stays as it is; the committee's reference stands beside it.",
);
pub const IS_LOCKED: Text = text(
    "Nilai ini sudah dikunci dan tidak dapat diubah lagi.",
    "This sheet is locked and cannot be changed any more.",
);
pub const NOT_NOW: Text = text(
    "Nilai hanya dapat diisi selama tahap penjurian.",
    "Marks can be entered during the judging stage only.",
);

pub const RECUSAL: Text = text("Mengundurkan diri dari penilaian", "Stepping back from a work");
pub const RECUSAL_LEAD: Text = text(
    "Karya ini akan dialihkan ke juri lain dan tidak muncul lagi pada Anda. Nilai yang sudah diisi tidak dipakai.",
    "The work goes to another juror and will not come back to you. Marks already given are not used.",
);
pub const WHY: Text = text("Alasan", "Reason");
pub const IN_WORDS: Text = text("Penjelasan", "Explanation");
pub const IN_WORDS_HINT: Text = text("Wajib untuk alasan lain.", "Needed for another reason.");
pub const DO_RECUSE: Text = text("Undur diri", "Step back");
pub const RECUSED: Text = text(
    "Anda mengundurkan diri; karya sudah dialihkan ke juri lain.",
    "You stepped back; another juror has the work now.",
);
pub const RECUSED_SHORT: Text = text(
    "Anda mengundurkan diri. Belum ada juri pengganti; panitia akan melihatnya dan mengaturnya.",
    "You stepped back. No other juror is free yet; the committee sees this and will arrange it.",
);
pub const LOCK_NOTE: Text =
    text("Nilai yang terkunci tidak dapat Anda ubah lagi.", "Locked scores can no longer be changed by you.");
pub const LOCK_EFFECT: Text = text(
    "Nilai final inilah yang dipakai saat penjurian ditutup dan disegel.",
    "These final scores are used when judging is closed and sealed.",
);
