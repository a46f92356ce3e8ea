//! Trying an edition out: a draft that everybody who knows its address walks through as if it were announced. When it
//! is announced, or the trial is ended, everything that people left in it is wiped; settings, files for download, the
//! accounts of those who took part and the audit trail stay.

mod actions;
mod model;
mod problem;
mod store;
mod text;

pub use actions::{end, go_live};
pub use model::Leftovers;
pub use problem::TrialProblem;
pub use store::leftovers;
