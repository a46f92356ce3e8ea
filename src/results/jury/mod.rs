//! The jury in figures: how strict each juror is, how far the jurors agree, and what to ask one of them about.
//!
//! Pure: sheets and the fit in, a report out, the same for any order of rows. Every flag is a question to a juror
//! and no proof of anything; its limit stands in `limits` with its source. Nothing here changes a result.

mod agreement;
mod deviations;
mod fairness;
mod favour;
mod figures;
mod grounds;
mod halo;
pub mod limits;
mod measures;
mod pictures;
mod report;
mod scores;
#[cfg(test)]
mod simulated;
mod variance;

pub use agreement::{Agreement, Kendall, agreement};
pub use deviations::{Deviation, Deviations};
pub use fairness::{Fairness, fairness};
pub use favour::{Favour, Favours, favours};
pub use figures::{Flag, JurorFigures, juror_figures};
pub use grounds::{Grounds, Severity};
pub use pictures::{Bench, PanelRow, Shared, panels, shared};
pub use report::{Asked, JuryReport, report};
pub use scores::{Cell, Scores};
pub use variance::{Reading, Shares, Variance};
