//! Decisions written into a file: the list of works with a decision beside each, gone through against the works as they are,
//! then taken as they were seen, all of them in one transaction. What the desk would refuse is left out and named.

mod actions;
mod csv_file;
mod model;
mod problem;
mod store;
mod text;
mod weigh;

pub use actions::{apply, open};
pub use csv_file::MOST_DECISIONS;
pub use model::{DecisionRow, DecisionStep, DecisionsTaken, OpenDecisions, StandingDecision};
pub use problem::ApplyDecisionsProblem;
pub use store::standing_decisions;
pub use weigh::shown_decision;
