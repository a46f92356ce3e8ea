//! Taking a whole entry out (R11), with rule, reason and evidence; as long as the scores are not sealed it can be undone,
//! and its works are then what they were.

mod actions;
mod model;
mod problem;
mod store;

pub use actions::{before_eliminating, eliminate, undo};
pub use model::{BeforeEliminating, Elimination};
pub use problem::{EliminateProblem, UndoProblem};
pub use store::standing;
pub(super) use store::{close, stand_again};
