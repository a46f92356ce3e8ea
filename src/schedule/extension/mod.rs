//! More time for one entry: its own closing of intake, later than everybody's. Once its time is over, two members of the
//! committee decide.

mod actions;
mod model;
mod problem;
mod text;

pub use actions::{ask_extension, before_extending, confirm_extension, extend_entry};
pub use model::{BeforeExtending, Extension};
pub use problem::ExtendProblem;
