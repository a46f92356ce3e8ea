//! The method by which an edition's works are ranked, fixed before the first sheet is opened (judging.md §0.10).
//!
//! From then on one document with one digest says how the result is made. The edition's settings are held against
//! it whenever the result is computed: what was fixed cannot be changed by any door.

mod actions;
mod model;
mod store;

pub use actions::{fix_method, propose};
pub(super) use actions::{fixed, of_settings};
pub use model::FixedMethod;
pub use store::find_method;
