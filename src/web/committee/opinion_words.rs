//! What lists, inbox and desk say of a second opinion.

use crate::i18n::Message;
use crate::say;
use crate::verification::opinion::Opinion;

/// Whose answer is still to come.
pub fn awaited(opinion: &Opinion) -> Message {
    match &opinion.asked_of {
        Some(name) => say!("menunggu pendapat {name}", "awaiting the opinion of {name}"),
        None => say!("menunggu pendapat kedua", "awaiting a second opinion"),
    }
}

/// Who asked whom, in one sentence.
pub fn asked(opinion: &Opinion) -> Message {
    let by = &opinion.asker;
    match &opinion.asked_of {
        Some(name) => {
            say!("{by} meminta pendapat kedua dari {name}.", "{by} asked {name} for a second opinion.")
        }
        None => say!("{by} meminta pendapat kedua dari anggota lain.", "{by} asked for a second opinion."),
    }
}
