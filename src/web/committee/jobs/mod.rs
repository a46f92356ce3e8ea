//! Background jobs: which wait, which were given up and why; and running one again.

mod columns;
mod page;
mod rerunning;
mod text;

pub use columns::JOBS;
pub use page::{Jobs, list, rerun};
pub use text::{FAILED_NONE, FAILED_SOME, TITLE};
