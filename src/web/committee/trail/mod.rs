//! The audit trail: a list of who did what to which record, with what changed in words; and the check of its chain.

mod check;
mod columns;
mod details;
mod page;
mod text;
mod words;

pub use check::check;
pub use columns::TRAIL;
pub use page::{Trail, lines};
