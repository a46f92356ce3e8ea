//! Verbs of the rounds.

mod calibration;
mod chair;
mod open;

pub use calibration::{NewCalibration, add_calibration, copy_calibration, drop_calibration, may_calibrate};
pub use chair::{BeforeChair, Chair, ask_chair, before_chair, chair, name_chair};
pub use open::{NewRound, SheetFile, close_round, extend_review, open_round};
