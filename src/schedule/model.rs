//! Times of a stage, as they are and as they are asked for.

use serde::{Deserialize, Serialize};

use super::problem::MoveProblem;
use crate::approvals::{Approval, Requests};
use crate::clock::At;
use crate::editions::{Phase, PhaseKey, wall};
use crate::i18n::Message;
use crate::ids::UserId;
use crate::merge::{FormValues, Origin};

/// When a stage opens, and the instant after its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageTimes {
    pub opens_at: Option<At>,
    pub closes_at: Option<At>,
}

impl StageTimes {
    /// As the stage has them.
    #[must_use]
    pub fn of(phase: &Phase) -> Self {
        Self { opens_at: phase.opens_at, closes_at: phase.closes_at }
    }

    /// As a form holds them: `YYYY-MM-DD HH:MM` in WIB, the closing as its last minute.
    #[must_use]
    pub fn values(self) -> FormValues {
        let opens = self.opens_at.map(|at| ("opens_at", wall::write_opens(at)));
        let closes = self.closes_at.map(|at| ("closes_at", wall::write_closes(at)));
        opens.into_iter().chain(closes).collect()
    }
}

/// A move as it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageMove {
    pub stage: PhaseKey,
    pub times: StageTimes,
    /// Whether the stages that follow move by as much.
    pub following: bool,
    /// Why; entrants, jurors and the public read it.
    pub reason: String,
}

/// One stage that moves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovedStage {
    pub key: PhaseKey,
    pub name: Message,
    pub before: StageTimes,
    pub after: StageTimes,
}

/// What a member sees before stages move.
#[derive(Debug, Clone)]
pub struct BeforeMoving {
    pub asked: StageMove,
    /// The stages that move, in their order.
    pub stages: Vec<MovedStage>,
    /// Whether the stage has closed and takes two members to open again.
    pub reopens: bool,
    /// People who get a letter.
    pub letters: usize,
    pub requests: Requests,
    /// Of everything above: any other schedule changes it.
    pub fingerprint: String,
}

/// What a form of times turns out to ask for.
#[derive(Debug)]
pub enum Weighed {
    Ready(Box<BeforeMoving>),
    /// Somebody else moved the same time meanwhile, to another one: a person chooses.
    Differs {
        stored: StageTimes,
        version: i64,
        /// Fields of `StageTimes::values` that both changed.
        fields: Vec<String>,
        /// Who moved it, and when.
        by: Option<(UserId, At)>,
    },
}

/// A form of times as it was sent.
#[derive(Debug, Clone)]
pub struct MoveRequest {
    pub asked: StageMove,
    pub origin: Origin,
    /// Fields of the merge page for which nothing was chosen.
    pub undecided: Vec<String>,
    /// Fields that stay as they are stored.
    pub left: Vec<String>,
}

/// An open request of a member to open a stage again.
#[derive(Debug)]
pub struct Pending {
    pub request: Approval,
    /// What it would do now, or why it can no longer be done.
    pub before: Result<BeforeMoving, MoveProblem>,
}
