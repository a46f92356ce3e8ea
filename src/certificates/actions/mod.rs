//! Verbs on documents.

mod end;
mod issue;
mod made;
mod put;
mod signed;

pub use end::{Corrected, cancel, replace};
pub use issue::{Plan, Undrawable, ask_issue, count_due, issue, plan};
pub use made::{keep_made, keep_problem, retry_stuck, tell_ready};
pub use put::{LARGEST_LOGO, LONGEST_TEMPLATE, put_logo, put_template};
pub use signed::{SignedFile, put_signed};
