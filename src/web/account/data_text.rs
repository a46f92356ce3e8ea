//! Words of "Data saya".

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Data saya", "My data");
pub const LEAD: Text = text(
    "Semua yang disimpan portal ini tentang Anda (UU 27/2022). Anda dapat mengunduhnya, memperbaikinya, menarik persetujuan, atau meminta penghapusan.",
    "Everything that this portal keeps about you (Act 27/2022). You can download it, correct it, take consents back, or ask for erasure.",
);
pub const DOWNLOAD: Text = text("Unduh salinannya", "Download a copy");
pub const ACCOUNT: Text = text("Akun", "Account");
pub const NAME: Text = text("Nama", "Name");
pub const EMAIL: Text = text("Surel", "E-mail");
pub const SESSIONS: Text = text("Perangkat yang masuk", "Devices signed in");
pub const CHANGE_ACCOUNT: Text = text("Ubah di halaman akun", "Change it on the account's page");
pub const ENTRIES: Text = text("Pendaftaran", "Entries");
pub const NO_ENTRIES: Text =
    text("Anda belum terdaftar di edisi mana pun.", "You are in no entry of any edition.");
pub const NIP: Text = text("NIP", "Employee number");
pub const ERASED: Text = text("sudah dihapus", "erased");
pub const POSITION: Text = text("Jabatan", "Position");
pub const PHONE: Text = text("Telepon", "Telephone");
pub const WORKS: Text = text("Karya", "Works");
pub const DECLARED: Text = text("Pernyataan", "Declaration");
pub const RECEIPTS: Text = text("Tanda terima yang memuat nama Anda", "Receipts that name you");
pub const RECEIPTS_WHY: Text = text(
    "Tanda terima mencatat nama seperti saat karya dikirim, juga bila Anda kemudian keluar dari kelompoknya.",
    "A receipt keeps the names as they were when the work was sent, also if you leave the team later.",
);
pub const CONSENTS: Text = text("Persetujuan", "Consents");
pub const NO_CONSENTS: Text =
    text("Belum ada persetujuan yang Anda berikan.", "You have given no consent yet.");
pub const GIVEN: Text = text("Diberikan", "Given");
pub const TAKEN_BACK: Text = text("Ditarik kembali", "Taken back");
pub const WITHDRAW: Text = text("Tarik persetujuan", "Take the consent back");
pub const WITHDRAW_ASK: Text = text("Tarik kembali persetujuan ini?", "Take this consent back?");
pub const WITHDRAW_CLOCK: Text = text(
    "Panitia diberi tahu dan menghentikan pemrosesan yang bergantung padanya paling lama 3 × 24 jam.",
    "The committee is told and stops the processing that rests on it within 3 × 24 hours.",
);
pub const WITHDRAW_PUBLISHED: Text = text(
    "Yang sudah diterbitkan, seperti hasil dan piagam, tetap menjadi arsip; kepesertaan Anda di edisi berjalan dapat berakhir.",
    "What was published, such as results and charters, stays an archive; your part in a running edition may end.",
);
pub const WITHDRAWN: Text = text(
    "Persetujuan ditarik kembali, dan panitia sudah diberi tahu.",
    "The consent is taken back, and the committee has been told.",
);
pub const LOOKS: Text = text("Siapa yang melihat data Anda", "Who looked at your data");
pub const OPENED_NUMBER: Text = text("membuka NIP Anda", "opened your employee number");
pub const VIEWED_PAGES: Text = text(
    "melihat halaman Anda seperti Anda melihatnya, tanpa dapat mengubahnya",
    "saw your pages as you see them, without being able to change them",
);
pub const LISTED: Text = text(
    "mengambil daftar nama, surel, dan telepon peserta untuk pemberitahuan",
    "took a list of entrants' names, addresses and telephones for a notice",
);
pub const LETTERS: Text = text("Surat kepada Anda", "Letters to you");
pub const NO_LETTERS: Text = text("Belum ada surat yang dikirim.", "No letter was sent yet.");
pub const LETTERS_SEE: Text = text("Lihat surat yang dikirim", "See the letters that were sent");
pub const LETTERS_MORE: Text =
    text("Selebihnya ada di berkas unduhan.", "The others are in the files to download.");
pub const TITLED: Text = text("Nama dengan gelar", "Name with titles");
pub const INSTITUTION: Text = text("Instansi", "Institution");
pub const ASN_KIND: Text = text("Jenis ASN", "Kind of civil servant");
pub const KEPT_UNTIL: Text = text("Disimpan sampai", "Kept until");
pub const KEPT_WHY: Text = text(
    "Sesudah itu portal menghapus NIP, telepon, dan surel pada pendaftaran ini dengan sendirinya.",
    "After that the portal erases number, telephone and address of this entry by itself.",
);
pub const NO_LOOKS: Text = text("Belum ada yang membukanya.", "Nobody has opened it.");
pub const REQUESTS: Text = text("Permintaan Anda", "Your requests");
pub const ANSWER_BY: Text = text("Dijawab paling lambat", "To be answered by");
pub const ANSWER: Text = text("Jawaban panitia", "The committee's answer");
pub const NEW_REQUEST: Text = text("Ajukan permintaan", "Make a request");
pub const NEW_REQUEST_WHY: Text = text(
    "Data diri di pendaftaran dapat Anda ubah sendiri selama karya masih dapat dikirim. Untuk yang lain, panitia menjawab paling lama 3 × 24 jam.",
    "You can change your data in an entry yourself while works can be submitted. For anything else the committee answers within 3 × 24 hours.",
);
pub const KIND: Text = text("Yang Anda minta", "What you ask for");
pub const CHOOSE_KIND: Text = text("Pilih yang Anda minta.", "Choose what you ask for.");
pub const CORRECTION_HINT: Text =
    text("Data mana yang keliru, dan seharusnya apa.", "Which data are wrong, and what is right.");
pub const ERASURE_HINT: Text = text(
    "Akun dan data diri dihapus; nama pada hasil, piagam, dan jejak audit tetap sebagai arsip.",
    "Account and personal data are erased; names on results, charters and in the trail stay as an archive.",
);
pub const RESTRICTION_HINT: Text =
    text("Pemrosesan dihentikan sementara.", "Processing is stopped for a time.");
pub const WORDS: Text = text("Jelaskan", "Say more");
pub const SAY_WHAT: Text = text("Tuliskan apa yang Anda minta.", "Write what you ask for.");
pub const SEND: Text = text("Kirim permintaan", "Send the request");
pub const ASKED: Text = text(
    "Permintaan terkirim. Anda menerima surat jawabannya.",
    "The request is sent. The answer comes by letter.",
);
pub const NOTICE: Text = text("Pemberitahuan pelindungan data pribadi", "Privacy notice");
pub const DRAFT: Text = text("Pendaftaran yang belum dikirim", "A registration that is not sent");
pub const DRAFT_WHY: Text = text(
    "Isiannya disimpan terenkripsi sampai Anda mengirimnya, paling lama 60 hari sejak terakhir diubah. Isinya ada di berkas unduhan.",
    "What you typed is kept encrypted until you send it, for 60 days after its last change at the most. It is in the files to download.",
);
pub const DRAFT_OPEN: Text = text("Buka isian itu", "Open it");
