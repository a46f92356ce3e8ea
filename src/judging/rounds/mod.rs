//! Rounds of judging as data: which works are scored by how many further jurors, and when that ended
//! (judging.md §6). Calibration works, which every juror scores and which never compete, live here too.
//!
//! This room knows no scores: which works go into a further round is decided in `results`, from sheets that
//! are closed. A work's needed scores are the sum of what its rounds want.

mod actions;
mod calibration;
mod chair;
mod model;
mod plan;
mod store;
pub mod text;

pub(super) use actions::first_round;
pub use actions::{NewRound, close_round, extend_review, open_round};
pub(super) use calibration::give_calibration;
pub use calibration::{
    CalibrationWork, NewCalibration, add_calibration, calibration_works, copy_calibration, drop_calibration,
    may_calibrate,
};
pub use chair::{Chair, chair, chair_code, name_chair};
pub use model::{More, Round, RoundJurors, RoundKind, RoundProgress, Selection};
pub use plan::{JurorLoad, RoundPlan, plan_round};
pub(super) use store::newest_of;
pub use store::{
    extra_scores, frozen_rounds, given_sheets, locked_of, main_round, review_round, round_progress, rounds,
};
