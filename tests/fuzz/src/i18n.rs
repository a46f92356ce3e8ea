//! The two languages.

#[path = "../../../src/i18n/message.rs"]
mod message;

pub use message::{Lang, Message, Text, text};
