//! Words of the page on which an entry is taken out (R11).

use crate::i18n::{Text, text};

pub const OPEN: Text = text("Eliminasi pendaftaran …", "Take the entry out …");
pub const OPEN_UNDO: Text = text("Lihat eliminasi, atau batalkan …", "See the elimination, or undo it …");
pub const TITLE: Text = text("Sebelum mengeliminasi pendaftaran", "Before the entry is taken out");
pub const UNDO_TITLE: Text = text("Pendaftaran yang dieliminasi", "An entry that is out");
pub const WILL_HAPPEN: Text = text("Yang akan terjadi", "What will happen");
pub const STAYS: Text = text(
    "Pendaftaran dan karyanya tetap tercatat, dan jejaknya tidak terhapus.",
    "The entry and its works stay on record, and the trail is not erased.",
);
pub const CAN_BE_UNDONE: Text = text(
    "Bila keliru, eliminasi dapat dibatalkan sampai nilai disegel; karyanya kembali seperti sebelumnya.",
    "If it is a mistake it can be undone until the scores are sealed; the works are then what they were.",
);
pub const ELIMINATE: Text = text("Eliminasi pendaftaran", "Take the entry out");
pub const REASON_HINT: Text = text(
    "Dibaca semua anggota pendaftaran ini. Tulis apa yang dilanggar.",
    "Read by everybody of this entry. Write what was broken.",
);
pub const DONE: Text =
    text("Pendaftaran dieliminasi. Anggotanya menerima surat.", "The entry is out. Its people get a letter.");
pub const UNDONE: Text = text(
    "Eliminasi dibatalkan. Pendaftaran dan karyanya kembali seperti sebelumnya.",
    "The elimination is undone. The entry and its works are what they were.",
);
pub const BY: Text = text("Diputuskan oleh", "Decided by");
pub const SEALED: Text = text(
    "Nilai sudah disegel, jadi eliminasi ini tidak dapat dibatalkan lagi.",
    "The scores are sealed, so this elimination can no longer be undone.",
);
pub const UNDO_LEAD: Text = text(
    "Membatalkan eliminasi mengembalikan pendaftaran dan setiap karyanya ke keadaan sebelumnya, juga lembar nilai yang sudah ada. Anggotanya menerima surat.",
    "Undoing it brings the entry and each of its works back to what they were, with the score sheets given so far. Its people get a letter.",
);
pub const UNDO_HINT: Text = text(
    "Mengapa eliminasi itu keliru. Dibaca semua anggota pendaftaran ini.",
    "Why the elimination was a mistake. Read by everybody of this entry.",
);
pub const UNDO: Text = text("Batalkan eliminasi", "Undo the elimination");
