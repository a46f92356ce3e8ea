//! Words about a change of one's own institution.

use crate::i18n::{Text, text};

pub const TITLE: Text = text("Instansi saya berubah", "My institution has changed");
pub const LEAD: Text = text(
    "Panitia memutuskan perubahan ini dan memberi tahu Anda lewat surel. Sejak diminta, karya dari kedua instansi tidak sampai kepada Anda; yang sudah Anda pegang dialihkan ke juri lain. Apa pun keputusannya, itu tetap berlaku.",
    "The committee decides on it and tells you by e-mail. From now on no work of either institution reaches you, and those you hold go to other jurors. That stays so whatever is decided.",
);
pub const DECLARED: Text = text("Instansi yang Anda nyatakan", "The institution you declared");
pub const NEW: Text = text("Instansi yang baru", "The new institution");
pub const NEW_HINT: Text = text("Ketik beberapa huruf, lalu pilih.", "Type a few letters, then choose.");
pub const REASON: Text = text("Alasan", "Reason");
pub const REASON_HINT: Text =
    text("Misalnya: pindah tugas sejak 3 Juli 2023.", "For example: transferred on 3 July 2023.");
pub const REASON_MISSING: Text = text(
    "Tulis alasannya, agar panitia dapat memutuskan.",
    "Write the reason, so that the committee can decide.",
);
pub const ASK: Text = text("Minta perubahan", "Ask for the change");
pub const ASKED: Text = text("Permintaan Anda sampai kepada panitia.", "Your request is with the committee.");
