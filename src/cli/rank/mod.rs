//! `lomba rank`: the ranking of the portal from a file of scores, so that anyone can repeat it.

mod report;
mod run;
mod scores;
mod weights;

pub use run::{RankArgs, run};
pub(super) use scores::sheets;
