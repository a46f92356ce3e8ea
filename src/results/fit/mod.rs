//! The fit of judging.md §4: works, jurors and noise from the sheets. Pure; the same sheets in any order give
//! the same bits.

mod clip;
mod field;
mod model;
mod run;
mod scale;
mod severity;
#[cfg(test)]
mod tests;

pub use model::{CriterionFit, Fit, JurorFit, ScoreFit, WorkFit};
pub use run::fit;
