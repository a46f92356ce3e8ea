//! The words of every letter, by those who read them.

pub mod account;
pub mod committee;
pub mod entry;
pub mod jury;
pub mod verdict;
pub mod work;

use crate::i18n::{Message, Text, text};
use crate::say;

const ACCEPT: Text = text("Buka undangan", "Open the invitation");
const OPEN_WORK: Text = text("Buka halaman karya", "Open the work");

/// How long a link of an invitation or a password letter works.
fn once() -> Message {
    say!(
        "Tautan ini berlaku 7 hari dan hanya dapat dipakai satu kali.",
        "The link works once, within 7 days."
    )
}
