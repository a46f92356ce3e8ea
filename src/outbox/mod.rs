//! What the committee does with the letters of an edition before they leave: reads them, rewrites them, keeps them back,
//! takes them back, tries again. A letter that waits with a decision follows that decision (`verification::hold`).

mod actions;
pub mod announcement;
mod model;
mod problem;
mod store;
pub mod text;

pub use actions::{LetterAct, act, resend_all, rewrite, send_test};
pub use model::{LetterSheet, Origin};
pub use problem::{LetterProblem, RewriteProblem};
pub use store::letter;
