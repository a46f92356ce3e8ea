//! A chair sees the portal's pages as an entrant or a juror sees them, for half an hour and without doing anything.
//!
//! The view belongs to the chair's own session and ends with it. Whoever may see whom is decided in `rules`; which pages
//! belong to it, and that nothing is sent, in `web::viewing`.

mod actions;
mod model;
mod problem;
mod rules;
mod store;
mod text;

pub use actions::{begin, end, of};
pub use model::{NewViewing, Part, StoredView, Viewing};
pub use problem::ViewProblem;
pub use rules::{Against, LASTS, LONGEST_REASON, Target, against};
