//! Verbs on factors: adding and removing them, the second step of signing in, proving oneself again, and resets.

pub mod ceremony;
pub mod enrolment;
pub mod first_step;
pub mod help;
mod matching;
pub mod proof;
pub mod removal;
pub mod resetting;
pub mod second_step;
