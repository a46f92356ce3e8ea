//! The list of works and accepting several at once.

mod bulk;
mod bulk_view;
mod filter;
mod list;

pub use bulk::{bulk_accept, bulk_preview};
pub use list::works;
