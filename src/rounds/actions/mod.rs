//! Verbs of the rounds.

mod calibration;
mod chair;
mod open;

pub use calibration::{
    CalibrationWork, NewCalibration, add_calibration, calibration_works, copy_calibration, drop_calibration,
    may_calibrate,
};
pub use chair::{Chair, chair, chair_code, name_chair};
pub use open::{NewRound, SheetFile, close_round, extend_review, open_round};
