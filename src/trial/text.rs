//! Sentences about trials.

use crate::i18n::{Text, text};

pub const NO_TRIAL: Text = text("Edisi ini tidak sedang diuji coba.", "This edition is not being tried out.");
pub const OTHER_WORD: Text = text(
    "Ketik kata edisi persis seperti tertulis. Belum ada yang dihapus.",
    "Type the edition's word exactly as it is written. Nothing was deleted yet.",
);
