//! Sentences about corrections.

use crate::i18n::{Text, text};

pub const PUBLISHED: Text = text(
    "Hasil sudah diumumkan. Ketentuannya tidak dapat dibetulkan lagi.",
    "The result is public. Its settings can no longer be corrected.",
);
pub const NOTHING: Text =
    text("Tidak ada yang berbeda dari yang berlaku sekarang.", "Nothing is different from what holds now.");
pub const CHANGED: Text = text(
    "Pengaturan ini baru saja berubah. Periksa sekali lagi perubahan di bawah.",
    "These settings have just changed. Go through the changes below once more.",
);
pub const YES: Text = text("ya", "yes");
pub const NO: Text = text("tidak", "no");
