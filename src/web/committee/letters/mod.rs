//! The outbox of an edition: the list, one letter, and the letters that the committee writes itself.

mod columns;
pub mod compose;
pub mod drafts;
mod form;
mod letter;
mod list;
mod merging;
pub mod preview;
mod resending;

pub use columns::LETTERS;
pub use letter::{keep_back, let_go, letter, letter_body, resend, rewrite, send_test, take_back};
pub use list::{Letters, letters};
