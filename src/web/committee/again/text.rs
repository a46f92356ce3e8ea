//! Words of trying many again.

use crate::i18n::{Text, text};

pub const NOTHING_CHOSEN: Text = text("Belum ada baris yang dipilih", "No row is chosen");
pub const NOTHING_CHOSEN_WHY: Text = text(
    "Tidak ada yang berubah. Centang baris yang gagal pada daftar, atau tekan \"Pilih semua yang cocok\".",
    "Nothing has changed. Tick rows that failed in the list, or press \"Choose all that match\".",
);
pub const NONE: Text = text("Tidak ada yang gagal di antaranya", "None of them has failed");
pub const NONE_WHY: Text = text(
    "Hanya yang gagal yang diulang. Saring daftarnya pada status gagal, lalu pilih lagi.",
    "Only what failed is tried again. Narrow the list to what failed, then choose again.",
);
pub const NOTHING_FAILED: Text = text(
    "Tidak ada yang diulang: semua yang dipilih tidak (lagi) gagal. Muat ulang daftarnya untuk melihat keadaan terkini.",
    "Nothing is tried again: none of what was chosen is failed (any more). Load the list again to see how things stand.",
);
pub const MORE: Text = text(
    "Tidak ada yang diulang: yang gagal kini lebih banyak daripada yang ditampilkan. Angkanya sudah diperbarui; periksa, lalu tekan lagi.",
    "Nothing is tried again: more has failed than was shown. The figures are up to date now; look at them, then press again.",
);
pub const LEAVE: Text = text(
    "Portal mengerjakannya satu per satu di belakang layar. Halaman boleh ditutup; kemajuannya tampak pada daftar dengan status menunggu.",
    "The portal does it one by one in the background. You may leave; the list of what waits shows how far it is.",
);
pub const FAILED: Text = text("Akan diulang", "Will be tried again");
