//! The schedule: times of stages move, for everybody or for one entry, and with them the stages that follow.
//!
//! What is open stays open: a closing moves to later only, once its stage has begun. A stage that has closed is opened
//! again by two members of the committee. Everybody concerned is told by letter, the public pages say what was announced
//! first, and the trail keeps every move.

mod actions;
mod audience;
pub mod extension;
mod model;
mod problem;
pub mod rules;
mod store;
pub mod text;

pub use actions::{ask_again, ask_move, before_moving, confirm_move, move_stage, pending, stage_values};
pub use model::{BeforeMoving, MoveRequest, MovedStage, Pending, StageMove, StageTimes, Weighed};
pub use problem::MoveProblem;
