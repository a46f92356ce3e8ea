//! Sentences about the cut line.

use crate::i18n::{Text, text};

/// Refusal: another cut than the one shown.
pub const CUT_CHANGED: Text = text(
    "Data berubah sejak pratinjau dibuat, sehingga babak baru tidak dibuka. Periksa pratinjau yang baru, lalu tetapkan lagi.",
    "The data changed since the preview was made, so the new round was not opened. Check the new preview, then commit again.",
);
