//! What needs attention, who looks after it, and how far the entrants came.

mod acts;
mod lines;
mod notes;
mod page;
mod words;

pub use acts::{assign, snooze, wake};
pub use page::inbox;
