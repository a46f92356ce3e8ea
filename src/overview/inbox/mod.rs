//! What waits for a person, counted once: the list of the inbox and the numbers of the navigation are the same rows.
//!
//! `quick` are kinds whose count costs what waits, not what there is; `slow` are those that have to look at all entries,
//! films or sheets; `kept` puts both together with the committee's notes.

mod done;
mod drafts;
mod kept;
mod line;
mod quick;
mod slow;

pub use done::{LastDone, last_done};
pub(in crate::overview) use kept::Quick;
pub use kept::{Inbox, inbox, kept_inbox};
pub use line::{Line, Waiting};
