//! Rounds of judging: from the first to the ranking; what nobody sees; calibration works; the review rule and the
//! chair.

mod calibration;
mod review;
mod stage;
mod story;
