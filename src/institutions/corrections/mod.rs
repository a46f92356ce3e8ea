//! What a committee corrects about an institution: its name, kind, province, mail domain, and whether it may be chosen.

mod actions;
mod model;
mod problem;

pub use actions::{correct, version};
pub use model::Correction;
pub use problem::CorrectionProblem;
