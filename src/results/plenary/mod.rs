//! What the jury decided in plenary, as its minutes have it (judging.md §7, R12): the order of works that
//! only a draw would separate, and the place of a work that was taken out.
//!
//! One member of the committee enters a decision with its minutes. Where it departs from the computed order it
//! counts only after a second member has confirmed it. Every decision that counts is published.

mod actions;
pub mod draft;
mod model;
mod problem;
pub mod rules;
mod store;
pub mod text;

pub use actions::{Desk, confirm, desk, enter, withdraw};
pub(super) use actions::{counting, waiting_count};
pub use model::{Minutes, NewDecision, PlenaryDecision, PublicDecision, Resolution, Wish};
pub use problem::{BadMinutes, ConfirmProblem, EnterProblem, WithdrawProblem};
