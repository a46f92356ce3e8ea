//! Judging: jurors and their conflicts, routing of works, score sheets, recusals. Grants the actor `Juror`.

mod actor;
pub mod routing;

pub use actor::{Juror, is_juror, juror};
