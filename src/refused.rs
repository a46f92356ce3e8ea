//! What the problem of a use case says: a sentence for the person, or the failure of ours behind it.

use crate::db::Fault;
use crate::i18n::Message;

/// Implemented by the one enum of each use case; every variant is named there.
pub trait Refused: std::error::Error {
    /// The sentence for the person.
    ///
    /// # Errors
    /// The failure of our own side, which has no sentence.
    fn told(&self) -> Result<Message, &Fault>;

    /// The sentence, if there is one.
    fn message(&self) -> Option<Message> {
        self.told().ok()
    }
}
