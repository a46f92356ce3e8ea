//! Words of letters, jobs, the trail, settings and institutions.

use crate::i18n::{Text, text};

pub const LETTERS: Text = text("Surat", "Letters");
pub const LETTERS_LEAD: Text = text(
    "Yang gagal lebih dahulu. Sebelum dikirim, surat dapat ditahan, diubah, atau dibatalkan.",
    "Failed ones first. Until a letter leaves it can be held, changed or taken back.",
);
pub const NO_LETTERS: Text = text("Belum ada surat", "No letters yet");
pub const NO_LETTERS_WHY: Text =
    text("Surat muncul di sini begitu ditulis portal.", "Letters appear here once the portal writes them.");
pub const RECIPIENT: Text = text("Penerima", "Recipient");
pub const SUBJECT: Text = text("Perihal", "Subject");
pub const WRITTEN: Text = text("Ditulis", "Written");
pub const RESEND: Text = text("Kirim ulang", "Send again");
pub const RESENT: Text = text("Surat dimasukkan kembali ke antrean.", "The letter is back in the queue.");
pub const NOT_FAILED: Text = text(
    "Surat ini tidak (lagi) gagal, jadi tidak perlu dikirim ulang.",
    "This letter is not failed (any more), so it needs no resending.",
);
pub const TASK: Text = text("Pekerjaan", "Task");
pub const ATTEMPTS: Text = text("Percobaan", "Attempts");
pub const LAST_ERROR: Text = text("Galat terakhir", "Last error");
pub const RERUN: Text = text("Ulangi", "Run again");
pub const RERAN: Text = text("Pekerjaan dimasukkan kembali ke antrean.", "The job is back in the queue.");
pub const JOB_NOT_FAILED: Text = text(
    "Pekerjaan ini tidak (lagi) gagal, atau tidak dikenal oleh versi portal ini. Tidak ada yang diulang; muat ulang daftarnya untuk melihat keadaannya.",
    "This job is not failed (any more), or this version of the portal does not know it. Nothing was run again; load the list again to see how it stands.",
);

pub const TRAIL: Text = text("Jejak audit", "Audit trail");
pub const TRAIL_LEAD: Text = text(
    "Siapa melakukan apa, kapan, dan mengapa. Jejak hanya dapat ditambah; setiap baris terikat pada baris sebelumnya.",
    "Who did what, when and why. The trail can only grow; every line is bound to the one before it.",
);
pub const NO_TRAIL: Text = text("Belum ada catatan", "Nothing recorded yet");
pub const WHEN: Text = text("Waktu", "Time");
pub const WHO: Text = text("Pelaku", "Actor");
pub const ACT: Text = text("Tindakan", "Act");
pub const RECORD: Text = text("Catatan", "Record");
pub const KIND: Text = text("Jenis catatan", "Kind of record");
pub const RECORD_ID: Text = text("Nomor catatan", "Record's number");
pub const OLDER: Text = text("Lebih lama", "Older");
pub const NEWEST: Text = text("Terbaru", "Newest");

pub const INSTITUTIONS: Text = text("Instansi", "Institutions");
pub const INSTITUTIONS_LEAD: Text = text(
    "Nama yang diketik peserta atau juri dan belum ada di direktori. Gabungkan dengan instansi yang sama, atau sahkan sebagai instansi baru.",
    "Names typed by entrants or jurors that the directory does not know. Merge each with the institution it means, or take it in as a new one.",
);
pub const NO_INSTITUTIONS: Text =
    text("Semua instansi sudah terdaftar", "Every institution is in the directory");
pub const NO_INSTITUTIONS_WHY: Text = text(
    "Nama yang belum dikenal akan muncul di sini begitu peserta mengetiknya.",
    "Unknown names appear here as soon as an entrant types one.",
);
pub const USED_BY: Text = text("Dipakai pendaftaran", "Used by entries");
pub const MERGE_INTO: Text = text("Gabungkan dengan", "Merge with");
pub const ALIKE: Text = text("mirip", "alike");
pub const OTHER_TARGET: Text = text("Instansi lain di direktori", "Another institution of the directory");
pub const OTHER_TARGET_HINT: Text = text(
    "Ketik sebagian namanya lalu pilih, bila tidak ada di antara saran.",
    "Type part of the name and pick it, if it is not among the suggestions.",
);
pub const TARGET_HINT: Text = text(
    "Ketik sebagian nama instansi di direktori, lalu pilih.",
    "Type part of the name of an institution of the directory, then pick it.",
);
pub const NOT_IN_DIRECTORY: Text = text(
    "Direktori tidak memuat nama ini. Ketik sebagian namanya lalu pilih salah satu saran.",
    "The directory does not hold this name. Type part of it and pick a suggestion.",
);
pub const SEE_FIRST: Text = text("Lihat apa yang berubah", "See what changes");
pub const MERGE: Text = text("Gabungkan", "Merge");
pub const MERGE_LEAD: Text = text(
    "Semua yang menyebut nama pertama akan menyebut instansi kedua. Belum ada yang berubah.",
    "Everything that names the first will name the second institution. Nothing has changed yet.",
);
pub const TOUCHED: Text = text("Yang akan terjadi", "What will happen");
pub const ENTRIES: Text = text("Pendaftaran", "Entries");
pub const ENTRY_WORKS: Text = text("Karya terkirim", "Works sent");
pub const MERGE_JURORS: Text = text("Juri", "Jurors");
pub const NAMED_TOO: Text =
    text("Benturan dan perubahan instansi juri", "Jurors\' conflicts and changes of institution");
pub const AND_MORE: Text = text("dan lainnya", "and others");
pub const CLASHES: Text = text("Benturan yang timbul", "Conflicts that arise");
pub const CLASHES_WHY: Text = text(
    "Juri berikut ternyata seinstansi dengan karya yang dipegangnya. Lembarnya dikesampingkan dan karyanya dibagikan kepada juri lain, yang masing-masing menerima satu surat.",
    "These jurors turn out to be of the institution of a work they hold. Their sheets are set aside and the works go to other jurors, each of whom receives one letter.",
);
pub const NO_CLASHES: Text = text(
    "Tidak ada lembar nilai yang menjadi benturan, tidak ada benturan yang hilang, dan tidak ada surat yang dikirim.",
    "No score sheet becomes a conflict, no conflict goes away, and no letter is sent.",
);
pub const CAN_UNDO: Text = text(
    "Dapat dibatalkan dari halaman ini selama tidak ada penggabungan lain sesudahnya. Lembar yang sudah dialihkan tetap pada juri penggantinya.",
    "It can be undone on this page as long as nothing else is merged over it. Sheets that went to other jurors stay with them.",
);
pub const STANDS: Text = text("Nama ini sudah digabungkan", "This name is merged");
pub const UNDO: Text = text("Batalkan penggabungan", "Undo the merge");
pub const UNDO_LEAD: Text = text(
    "Pendaftaran, juri, dan benturan yang dipindahkan kembali ke nama semula. Yang ditulis sesudah penggabungan, dan lembar yang sudah dialihkan, tetap.",
    "Entries, jurors and conflicts that were moved go back to the first name. What was written after the merge, and sheets that went to other jurors, stay.",
);
pub const UNDONE: Text = text("Penggabungan dibatalkan.", "The merge is undone.");
pub const RECENT: Text = text("Penggabungan terakhir", "Latest merges");
pub const MERGED: Text = text("Nama digabungkan.", "The name is merged.");
pub const NEW_KIND: Text = text("Jenis instansi", "Kind of institution");
pub const CHOOSE_KIND: Text = text("Pilih jenis", "Choose a kind");
pub const LIST_AS_NEW: Text = text("Sahkan sebagai instansi baru", "Take in as a new institution");
pub const LISTED: Text = text("Instansi disahkan.", "The institution is in the directory.");
pub const TARGET_MISSING: Text =
    text("Pilih instansi yang sama dengan nama ini.", "Choose the institution this name means.");
pub const MERGE_REASON_MISSING: Text =
    text("Tuliskan mengapa kedua nama ini sama.", "Write why the two names are the same.");
pub const KIND_MISSING: Text = text("Pilih jenis instansinya.", "Choose its kind.");
