//! The list of works and accepting several at once.

mod bulk;
mod bulk_view;
mod columns;
mod filter;
mod list;
mod matching;
mod matching_view;

pub use bulk::{bulk_accept, bulk_preview};
pub use columns::{WORKS, competencies};
pub use filter::filter;
pub use list::{Works, works};
pub use matching::{accept_all, act, acts, choose};
