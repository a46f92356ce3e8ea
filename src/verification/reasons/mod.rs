//! The library of reasons: sentences tied to a rule, in both languages, which a decision takes over and its member edits.
//! Some come with the portal; the committee writes its own for an edition.

mod actions;
mod model;
mod problem;
mod store;
mod text;

pub use actions::{create, delete, save};
pub use model::{Reason, ReasonSaved, ReasonTyped, ReasonWording};
pub use problem::{ReasonProblem, SaveReasonProblem};
pub use store::{find, own};
pub use text::{STANDARD, StandardReason};
