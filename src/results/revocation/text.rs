//! Sentences about awards that are taken back.

use crate::i18n::{Text, text};

pub const NOT_PUBLISHED: Text = text(
    "Hasil belum diumumkan. Sebelum pengumuman, karya yang melanggar didiskualifikasi di meja verifikasi.",
    "The result is not public yet. Before the announcement a work that broke a rule is disqualified at the verification desk.",
);
pub const NO_AWARD: Text = text(
    "Karya ini tidak memegang penghargaan, atau penghargaannya sudah dicabut.",
    "This work holds no award, or its award was revoked already.",
);
