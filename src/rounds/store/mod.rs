//! Queries about rounds, and about what the review rule noted and the chair decided.

mod reviews;
mod rounds;

pub use reviews::{codes, exclusions, insert_exclusion, insert_review, numbers, reviewed_works, reviews};
pub(super) use rounds::{Frozen, close, lock_sheets};
pub use rounds::{frozen_rounds, main_round, review_round, round_progress, rounds};
