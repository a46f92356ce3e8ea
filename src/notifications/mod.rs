//! Letters: a closed list, in both languages, written to the outbox in the transaction of the act.
//!
//! The job `SendLetter` hands a row to the transport. The Message-ID is fixed when the row is written, so
//! a letter handed over twice after a crash is recognised as one.

mod delivery;
mod letter;
pub mod letters;
mod mail;
mod store;
mod transport;

pub use delivery::{DeliveryProblem, SendProblem};
pub use letter::Letter;
pub use mail::Mail;
pub use store::{
    OutboxLine, Recipient, find, list_recent, mark_failed, mark_retry, mark_sent, requeue, send, send_once,
    written_keys,
};
pub use transport::{Mailer, MailerProblem};
