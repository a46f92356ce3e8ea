//! Words of acts on many works.

use crate::i18n::{Text, text};

pub(super) const WAITING: Text = text("menunggu", "waiting");
pub(super) const DONE: Text = text("diterima", "accepted");
pub(super) const LEFT_OUT: Text = text("tidak ikut", "left out");

pub(super) const UNSEEN_WORK: Text =
    text("Belum pernah dibawa ke meja verifikasi.", "Nobody has taken it to the verification desk.");
pub(super) const DECIDED: Text =
    text("Tidak menunggu verifikasi saat dipilih.", "Did not await verification when it was chosen.");
pub(super) const OWN: Text = text(
    "Dari instansi Anda, diserahkan kepada anggota lain.",
    "Of your institution, left to other members.",
);
pub(super) const OPEN: Text =
    text("Ada film atau bagian yang belum lolos.", "A film or a part is not in order.");
pub(super) const STATED: Text = text(
    "Pernyataan peserta perlu dilihat satu per satu (R24, R27).",
    "What the entrant states has to be looked at one by one (R24, R27).",
);
pub(super) const TAKEN_BACK: Text = text(
    "Penerimaan ini dibatalkan sebelum sampai pada karya ini.",
    "The acceptance was taken back before it came to this work.",
);
pub(super) const NO_RIGHT: Text = text(
    "Anggota yang memintanya tidak lagi berhak memutuskan karya.",
    "The member who asked for it may no longer decide on works.",
);
pub(super) const GONE: Text = text("Karya ini tidak ada lagi.", "This work does not exist any more.");
pub(super) const NOTHING_READY: Text = text(
    "Tidak ada karya yang dapat diterima dari pilihan ini.",
    "None of the works that were chosen can be accepted.",
);
pub(super) const STARTED: Text = text(
    "Penerimaan ini sudah dimulai. Halaman ini menunjukkan sejauh mana.",
    "This acceptance has begun. This page shows how far it is.",
);
