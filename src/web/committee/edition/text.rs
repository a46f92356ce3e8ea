//! Words about setting an edition up.

use crate::i18n::{Text, text};

pub const EDITION: Text = text("Edisi", "Edition");
pub const LEAD: Text = text(
    "Semua yang diatur untuk edisi ini. Yang sudah berlaku bagi peserta atau juri tidak berubah lagi; alasannya ada di samping isiannya.",
    "Everything that is set for this edition. What already holds for entrants or jurors does not change any more; the reason stands beside it.",
);
pub const FORMS: Text = text("Pengaturan", "Settings");
pub const FIXED_ALL: Text = text("terkunci", "fixed");
pub const FIXED_SOME: Text = text("sebagian terkunci", "partly fixed");
pub const FREE: Text = text("dapat diubah", "can be changed");
pub const SAVE: Text = text("Simpan pengaturan", "Save the settings");
pub const SAVED: Text = text("Pengaturan tersimpan.", "The settings are saved.");
pub const NOT_SAVED: Text = text(
    "Belum ada yang tersimpan, karena pengaturannya belum dapat berlaku bersama-sama. Tulisan Anda masih ada di bawah.",
    "Nothing is saved, because the settings cannot hold together yet. What you typed is still below.",
);
pub const PARTLY_SAVED: Text = text(
    "Isian lain sudah tersimpan; yang ditandai belum.",
    "The other fields are saved; those that are marked are not.",
);
pub const REMOVE_HINT: Text = text(
    "Untuk menghapus satu baris, kosongkan semua isiannya.",
    "To take a row away, empty all of its fields.",
);
pub const INDONESIAN: Text = text("bahasa Indonesia", "Indonesian");
pub const ENGLISH: Text = text("bahasa Inggris", "English");
/// Before what was typed into a field that stays as it is.
pub const YOU_TYPED: Text = text("Yang Anda tulis:", "You typed:");

pub const ALL: Text = text("Semua edisi", "All editions");
pub const ALL_LEAD: Text = text(
    "Buka meja panitia edisi lain, atau siapkan edisi baru. Edisi baru adalah draf yang hanya terlihat panitia sampai diumumkan.",
    "Open another edition's console, or prepare a new edition. A new edition is a draft that only the committee sees until it is announced.",
);
pub const OTHER_EDITIONS: Text = text("Semua edisi dan edisi baru", "All editions and new ones");
pub const OPEN: Text = text("Buka", "Open");
pub const CONSOLE: Text = text("Meja panitia", "Console");
pub const EXPORT: Text = text("Berkas TOML", "TOML file");
pub const NEW: Text = text("Edisi baru", "A new edition");
pub const SOURCE: Text = text("Berdasarkan", "Based on");
pub const FROM_SHIPPED: Text = text("Kerangka acuan bawaan portal", "The portal's own terms of reference");
pub const FROM_SHIPPED_WHY: Text = text(
    "Kerangka acuan tahun 2023 dengan tanggal yang digeser ke tahun baru.",
    "The terms of reference of 2023 with their dates moved to the new year.",
);
pub const FROM_EDITION: Text = text("Pengaturan", "Settings of");
pub const FROM_FILE: Text = text("Berkas TOML", "A TOML file");
pub const FROM_FILE_WHY: Text = text(
    "Tahun, alamat, dan tanggal diambil dari berkas.",
    "Year, address and dates are taken from the file.",
);
pub const YEAR: Text = text("Tahun", "Year");
pub const SLUG: Text = text("Kata edisi dalam alamat", "The edition's word in addresses");
pub const SLUG_HINT: Text = text(
    "Huruf kecil, angka, dan tanda hubung. Kosong berarti tahunnya.",
    "Lower-case letters, digits and hyphens. Empty means the year.",
);
pub const FILE_TEXT: Text = text("Isi berkas TOML", "The TOML file's text");
pub const FILE_HINT: Text = text(
    "Tempelkan isinya di sini. Berkas yang diunduh dari portal ini menghasilkan edisi yang sama.",
    "Paste its text here. A file downloaded from this portal makes the same edition.",
);
pub const FILE_CHOOSE: Text = text("Berkas TOML dari perangkat ini", "A TOML file from this device");
pub const LOOK_AT_FILE: Text = text("Periksa berkas ini", "Look at this file");
pub const FILE_TOO_LARGE: Text =
    text("Berkas edisi paling besar 64 kB.", "An edition's file has at most 64 kB.");
pub const FILE_NO_TEXT: Text = text(
    "Berkas ini bukan teks UTF-8. Simpan sebagai teks UTF-8, lalu unggah lagi.",
    "This file is no UTF-8 text. Save it as UTF-8 text, then upload it again.",
);
pub const LOOK: Text = text("Periksa dahulu", "Look at it first");
pub const NOT_MADE: Text =
    text("Belum ada yang dibuat. Perbaiki dahulu:", "Nothing was made yet. Please correct:");
pub const FILE_MISSING: Text =
    text("Pilih berkasnya atau tempelkan isinya.", "Choose the file or paste its text.");
pub const SOURCE_MISSING: Text = text("Pilih dasar edisi baru.", "Choose what the new edition is based on.");
pub const YEAR_WRONG: Text =
    text("Tulis tahun empat angka, misalnya 2027.", "Write a year of four digits, such as 2027.");
pub const PREVIEW: Text = text("Edisi yang akan dibuat", "The edition that would be made");
pub const PREVIEW_LEAD: Text = text(
    "Belum ada yang disimpan. Semuanya masih dapat diubah setelah draf dibuat.",
    "Nothing is saved yet. All of it can still be changed once the draft is made.",
);
pub const TITLE: Text = text("Judul", "Title");
pub const THEME: Text = text("Tema", "Theme");
pub const LIMITS: Text =
    text("Anggota · karya · piagam · juri per karya", "Members · works · charters · jurors per work");
pub const CRITERIA: Text = text("Kriteria dan bobot", "Criteria and weights");
pub const STAGES: Text = text("Tahapan", "Stages");
pub const STAGE: Text = text("Tahap", "Stage");
pub const OPENS: Text = text("Dibuka", "Opens");
pub const CLOSES: Text = text("Ditutup", "Closes");
pub const MAKE: Text = text("Buat draf edisi", "Make the draft");
pub const CREATED: Text = text(
    "Draf edisi dibuat. Hanya panitia yang melihatnya sampai diumumkan.",
    "The draft is made. Only the committee sees it until it is announced.",
);
pub const IS_DRAFT: Text = text(
    "Edisi ini masih draf: hanya panitia, dan juri yang diundang, yang dapat membukanya.",
    "This edition is a draft: only the committee, and jurors who were invited, can open it.",
);
pub const IS_PUBLIC: Text = text("Edisi ini sudah diumumkan.", "This edition is announced.");
pub const ANNOUNCE: Text = text("Umumkan edisi", "Announce the edition");
pub const ANNOUNCE_HOME: Text = text(
    "Halaman edisi, aturan, dan tahapannya terbuka untuk umum; edisi dengan tahun terbaru menjadi beranda portal.",
    "The edition's page, rules and stages open to the public; the edition of the newest year becomes the portal's home.",
);
pub const ANNOUNCE_ENTRANTS: Text = text(
    "Pendaftaran dapat dilakukan begitu tahapnya dibuka.",
    "People can register as soon as that stage opens.",
);
pub const ANNOUNCE_LATER: Text = text(
    "Pengaturan yang belum berlaku tetap dapat diubah sesudahnya.",
    "Settings that do not count yet can still be changed afterwards.",
);
pub const ANNOUNCE_NOW: Text = text("Umumkan", "Announce");
pub const ANNOUNCED: Text = text("Edisi diumumkan.", "The edition is announced.");
pub const DELETE: Text = text("Hapus edisi", "Delete the edition");
pub const DELETE_EMPTY: Text = text(
    "Tidak ada pendaftaran, juri, atau penilaian di dalamnya; yang hilang hanya pengaturannya.",
    "It holds no entries, jurors or judging; only its settings go.",
);
pub const DELETE_LOG: Text =
    text("Jejak audit tetap menyimpan pengaturan terakhirnya.", "The audit trail keeps its last settings.");
pub const DELETE_WARNING: Text = text(
    "Alamatnya tidak dapat dibuka lagi. Unduh berkas TOML-nya bila masih diperlukan.",
    "Its address cannot be opened any more. Download its TOML file if you still need it.",
);
pub const TYPE_WORD: Text = text("Ketik kata edisi ini", "Type this edition's word");
pub const DELETED: Text = text("Edisi dihapus.", "The edition is deleted.");
pub const CANNOT_GO: Text = text("Edisi ini tidak dapat dihapus:", "This edition cannot be deleted:");

/// Correcting what is fixed.
pub mod correction {
    use crate::i18n::{Text, text};

    pub const CORRECT: Text = text("Betulkan yang terkunci", "Correct what is fixed");
    pub const CORRECT_WHY: Text = text(
        "Yang terkunci dapat dibetulkan oleh dua anggota panitia, dengan alasan yang dibaca umum.",
        "What is fixed can be corrected by two members of the committee, with a reason that is public.",
    );
    pub const LEAD: Text = text(
        "Ubah hanya yang keliru. Anggota lain memeriksa perubahan Anda sebelum berlaku, dan perubahannya beserta alasannya tercantum di halaman aturan.",
        "Change only what is wrong. Another member goes through your changes before they hold, and the rules page lists them with the reason.",
    );
    pub const CORRECT_WHY_ALONE: Text = text(
        "Yang terkunci masih dapat dibetulkan, dengan alasan yang dibaca umum.",
        "What is fixed can still be corrected, with a reason that is public.",
    );
    pub const LEAD_ALONE: Text = text(
        "Ubah hanya yang keliru. Perubahannya beserta alasannya tercantum di halaman aturan.",
        "Change only what is wrong. The rules page lists the changes with the reason.",
    );
    pub const NOTHING_HELD: Text = text(
        "Di sini tidak ada yang terkunci yang masih dapat dibetulkan.",
        "Nothing here is fixed that can still be corrected.",
    );
    pub const REASON: Text = text("Alasan", "Reason");
    pub const REASON_HINT: Text = text(
        "Dibaca umum di halaman aturan, dan dicatat dalam jejak audit.",
        "The public reads it on the rules page, and the audit trail keeps it.",
    );
    pub const REASON_MISSING: Text =
        text("Tuliskan mengapa ketentuan ini dibetulkan.", "Write why this is corrected.");
    pub const SEE: Text = text("Lihat apa yang berubah", "See what changes");
    pub const ASK: Text =
        text("Setujui; anggota lain yang membetulkan", "Approve; another member corrects it");
    pub const DO: Text = text("Betulkan sekarang", "Correct it now");
    pub const EDIT: Text = text("Ubah lagi", "Change it again");
    pub const CORRECTED: Text = text(
        "Ketentuan dibetulkan. Perubahannya tercantum di halaman aturan.",
        "The settings are corrected. The rules page lists the changes.",
    );
    pub const PUBLIC: Text = text(
        "Perubahan ini, alasannya, dan waktunya dapat dibaca semua orang di halaman aturan.",
        "Everybody can read this change, its reason and its time on the rules page.",
    );
    pub const FROM_NOW: Text = text(
        "Berlaku sejak dibetulkan. Karya yang sudah dikirim atau diputuskan tidak diperiksa ulang.",
        "It holds from then on. Works that were sent or decided on are not checked again.",
    );
}

/// Trying a draft out.
pub mod trial {
    use crate::i18n::{Text, text};

    pub const TRIAL: Text = text("Uji coba edisi", "Trying the edition out");
    pub const OPEN_TO_ALL: Text = text(
        "Siapa pun yang tahu alamatnya dapat mendaftar, mengirim karya, dan diundang menjadi juri, seperti pada edisi sungguhan. Edisi ini tidak tampil di beranda dan arsip.",
        "Whoever knows the address can register, send works and be invited to judge, as in a real edition. It shows neither at the home page nor in the archive.",
    );
    pub const MARKED: Text = text(
        "Setiap halaman dan surat menyebut bahwa ini uji coba.",
        "Every page and letter says that this is a trial.",
    );
    pub const STAGES: Text = text(
        "Tahapan dapat dipindahkan dan dipersingkat sesuka Anda; sesudahnya kembali ke jadwal sekarang.",
        "Stages can be moved and cut short as you like; afterwards they are back at the schedule as it is now.",
    );
    pub const WIPED: Text = text(
        "Semua isian uji coba dihapus saat edisi diumumkan, atau kapan pun Anda mengakhirinya.",
        "All that the trial holds is wiped when the edition is announced, or whenever you end it.",
    );
    pub const INVITED: Text = text(
        "Juri yang sudah diundang dan karya kalibrasi yang sudah dibuat ikut terhapus. Undang juri sungguhan dan buat kalibrasinya sesudah uji coba.",
        "Jurors who were invited and calibration works that were made go as well. Invite the real ones and make theirs after the trial.",
    );
    pub const OPEN: Text = text("Buka untuk uji coba", "Open it for trying out");
    pub const OPENED: Text = text(
        "Edisi dibuka untuk uji coba. Bagikan alamatnya kepada yang ikut mencoba.",
        "The edition is open for trying out. Give its address to those who try it.",
    );
    pub const RUNS: Text = text("Edisi ini sedang diuji coba di", "This edition is being tried out at");
    pub const STAGES_BACK: Text = text(
        "Tahapan kembali ke jadwal sebelum uji coba, dan nomor karya mulai dari satu lagi.",
        "Stages go back to the schedule before the trial, and numbers of works start from one again.",
    );
    pub const STAYS: Text = text(
        "Tetap ada: pengaturan, berkas unduhan, draf dan templat surat, akun para pencoba, dan jejak audit.",
        "What stays: the settings, files for download, drafts and templates of letters, the accounts of those who tried it, and the audit trail.",
    );
    pub const NO_WAY_BACK: Text =
        text("Yang dihapus tidak dapat dikembalikan.", "What is deleted cannot be brought back.");
    pub const GO_LIVE: Text =
        text("Hapus uji coba dan umumkan edisi", "Wipe the trial and announce the edition");
    pub const END: Text = text("Hapus uji coba, kembali menjadi draf", "Wipe the trial, back to a draft");
    pub const ENDED: Text = text(
        "Uji coba dihapus. Edisi ini kembali menjadi draf.",
        "The trial is wiped. The edition is a draft again.",
    );
    pub const IS_TRIAL: Text = text(
        "Edisi ini sedang diuji coba: siapa pun yang tahu alamatnya dapat ikut, dan semua isiannya dihapus saat diumumkan.",
        "This edition is being tried out: whoever knows its address can take part, and all they leave is wiped when it is announced.",
    );
    pub const MANAGE: Text = text("Akhiri atau umumkan", "End or announce it");
}
