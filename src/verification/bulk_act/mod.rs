//! Accepting all works that match a filter: the works are written down as they were when they were chosen, and the act
//! works on exactly those. What changed in between is left out and named, never taken along. Many are accepted in portions by
//! a job; its page can be left and come back to.

mod actions;
mod model;
mod portion;
mod problem;
mod store;
mod text;

pub use actions::{choose, start};
pub use model::{BulkAct, BulkItem, BulkOutcome, BulkTally, SeenWork};
pub use portion::{AT_ONCE, accept_next};
pub use problem::StartBulkProblem;
pub use store::{changed_since, count_unseen, find as find_bulk_act, list_acts, list_items, tally};
