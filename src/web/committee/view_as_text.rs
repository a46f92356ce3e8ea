//! Sentences of the page on which a chair begins to see pages as somebody else.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Lihat sebagai", "See pages as somebody");
pub const OPEN: Text = text("Lihat sebagai …", "See pages as this person …");
pub const LEAD: Text = text(
    "Untuk membantu orang yang menanyakan halamannya: Anda melihat yang ia lihat, tanpa dapat mengubahnya.",
    "To help somebody who asks about a page: you see what they see, and can change nothing of it.",
);
pub const NOT_FOUND: Text = text(
    "Tidak ada peserta atau juri edisi ini dengan alamat itu.",
    "There is no entrant or juror of this edition with that address.",
);
pub const REASON: Text = text("Mengapa Anda perlu melihatnya", "Why you need to see it");
pub const REASON_HINT: Text = text(
    "Dicatat dalam jejak audit, misalnya \"menelepon karena tidak menemukan tombol kirim\". Di Data saya orangnya melihat siapa yang melihat halamannya dan kapan.",
    "Noted in the audit trail, such as \"called, since the button to send was not found\". In My data the person sees who saw the pages, and when.",
);
pub const REASON_MISSING: Text =
    text("Tulis mengapa Anda perlu melihatnya.", "Write why you need to see it.");
pub const EFFECTS: [Text; 4] = [
    text(
        "Semua tab peramban ini menampilkan halaman orang itu, dengan bilah di atasnya dan tombol untuk kembali.",
        "Every tab of this browser shows that person's pages, with a bar on top and a button back.",
    ),
    text(
        "Anda hanya melihat: tidak ada yang tersimpan, terkirim, atau berubah.",
        "You only see: nothing is saved, sent or changed.",
    ),
    text(
        "Halaman akun, NIP, data pribadi, dan catatan pribadi juri tetap tertutup.",
        "Pages of the account, employee numbers, personal data and a juror's private notes stay closed.",
    ),
    text(
        "Berakhir sendiri setelah 30 menit, atau saat Anda keluar. Nama Anda, orangnya, dan alasannya tercatat.",
        "It ends by itself after 30 minutes, or when you sign out. Your name, the person and the reason are noted.",
    ),
];
pub const BEGIN: Text = text("Mulai melihat", "Begin to see");
