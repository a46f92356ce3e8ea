//! Sentences about seeing pages as somebody.

use crate::i18n::{Text, text};

pub(super) const OWN: Text = text(
    "Ini akun Anda sendiri; halamannya sudah Anda lihat.",
    "This is your own account; you see its pages.",
);
pub(super) const COMMITTEE: Text = text(
    "Halaman anggota panitia tidak dapat dilihat sebagai dirinya.",
    "Pages cannot be seen as a member of the committee.",
);
pub(super) const STRANGER: Text = text(
    "Orang ini bukan peserta dan bukan juri edisi ini.",
    "This person is neither an entrant nor a juror of this edition.",
);
pub(super) const NOT_SEALED: Text = text(
    "Juri baru dapat dilihat setelah nilai edisi ini disegel: sampai saat itu nilai dan drafnya hanya milik juri itu.",
    "A juror can be seen once the scores of this edition are sealed: until then marks and drafts are that juror's alone.",
);
pub(super) const REASON: Text = text(
    "Tulis mengapa Anda perlu melihatnya, paling banyak 500 karakter.",
    "Write why you need to see it, in at most 500 characters.",
);
