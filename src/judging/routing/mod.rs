//! Routing: which jurors judge which work. Pure: a problem in, a plan or an explanation out.
//!
//! The rules are hard (no own institution, no declared conflict, capacity, begun scores stay); within them
//! loads are as flat as possible, then juror pairs, institutions and teams are spread (judging.md §2–3).
//! The plan follows from the input and the published seed text alone.

mod bridge;
mod build;
mod design;
mod eligibility;
mod explain;
mod feasible;
mod hash;
mod input;
mod paths;
mod plan;
mod quality;
mod reason;
mod rebalance;
mod roster;
mod spectrum;
mod state;
mod swaps;
#[cfg(test)]
mod tests;

pub use bridge::Bridge;
pub use design::{PanelQuality, Panels, panel_quality};
pub use explain::{Infeasible, Shortage};
pub use hash::{Seed, key, splitmix64};
pub use input::{InputFault, Juror, Problem, Work};
pub use plan::{ConflictsAvoided, Load, Pair, Plan, Repair, feasible, refill, repair, route};
pub use quality::DesignQuality;
pub use reason::{Step, Why};
