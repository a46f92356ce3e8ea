//! Words about acts whose letters are held.

use crate::i18n::{Text, text};

pub const NOT_SHOWN: Text = text(
    "Peserta belum melihat keputusan ini: halamannya tetap menampilkan keadaan sebelumnya, dan bila dibatalkan mereka tidak mengetahuinya.",
    "Entrants do not see this decision yet: their pages still show what was before, and if it is taken back they never learn of it.",
);
pub const CANCEL: Text = text("Batalkan keputusan", "Take the decision back");
pub const CANCEL_ONE: Text = text("Batalkan yang ini", "Take this one back");
pub const SEND_NOW: Text = text("Kirim sekarang", "Send now");
pub const OPEN: Text = text("Lihat rinciannya", "See the details");
pub const CANCELLED: Text = text(
    "Dibatalkan. Suratnya tidak dikirim, dan karyanya kembali seperti sebelumnya.",
    "Taken back. The letter is not sent, and the works are what they were.",
);
pub const RELEASED: Text = text(
    "Suratnya sedang dikirim, dan keputusannya terlihat oleh peserta.",
    "The letters are on their way, and the entrants see the decision.",
);
pub const GONE: Text = text(
    "Suratnya sudah dikirim. Keputusan berlaku dan tidak dapat dibatalkan dari sini lagi.",
    "The letters have left. The decision holds and cannot be taken back here any more.",
);
pub const TAKEN_BACK: Text = text(
    "Keputusan ini sudah dibatalkan. Tidak ada surat yang dikirim.",
    "This decision was taken back. No letter was sent.",
);
pub const WORKS: Text = text("Karya yang termasuk", "Works it is about");
pub const HELD: Text = text("surat ditahan", "letter held");
pub const TO_LETTERS: Text = text("Surat", "Letters");
pub const TO_WORKS: Text = text("Karya", "Works");
pub const WAITING: Text = text("Ditahan, masih dapat dibatalkan", "Held, can still be taken back");
pub const ENTRY: Text = text("Buka pendaftarannya", "Open the entry");
pub const UNDO: Text = text("Batalkan", "Take back");
pub const UNDO_LINE: Text =
    text("Keputusan Anda yang masih dapat dibatalkan", "Decisions of yours that can be taken back");
/// After a number: what an act about several works is about.
pub const WORKS_COUNTED: Text = text("karya", "works");
