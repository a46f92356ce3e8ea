//! Rounds of judging as data: which works are scored by how many further jurors, and when that ended
//! (judging.md §6). Calibration works, which every juror scores and which never compete, what the review rule
//! noted, and the chair of the jury live here too.
//!
//! This room knows no scores: which works go into a further round, and which score stands apart, is decided in
//! `results` from sheets that are closed. A work's needed scores are the sum of what its rounds want; `judging`
//! reads that sum and needs nothing else of this room.

mod actions;
mod model;
mod plan;
mod problem;
mod store;
pub mod text;

pub use actions::{
    BeforeChair, Chair, NewCalibration, NewRound, SheetFile, add_calibration, ask_chair, before_chair, chair,
    close_round, copy_calibration, drop_calibration, extend_review, may_calibrate, name_chair, open_round,
};
pub use model::{
    CalibrationWork, Exclusion, More, NewExclusion, NewReview, Review, Round, RoundProgress, Selection,
};
pub use plan::{JurorLoad, RoundPlan, plan_round};
pub use problem::{CalibrationProblem, ChairProblem, CopyProblem, DropProblem, OpenProblem};
pub use store::{
    calibration_works, chair_code, codes, exclusions, frozen_rounds, insert_exclusion, insert_review,
    main_round, numbers, review_round, reviewed_works, reviews, round_progress, rounds,
};

pub use crate::judging::{RoundJurors, RoundKind, RoundState, extra_scores};
