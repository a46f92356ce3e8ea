//! Letters: a closed list, in both languages, written to the outbox in the transaction of the act.
//!
//! The job `SendLetter` hands a row to the transport. The Message-ID is fixed when the row is written, so
//! a letter handed over twice after a crash is recognised as one.

mod delivery;
mod hold;
mod letter;
pub mod letters;
mod mail;
mod model;
mod store;
pub mod text;
mod transport;

pub use delivery::{DeliveryProblem, SendProblem};
pub use hold::{
    HeldAct, Hold, Settled, cancel_letters, count_held, find_hold, hold, lock_hold, open_holds,
    release_letters, settle_hold,
};
pub use letter::Letter;
pub use mail::Mail;
pub use model::{About, LetterState, OutboxLine, Recipient};
pub use store::{
    begin_sending, find, list_recent, mark_failed, mark_retry, mark_sent, requeue, send, send_once,
    written_keys,
};
pub use transport::{Mailer, MailerProblem};
