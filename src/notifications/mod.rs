//! Letters: a closed list, in both languages, written to the outbox in the transaction of the act.
//!
//! The job `SendLetter` hands a row to the transport. The Message-ID is fixed when the row is written, so
//! a letter handed over twice after a crash is recognised as one.

mod content;
mod delivery;
mod kind;
mod letter;
mod letter_files;
pub mod letters;
mod mail;
mod model;
mod store;
pub mod text;
mod transport;

pub use content::{Action, Content};
pub use delivery::{DeliveryProblem, SendProblem};
pub use kind::LetterKind;
pub use letter::Letter;
pub use letter_files::{LetterFile, list as letter_files};
pub use mail::Mail;
pub use model::{About, HeldAct, Hold, LetterState, Letterhead, OutboxLine, Recipient, Settled};
pub use store::{
    Edited, NewLetter, Turn, begin_sending, cancel_letters, count_held, empty_old, find, find_hold,
    forget_old, hold, keep_back, let_go, list_recent, lock_hold, mark_failed, mark_retry, mark_sent, newest,
    open_holds, put, release_letters, release_published, requeue, requeue_all, rewrite, send, send_once,
    sent_to, settle_hold, take_back, wait_before_another, with_text, written_keys,
};
pub use transport::{Mailer, MailerProblem};
