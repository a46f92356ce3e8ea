//! Words of the pages about works.

pub use super::text_after::*;
use crate::i18n::{Text, text};

pub const WORKS: Text = text("Karya", "Works");
pub const LEAD: Text = text(
    "Satu karya adalah satu materi microlearning: video utama, dan bila ada bagian-bagian lainnya.",
    "One work is one piece of microlearning: a main video, and its other parts if there are any.",
);
pub const ADD: Text = text("Tambah karya", "Add a work");
pub const NO_WORKS: Text = text("Belum ada karya", "No works yet");
pub const NO_WORKS_WHY: Text = text(
    "Mulailah dengan satu karya. Anda dapat mengisinya sedikit demi sedikit; semuanya tersimpan sebagai draf sampai Anda mengirimnya.",
    "Begin with one work. Fill it in little by little; everything is kept as a draft until you submit it.",
);
pub const WITHDRAWN_WORKS: Text = text("Karya yang ditarik", "Withdrawn works");
pub const UNTITLED: Text = text("Karya tanpa judul", "Untitled work");
pub const CREATED: Text = text(
    "Karya baru dibuat. Tempelkan tautan filmnya; bila belum ada, lanjutkan dahulu ke langkah berikutnya.",
    "A new work was created. Paste the link of its film; if there is none yet, go on to the next step.",
);
pub const NUMBER: Text = text("Nomor", "Number");
pub const STATUS: Text = text("Status", "Status");
pub const READY: Text = text("Kesiapan", "Readiness");
pub const READINESS: Text = text("Kesiapan karya", "Readiness of the work");
pub const READY_NOUN: Text = text("bagian sudah terisi", "parts are filled in");
pub const STILL_NEEDED: Text = text("Masih diperlukan", "Still needed");
pub const MAY_BE_ADDED: Text = text("boleh ditambahkan", "may be added");
pub const NICE_TO_HAVE: Text = text("Boleh ditambahkan", "May be added");
pub const ALL_THERE: Text = text("Semua yang wajib sudah lengkap.", "Everything that is required is there.");
pub const UNSENT: Text = text("Belum dikirim ulang", "Not submitted again yet");
pub const UNSENT_WHY: Text = text(
    "Ada perubahan sejak pengiriman terakhir. Yang berlaku tetap kiriman terakhir sampai Anda mengirim ulang.",
    "There are changes since the last submission. The last submission counts until you submit again.",
);
pub const UNSENT_KEPT: Text = text(
    "Ada perubahan yang tidak dikirim. Yang berlaku adalah kiriman terakhir pada tanda terima; perubahan Anda tetap tersimpan di halaman ini.",
    "There are changes that were not submitted. What counts is the last submission on the receipt; your changes stay saved on this page.",
);

pub const STEP_ABOUT: Text = text("Tentang karya", "About the work");
pub const STEP_VIDEO: Text = text("Film", "Films");
pub const STEP_DISCUSSION: Text = text("Diskusi dan evaluasi", "Discussion and evaluation");
pub const STEP_SEND: Text = text("Kirim", "Submit");
pub const SAVE_ON: Text = text("Simpan dan lanjutkan", "Save and continue");
pub const SAVE: Text = text("Simpan", "Save");
pub const AND_ON: Text = text("dan lanjutkan", "and continue");
pub const SAVED: Text = text("Tersimpan.", "Saved.");
pub const BACK: Text = text("Kembali", "Back");
pub const TO_WORK: Text = text("Ke halaman karya", "To the work's page");

pub const TAKE_TITLE: Text = text("Pakai judul ini", "Use this title");
pub const TITLE_TAKEN: Text = text(
    "Judul tersimpan. Anda dapat mengubahnya di langkah Tentang karya.",
    "The title is saved. You can change it in the step About the work.",
);
pub const TITLE_THERE: Text = text(
    "Karya ini sudah memiliki judul, jadi judulnya tidak diubah. Isian lain tersimpan.",
    "This work has a title already, so the title was not changed. Everything else is saved.",
);
pub const ALIKE: Text = text("Judul ini mirip dengan:", "This title is similar to:");
pub const ALIKE_WHY: Text = text(
    "Judul yang mirip boleh dikirim. Bila isinya lain, judul yang lebih khas memudahkan orang menemukannya.",
    "A similar title may be submitted. If the work is about something else, a title of its own makes it easier to find.",
);

pub const VIDEO_LEAD: Text = text(
    "Unggah film ke YouTube atau Google Drive milik Anda, lalu tempelkan tautannya. Filmnya tetap di akun Anda; kami hanya memeriksa keterangannya.",
    "Upload the film to your own YouTube or Google Drive, then paste its link. The film stays in your account; we only check its description.",
);
pub const MAIN_HINT: Text = text(
    "Salin dari tombol Bagikan. Pastikan siapa saja yang memiliki tautan dapat membukanya.",
    "Copy it from the Share button. Make sure that anyone with the link can open it.",
);
pub const INTRO_HINT: Text = text(
    "Mempromosikan pelatihan: tentang apa, tujuan, dan manfaatnya.",
    "Promotes the training: what it is about, its objectives and benefits.",
);
pub const CORE_HINT: Text = text("Satu film untuk satu topik.", "One film for one topic.");
pub const CLOSING_HINT: Text =
    text("Ucapan terima kasih dan saran tindak lanjut.", "Thanks to the learners and a suggested follow-up.");
pub const SAVE_LINKS: Text = text("Simpan tautan", "Save the links");
pub const ON_TO_ABOUT: Text = text("Lanjut ke tentang karya", "On to the text about the work");
pub const LINKS_SAVED: Text = text(
    "Tautan tersimpan. Hasil pemeriksaan muncul di bawah setiap tautan.",
    "The links are saved. The result of each check appears under its link.",
);
pub const OTHERS_SAVED: Text = text(
    "Tautan lain yang benar sudah disimpan; hanya yang ditandai di bawah ini yang belum.",
    "The other links were good and are saved; only those marked below are not.",
);
pub const OTHER_FIELDS_SAVED: Text = text(
    "Isian lain sudah tersimpan; hanya yang ditandai di bawah ini yang belum.",
    "The other fields are saved; only those marked below are not.",
);
pub const LINK_REMOVED: Text = text("Tautan dihapus.", "The link was removed.");
pub const CHECKING: Text = text("Tautan sedang diperiksa lagi.", "The link is being checked again.");
pub const DECLARED: Text =
    text("Keterangan Anda tersimpan dan ikut diperiksa.", "Your statement is saved and is being weighed.");
pub const CHECK_AGAIN: Text = text("Periksa ulang", "Check again");
pub const REMOVE_LINK: Text = text("Hapus tautan", "Remove the link");
pub const OPEN_FILM: Text = text("Buka filmnya di tab baru", "Open the film in a new tab");
pub const RELOAD: Text = text("Muat ulang untuk melihat hasilnya", "Reload to see the result");
pub const DECLARE: Text = text("Nyatakan keterangan film", "State facts about the film");
pub const DECLARE_WHY: Text = text(
    "Penyedia tidak dapat memberi tahu kami semuanya. Isi menurut berkas asli Anda; panitia mengonfirmasinya.",
    "The provider cannot tell us everything. Fill in what your original file says; the committee confirms it.",
);
pub const FORMAT: Text = text("Format berkas asli", "Format of the original file");
pub const FORMAT_OTHER: Text = text("format lain", "another format");
pub const CHOOSE: Text = text("Pilih", "Choose");
pub const WIDTH: Text = text("Lebar (piksel)", "Width (pixels)");
pub const HEIGHT: Text = text("Tinggi (piksel)", "Height (pixels)");
pub const LENGTH: Text = text("Durasi (menit:detik)", "Length (minutes:seconds)");
pub const LENGTH_HINT: Text = text("Contoh: 7:12", "Example: 7:12");
pub const SAVE_FACTS: Text = text("Simpan keterangan", "Save the statement");
pub const BAD_SIDE: Text = text(
    "Tulis jumlah piksel sebagai angka bulat, misalnya 1280.",
    "Give the number of pixels as a whole number, such as 1280.",
);
pub const BAD_LENGTH: Text = text(
    "Tulis durasi sebagai menit:detik, misalnya 7:12.",
    "Give the length as minutes:seconds, such as 7:12.",
);

pub const ADD_QUESTION: Text = text("Simpan dan tambah soal", "Save and add a question");
pub const ANSWERS: Text = text("Pilihan jawaban", "Answers");
pub const KEYS_HINT: Text = text(
    "Centang setiap jawaban yang benar. Lebih dari satu: peserta harus memilih semuanya.",
    "Tick every right answer. More than one: learners have to choose all of them.",
);
pub const RIGHT: Text = text("Benar", "Right");
pub const FEEDBACK: Text = text("Umpan balik", "Feedback");
pub const FEEDBACK_HINT: Text = text(
    "Dibaca peserta setelah menjawab, misalnya alasannya.",
    "Read by learners after answering, such as the reason.",
);
pub const DELETE_QUESTION: Text = text("Hapus soal", "Delete question");
pub const QUESTIONS_MOVED: Text =
    text("Tersimpan. Soal-soal bernomor baru.", "Saved. The questions have new numbers.");
pub const KEY_EMPTY: Text = text(
    "Kunci menunjuk pilihan yang kosong. Isi pilihannya atau pindahkan kuncinya.",
    "The key points at an empty answer. Fill in the answer or move the key.",
);

pub const ADD_SOURCE: Text = text("Tambah sumber", "Add a source");
pub const ADD_ANOTHER_SOURCE: Text = text("Simpan dan tambah sumber", "Save and add a source");
pub const DISMISS_SOURCE: Text = text("Batal menambah", "Do not add it");
pub const HALF_SOURCE_SAVED: Text = text(
    "Semua isian tersimpan, juga baris yang belum lengkap. Lengkapi atau hapus baris yang ditandai, lalu tambahkan sumber berikutnya.",
    "Everything is saved, the rows that are not complete as well. Complete or delete the marked rows, then add the next source.",
);
pub const SOURCES_FULL: Text = text(
    "Daftar ini penuh. Gabungkan bahan dari pemilik yang sama dalam satu baris.",
    "This list is full. Put material of the same owner into one row.",
);
pub const DELETE_SOURCE: Text = text("Hapus sumber", "Delete source");
pub const SOURCE_DELETED: Text = text("Tersimpan. Sumber itu dihapus.", "Saved. That source is deleted.");

pub const SEND_TITLE: Text = text("Periksa dan kirim", "Review and submit");
pub const SUMMARY: Text = text("Ringkasan", "Summary");
pub const BEFORE_SENDING: Text = text("Sebelum mengirim, pastikan", "Before you submit, make sure that");
pub const NOT_SENT: Text = text(
    "Karya belum dapat dikirim; isian Anda sudah tersimpan",
    "The work cannot be submitted yet; what you filled in is saved",
);
pub const TO_ENTRY: Text = text("Buka halaman pendaftaran", "Open the entry's page");
pub const SUBMIT: Text = text("Kirim karya", "Submit the work");
pub const SUBMIT_AGAIN: Text = text("Kirim ulang karya", "Submit the work again");
pub const KEPT_UNTIL_THEN: Text =
    text("Sampai saat itu karya ini tersimpan sebagai draf.", "Until then this work is kept as a draft.");
pub const STILL_OPEN: Text = text(
    "Setelah dikirim, karya masih dapat diubah atau ditarik sampai penerimaan ditutup.",
    "After submitting you may still edit or withdraw the work until intake closes.",
);

pub const CHANGE: Text = text("Ubah", "Change");
pub const EDIT: Text = text("Ubah karya", "Edit the work");
pub const TO_SEND: Text = text("Periksa dan kirim", "Review and submit");
pub const RECEIPT: Text = text("Tanda terima", "Receipt");
pub const SEE_RECEIPT: Text = text("Lihat tanda terima", "See the receipt");
pub const HISTORY: Text = text("Riwayat", "History");
pub const DECISION: Text = text("Keputusan verifikasi", "Verification decision");
pub const RULE: Text = text("Ketentuan", "Rule");
pub const REASON: Text = text("Alasan", "Reason");
pub const FILMS: Text = text("Film", "Films");
pub const NO_FILMS: Text = text("Belum ada tautan film.", "No film is linked yet.");
pub const WITHDRAW: Text = text("Tarik karya", "Withdraw the work");
pub const WITHDRAW_ASK: Text = text("Tarik karya ini?", "Withdraw this work?");
pub const WITHDRAW_SLOT: Text = text(
    "Karya tidak ikut dinilai, dan tempatnya dapat dipakai untuk karya lain.",
    "The work will not be judged, and its place is free for another work.",
);
pub const WITHDRAW_FILMS: Text =
    text("Film di akun Anda tidak berubah.", "The films in your account stay as they are.");
pub const WITHDRAW_LETTER: Text = text(
    "Semua anggota yang sudah mengonfirmasi menerima pemberitahuan.",
    "Every member who has confirmed receives a letter.",
);
pub const WITHDRAW_UNDO: Text = text(
    "Sampai penerimaan ditutup, Anda dapat mengembalikannya dari halaman karya, selama masih ada tempat.",
    "Until intake closes you can bring it back from the work's page, while there is a free place.",
);
pub const RETURN: Text = text("Batalkan penarikan", "Undo the withdrawal");
pub const RETURN_WHY: Text = text(
    "Karya ini ditarik. Bila dikembalikan, kiriman terakhirnya berlaku lagi; yang belum pernah dikirim kembali menjadi draf.",
    "This work was withdrawn. Brought back, its last submission counts again; one that was never submitted is a draft again.",
);
pub const WITHDRAWAL_UNDONE: Text =
    text("Penarikan dibatalkan; karya ikut lagi", "Withdrawal undone; the work takes part again");
pub const BEGUN: Text = text("Karya mulai diisi", "The work was begun");

pub const MAY_BE_CHANGED: Text = text(
    "Karya masih dapat diubah dan dikirim lagi sampai",
    "The work can be changed and submitted again until",
);
pub const TEAM: Text = text("Kelompok", "Team");
pub const MAKERS: Text = text("Pembuat", "Makers");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const ASKED_FOR: Text = text("Yang diminta panitia", "What the committee asks for");
pub const SEND_AGAIN_BY: Text = text("Kirim ulang paling lambat", "Submit again by");
pub const RECEIPT_LEAD: Text = text(
    "Simpan atau cetak halaman ini. Nomor dan sidik isi membuktikan apa yang dikirim dan kapan.",
    "Keep or print this page. Number and content hash prove what was sent and when.",
);
pub const JUST_SENT: Text = text("Karya Anda sudah kami terima", "We have received your work");
pub const JUST_SENT_WHY: Text = text(
    "Terima kasih. Inilah yang tercatat; surat tanda terimanya dikirim kepada semua anggota. Selanjutnya panitia memverifikasi karya ini, dan Anda mendapat surat begitu ada keputusan.",
    "Thank you. This is what was recorded; every member gets a letter about it. Next the committee verifies the work, and you get a letter as soon as there is a decision.",
);
pub const OLDER_RECEIPT: Text = text(
    "Ini tanda terima kiriman terdahulu. Yang berlaku adalah kiriman terakhir.",
    "This is the receipt of an earlier submission. The last one counts.",
);
pub const OTHER_RECEIPTS: Text = text("Tanda terima lain karya ini", "Other receipts of this work");
pub const RECEIPT_CHECK: Text = text(
    "Siapa pun yang memegang tanda terima ini dapat memastikan bahwa kirimannya diterima:",
    "Anybody who holds this receipt can see that the submission arrived:",
);
pub const RECEIPT_NUMBER: Text = text("Nomor tanda terima", "Receipt number");
pub const RECEIVED_AT: Text = text("Diterima", "Received");
pub const SENT_BY: Text = text("Dikirim oleh", "Sent by");
pub const HASH: Text = text("Sidik isi (SHA-256)", "Content hash (SHA-256)");
pub const EXACT_CONTENT: Text = text("Isi yang dihitung sidik digitalnya", "The content that was hashed");
pub const EXACT_CONTENT_WHY: Text = text(
    "SHA-256 dari teks di bawah ini, tanpa baris baru di akhir, sama dengan sidik di atas.",
    "The SHA-256 of the text below, without a final newline, equals the hash above.",
);

pub const SEE_RESULTS: Text = text("Lihat hasil", "See the result");

pub const FILM_CHANGED: Text = text("Film berubah setelah penutupan", "A film changed after the closing");
pub const LOOK_AGAIN: Text = text("Periksa lagi", "Check again");
pub const LOOKING_AGAIN: Text = text(
    "Film sedang diperiksa lagi. Muat ulang halaman ini sebentar lagi.",
    "The films are being checked again. Reload this page in a moment.",
);
pub const LAST_SEEN: Text = text("Terakhir terlihat", "Last seen");
pub const SHARED_OWN: Text = text(
    "Film ini juga dipakai pada karya Anda yang lain:",
    "This film is also used in another work of yours:",
);
pub const SHARED_OWN_WHY: Text = text(
    "Setiap karya memerlukan filmnya sendiri; panitia akan membandingkannya.",
    "Each work needs a film of its own; the committee will compare them.",
);
pub const SHARED_ELSEWHERE: Text = text(
    "Film ini juga dipakai pada karya lain dalam edisi ini. Pastikan tautan Anda benar dan filmnya milik Anda; panitia akan membandingkannya.",
    "This film is also used in another work of this edition. Make sure your link is right and the film is yours; the committee will compare them.",
);
pub const SHARED_WITHIN: Text =
    text("Film yang sama dipakai juga di karya ini sebagai:", "The same film stands in this work also as:");

pub const FOR_LEARNERS: Text = text("Untuk dipelajari ASN lain", "For other civil servants to learn from");
pub const IN_GALLERY: Text = text(
    "Karya ini dinilai layak untuk LMS ASN Unggul dan tampil di galeri dengan nama pembuatnya.",
    "This work was found fit for LMS ASN Unggul and stands in the gallery with its makers' names.",
);
pub const OUT_OF_GALLERY: Text = text(
    "Karya ini dinilai layak untuk LMS ASN Unggul, tetapi tidak tampil di galeri atas permintaan pembuatnya.",
    "This work was found fit for LMS ASN Unggul, and is not in the gallery because its makers asked so.",
);
pub const SEE_IN_GALLERY: Text = text("Lihat di galeri", "See it in the gallery");
pub const GALLERY_CHOICE: Text = text("Tampil di galeri atau tidak", "In the gallery or not");
pub const GALLERY_MEANS: Text = text(
    "Anda dapat menarik karya ini dari galeri kapan saja; ia langsung tidak tampil lagi. Penyerahan ke LMS tetap, sesuai lisensi yang disetujui saat karya dikirim. Anda dapat menampilkannya lagi.",
    "You can take this work out of the gallery at any time; it disappears at once. The hand-over to the LMS stays, by the licence agreed to when the work was sent. You can show it again.",
);
pub const TAKE_OUT_REASON: Text = text("Alasan", "Reason");
pub const TAKE_OUT: Text = text("Tarik dari galeri", "Take it out of the gallery");
pub const SHOW_AGAIN: Text = text("Tampilkan lagi di galeri", "Show it in the gallery again");
pub const QUESTION_FILES: Text = text("Impor dan ekspor soal", "Import and export questions");
pub const IMPORT_LEAD: Text = text(
    "Ambil soal dari berkas: GIFT, Aiken, Moodle XML, CSV, atau XLSX. Anda melihat hasil bacaannya dahulu; belum ada yang disimpan.",
    "Take questions from a file: GIFT, Aiken, Moodle XML, CSV or XLSX. You see what was read first; nothing is saved yet.",
);
pub const QUESTION_FILE: Text = text("Berkas soal", "File of questions");
pub const QUESTION_FILE_HINT: Text = text("Paling besar 2 MB.", "2 MB at most.");
pub const READ_FILE: Text = text("Baca berkas", "Read the file");
pub const FILE_MISSING: Text = text("Pilih sebuah berkas.", "Choose a file.");
pub const FILE_TOO_LARGE: Text = text("Berkas ini lebih besar dari 2 MB.", "This file is larger than 2 MB.");
pub const FILE_UNKNOWN: Text = text(
    "Berkas ini tidak dikenali. Pakai GIFT (.txt), Aiken (.txt), Moodle XML (.xml), CSV, atau XLSX.",
    "This file is not recognised. Use GIFT (.txt), Aiken (.txt), Moodle XML (.xml), CSV or XLSX.",
);
pub const WAS_READ: Text = text("Hasil bacaan", "What was read");
pub const NOTHING_READ: Text = text("Tidak ada soal yang dapat dibaca.", "No question could be read.");
pub const FAULTS: Text = text("Yang perlu diperhatikan", "To look at");
pub const ADD_THEM: Text = text("Tambahkan ke soal yang ada", "Add them to the questions there are");
pub const REPLACE_THEM: Text = text("Gantikan semua soal", "Replace all questions");
pub const TOO_MANY: Text = text(
    "Sebagian tidak muat: sebuah karya memuat paling banyak 50 soal.",
    "Some do not fit: a work holds 50 questions at most.",
);
pub const EXPORT: Text = text("Unduh soal yang ada", "Download the questions there are");
pub const NO_QUESTIONS: Text = text("Karya ini belum memiliki soal.", "This work has no questions yet.");
pub const BACK_TO_DISCUSSION: Text =
    text("Kembali ke diskusi dan evaluasi", "Back to discussion and evaluation");
