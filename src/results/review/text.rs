//! Sentences about the chair's decisions.

use crate::i18n::{Text, text};

/// Refusal: not a confirmed outlier.
pub const NO_OUTLIER: Text = text(
    "Nilai ini bukan pencilan yang terkonfirmasi, sehingga tidak dapat dikecualikan.",
    "This score is not a confirmed outlier, so it cannot be excluded.",
);
pub const REASON_MISSING: Text = text(
    "Tulis alasannya. Alasan ini dimuat dalam catatan publik bersama hasil.",
    "Give the reason. It appears in the public log with the result.",
);
