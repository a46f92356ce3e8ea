//! Sentences about moving stages.

use crate::i18n::{Message, Text, text};
use crate::say;

pub const UNCHANGED: Text =
    text("Waktunya sama dengan yang berlaku sekarang.", "These are the times that hold already.");
pub const HAS_BEGUN: Text = text(
    "Tahap ini sudah dibuka, sehingga pembukaannya tidak dapat dipindahkan.",
    "This stage has opened, so its opening cannot be moved.",
);
pub const IS_PAST: Text =
    text("Waktu ini sudah lewat. Pilih waktu yang akan datang.", "This time is past. Choose a time to come.");
pub const SEALED: Text = text(
    "Penjurian sudah disegel. Tahap yang mendahuluinya tidak dapat dipindahkan lagi.",
    "Judging is sealed. The stages before it can no longer be moved.",
);
pub const PUBLISHED: Text = text(
    "Hasil sudah diumumkan. Jadwalnya tidak dapat diubah lagi.",
    "The result is public. The schedule can no longer be changed.",
);
pub const CHANGED: Text = text(
    "Jadwal berubah sejak Anda memeriksanya. Inilah keadaannya sekarang; belum ada yang dipindahkan.",
    "The schedule has changed since you looked. This is how it stands now; nothing was moved.",
);

/// Why the stages could not stand together.
pub(super) fn contradiction(faults: &[Message], alone: bool) -> Message {
    let join = |words: fn(&Message) -> &str| faults.iter().map(words).collect::<Vec<_>>().join(" ");
    let (sebab, why) = (join(|fault| &fault.id), join(|fault| &fault.en));
    if alone {
        say!(
            "{sebab} Geser juga tahap sesudahnya, atau pilih waktu lain.",
            "{why} Move the stages that follow as well, or choose another time."
        )
    } else {
        say!("{sebab} Pilih waktu lain.", "{why} Choose another time.")
    }
}
