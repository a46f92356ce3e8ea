//! The committee's inbox as a shared list: which kinds of things wait for a person, who looks after each, until when it is
//! put off, and who noted that last. What waits, and how much, is counted in `overview`; the notes never decide about it.

mod actions;
mod model;
mod problem;
pub mod rules;
mod store;
pub mod text;

pub use actions::{Off, assign, snooze, wake};
pub use model::{InboxKind, Member, Note, Seen};
pub use problem::NoteProblem;
pub use store::{members, notes};
