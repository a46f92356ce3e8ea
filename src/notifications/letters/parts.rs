//! What several letters say.

use crate::i18n::{Message, Text, text};
use crate::say;

pub(super) const ACCEPT: Text = text("Buka undangan", "Open the invitation");
pub(super) const OPEN_WORKS: Text = text("Buka daftar karya", "Open the works");
pub(super) const OPEN_WORK: Text = text("Buka halaman karya", "Open the work");

/// How long a link of an invitation or a password letter works.
pub(super) fn once() -> Message {
    say!(
        "Tautan ini berlaku 7 hari dan hanya dapat dipakai satu kali.",
        "The link works once, within 7 days."
    )
}
