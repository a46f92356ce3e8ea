//! What is typed into the plenary's forms before it is entered: kept for everybody who may enter it, and put together
//! where two type at once.

mod actions;
mod model;
mod store;

pub use actions::save;
pub use model::{Draft, DraftSaved, DraftTyped, FIELDS, Place};
pub use store::{drafts, drop_draft};
