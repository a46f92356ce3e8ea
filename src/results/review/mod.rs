//! The review rule (judging.md §6): a score far from the rest of its panel brings further jurors, and one that
//! still stands apart may be excluded by the chair.

mod chair;
mod outliers;
mod problem;
mod rule;
pub mod text;

pub use chair::{ChairView, ConfirmedOutlier, exclude, for_chair, reviewed};
pub use outliers::{Outlier, outliers};
pub use problem::ExcludeProblem;
pub use rule::review_scores;
