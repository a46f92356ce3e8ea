//! Reminders: to people invited to the jury or a team who have not answered, to jurors with open sheets, to people who began
//! to register, to entrants without a work, with drafts, with changes that they did not send, or with a revision that is
//! asked for. Some go out by themselves as a time draws near; the committee sends any of them by hand,
//! after seeing to whom and in which words.
//!
//! A person gets a reminder of one thing at most once a day, whoever sends it.

mod actions;
mod model;
mod of_entrants;
mod of_jury;
mod of_newcomers;
pub mod rules;
mod store;
pub mod text;
mod waiting;

pub use actions::{remind, remind_due, reminders};
pub use model::{Invited, Reminder, ReminderKind};
