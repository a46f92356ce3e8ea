//! Words of the pages on which the committee writes letters.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Surat panitia", "Letters of the committee");
pub const LEAD: Text = text(
    "Tulis surat kepada sebuah sasaran. Sebelum dikirim Anda melihat isinya untuk setiap penerima dan berapa jumlahnya.",
    "Write a letter to an audience. Before it leaves you see what it says to each receiver and how many they are.",
);
pub const NEW: Text = text("Tulis surat baru", "Write a new letter");
pub const NONE: Text = text("Belum ada surat panitia", "No letters of the committee yet");
pub const NONE_WHY: Text = text(
    "Draf, templat, dan surat yang sudah dikirim tampil di sini.",
    "Drafts, templates and letters that were sent appear here.",
);
pub const DRAFTS: Text = text("Draf", "Drafts");
pub const TEMPLATES: Text = text("Templat edisi ini", "Templates of this edition");
pub const SENT: Text = text("Sudah dikirim", "Sent");
pub const UNTITLED: Text = text("Surat tanpa perihal", "Letter without a subject");
pub const LETTERS: Text = text("surat", "letters");
pub const USE: Text = text("Mulai dari ini", "Begin from this");
pub const NAME: Text = text("Nama templat", "Name of the template");
pub const AUDIENCE: Text = text("Sasaran", "Audience");
pub const AUDIENCE_MISSING: Text = text("Pilih sasarannya.", "Choose the audience.");
pub const SUBJECT_ID: Text = text("Perihal (Indonesia)", "Subject (Indonesian)");
pub const SUBJECT_EN: Text = text("Perihal (Inggris)", "Subject (English)");
pub const BODY_ID: Text = text("Isi (Indonesia)", "Text (Indonesian)");
pub const BODY_EN: Text = text("Isi (Inggris)", "Text (English)");
pub const BODY_HINT: Text = text(
    "Pisahkan paragraf dengan baris kosong. Sapaan dan tanda tangan ditambahkan portal. Setiap orang membaca bahasanya sendiri.",
    "Part paragraphs by an empty line. Greeting and signature are added by the portal. Everybody reads their own language.",
);
pub const ABOUT_RESULTS: Text = text("Surat tentang hasil", "A letter about the result");
pub const ABOUT_RESULTS_HINT: Text = text(
    "Ditahan di kotak keluar sampai hasil diumumkan, lalu dikirim dengan sendirinya.",
    "Held in the outbox until the result is announced, then it leaves by itself.",
);
pub const PLACEHOLDERS: Text = text(
    "Kata ganti untuk sasaran yang tersimpan; di setiap surat diganti dengan milik penerimanya:",
    "Placeholders for the audience as saved; in each letter they become what is the receiver's:",
);
pub const PREVIEW: Text = text("Pratinjau", "Preview");
pub const SAVE: Text = text("Simpan draf", "Save the draft");
pub const SAVED: Text = text("Tersimpan.", "Saved.");
pub const SAVE_TEMPLATE: Text = text("Simpan templat", "Save the template");
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
pub const KEEP: Text = text("Simpan sebagai templat", "Keep as a template");
pub const KEPT: Text = text("Templat disimpan.", "The template is kept.");
pub const DELETE: Text = text("Hapus", "Remove");
pub const DELETED: Text = text("Dihapus.", "Removed.");
pub const SENT_ON: Text = text("Dikirim", "Sent on");
pub const SEE_LETTERS: Text = text("Lihat suratnya", "See the letters");
pub const BACK_TO_DRAFT: Text = text("Kembali ke draf", "Back to the draft");
pub const TO: Text = text("Kepada", "To");
pub const RECEIVERS: Text = text("Penerima", "Receivers");
pub const PREVIOUS: Text = text("Sebelumnya", "Previous");
pub const NEXT: Text = text("Berikutnya", "Next");
pub const ONCE_EACH: Text = text(
    "Setiap orang menerima satu surat, berapa pun karyanya.",
    "Each person gets one letter, however many works they have.",
);
pub const ON_ITS_WAY: Text =
    text("Surat ditulis untuk semua penerima.", "The letters to all receivers are written.");
