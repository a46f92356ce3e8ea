//! Sentences about an entry's own time.

use crate::i18n::{Text, text};

pub(super) const ENTRY_OUT: Text = text(
    "Pendaftaran ini tidak ikut lagi, sehingga tidak dapat diberi waktu tambahan.",
    "This entry no longer takes part, so it cannot be given more time.",
);
pub(super) const NOT_BEGUN: Text = text(
    "Penerimaan materi belum dibuka. Waktu tambahan dapat diberikan sesudah dibuka.",
    "Receipt of material has not opened yet. More time can be given once it has.",
);
