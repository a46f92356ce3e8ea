//! Words about lists that were sent.

use crate::i18n::{Text, text};

pub(super) const INSTITUTIONS: Text = text("instansi", "institutions");
pub(super) const DECISIONS: Text = text("keputusan", "decisions");
pub(super) const MEMBERS: Text = text("koreksi anggota", "corrections of members");

pub(super) const GONE: Text = text(
    "Daftar ini sudah diterapkan, diganti yang lebih baru, atau dihapus setelah tujuh hari. Unggah lagi berkasnya bila perlu.",
    "This list has been applied, replaced by a newer one, or thrown away after seven days. Upload the file again if need be.",
);
pub(super) const CHANGED: Text = text(
    "Data berubah sejak daftar ini diperiksa. Di bawah ini yang terjadi sekarang; belum ada yang diterapkan.",
    "The records have changed since this list was gone through. Below is what happens now; nothing was applied.",
);
pub(super) const NOTHING: Text = text(
    "Daftar ini tidak mengubah apa pun: semua yang terbaca sudah tercatat.",
    "This list changes nothing: all that could be read is on record already.",
);
