//! The result in public: the announcement, its downloads, and a page for each of the best works.
//!
//! Once published, these pages read the frozen snapshot and nothing else of the result.

mod announcement;
mod caching;
mod check;
mod downloads;
mod text;
mod waiting;
mod work;

pub use announcement::results;
pub(in crate::web) use caching::file as cached_file;
pub(super) use caching::page as cached_page;
pub use downloads::{json, method, plenary, sheets, table};
pub(super) use downloads::{publication, revocations};
pub use work::work;
