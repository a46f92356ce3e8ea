//! Queries about rounds, and about what the review rule noted and the chair decided.

mod calibration;
mod chair;
mod reviews;
mod rounds;

pub use calibration::calibration_works;
pub(super) use calibration::{
    CalibrationSource, NewCalibrationRow, any_sheet_given, count_calibration_works, find_calibration_source,
    insert_calibration, is_calibration_assigned, mark_calibration_dropped,
};
pub use chair::chair_code;
pub(super) use chair::set_chair;
pub use reviews::{codes, exclusions, insert_exclusion, insert_review, numbers, reviewed_works, reviews};
pub(super) use rounds::{Frozen, close, lock_sheets};
pub use rounds::{frozen_rounds, main_round, review_round, round_progress, rounds};
