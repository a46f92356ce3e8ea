//! Rounds of judging: from the first to the ranking; what nobody sees; calibration works; the review rule and the
//! chair.

mod calibration;
mod fixture;
mod pooled_ranking;
mod review;
