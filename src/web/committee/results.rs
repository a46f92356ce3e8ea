//! Results in the console: what is missing, closing judging, the ranking nobody else sees, the announcement.

mod comments;
mod comments_text;
mod files;
mod method;
mod overview;
mod plenary;
mod plenary_draft;
mod plenary_form;
mod publication;
mod ranking;
mod ranking_row;
mod sealing;
mod text;
mod tie_break_explanation;
mod tie_zone;

pub use comments::{comments, review_comments};
pub use files::{record, revisions, sheets};
pub use method::{fix_method, method};
pub use overview::overview;
pub use plenary::{confirm_decision, enter_decision, plenary, withdraw_decision};
pub use plenary_draft::keep_draft;
pub use publication::{prepare, publication, publish};
pub use sealing::{ask_seal, seal, sealing};
