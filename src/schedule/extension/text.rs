//! Sentences about an entry's own time.

use crate::clock::At;
use crate::i18n::{Lang, Message, Text, deadline, text};
use crate::say;

pub(super) const ENTRY_OUT: Text = text(
    "Pendaftaran ini tidak ikut lagi, sehingga tidak dapat diberi waktu tambahan.",
    "This entry no longer takes part, so it cannot be given more time.",
);
pub(super) const NOT_BEGUN: Text = text(
    "Penerimaan materi belum dibuka. Waktu tambahan dapat diberikan sesudah dibuka.",
    "Receipt of material has not opened yet. More time can be given once it has.",
);

/// The refusal of a time that gives nothing.
pub(super) fn not_later(closes_at: At) -> Message {
    let (akhir, end) = (deadline(closes_at, Lang::Id), deadline(closes_at, Lang::En));
    say!(
        "Pendaftaran ini sudah boleh mengirim sampai {akhir}. Pilih waktu yang lebih lambat.",
        "This entry may submit until {end} already. Choose a later time."
    )
}
