//! Corrections of settings that hold already: entrants or jurors rely on them, so that two members decide, what would
//! change is shown before, and the public reads what stood there, what stands there now, and why.
//!
//! What the draw, the ranking and addresses rest on is not corrected at all (`editions::form::Lock`).

mod actions;
mod model;
mod problem;
mod rules;
mod store;
pub mod text;

pub use actions::{ask, ask_again, before_correcting, confirm, correct, pending};
pub use model::{
    BeforeCorrecting, Beyond, Change, Correction, Locked, Pending, PublicCorrection, Shown, Wanted,
};
pub use problem::CorrectProblem;
pub use store::list;
