//! What jurors do on their pages, and how they come and go, each way with its refusals.

mod answers;
mod dead_links;
pub mod ending;
mod institution;
mod invitation;
mod leaving;
pub mod postponing;
mod queue;
mod reference;
mod room;
mod unanswered;

pub use answers::row;
