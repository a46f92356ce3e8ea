//! What scores decide about rounds: the cut for the next one, the review rule, the chair's exclusions
//! (judging.md §6). `judging::rounds` writes the rounds; here is seen who goes into them, and only from frozen sheets.

mod chair;
mod cut;
mod outliers;
mod review;
mod stages;
mod store;
pub mod text;

pub use chair::{ChairView, ConfirmedOutlier, exclude, for_chair, reviewed};
pub use cut::{Cut, CutRow, cut, suggested};
pub use outliers::{Outlier, outliers};
pub use review::review_scores;
pub(super) use stages::close_all;
pub use stages::{CutOrder, CutPreview, close_round, commit_cut, decisions, preview_cut, visibility};
pub use store::{Exclusion, Review, exclusions};
