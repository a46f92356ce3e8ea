//! What costs as much as the edition is large, kept in the process for some seconds: counts that every page of the console
//! shows, sums of the dashboard and of judging, numbers of lines of the long lists.
//!
//! `memory` keeps one answer for each question; `figures` says what is asked.

mod figures;
mod memory;
mod moment;

pub use figures::{KeptCounts, ListQuestion, PageQuestion};
pub(in crate::overview) use memory::Found;
pub use moment::Moment;
