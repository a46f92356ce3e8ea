//! What a member wants to hear of another, and what they said.

use crate::clock::At;
use crate::ids::{OpinionId, UserId, WorkId};

/// A second opinion that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinion {
    pub id: OpinionId,
    pub work: WorkId,
    pub asked_by: UserId,
    /// Name of that member.
    pub asker: String,
    /// Name of the member who was asked; anybody if none.
    pub asked_of: Option<String>,
    /// What they want to know; may be empty.
    pub question: String,
    pub asked_at: At,
    /// Name of whoever answered.
    pub answered_by: Option<String>,
    pub answered_at: Option<At>,
    pub answer: String,
}

impl Opinion {
    /// Whether nobody has answered yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.answered_at.is_none()
    }
}

/// What a member asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewOpinion<'a> {
    /// Whom; anybody if none.
    pub of: Option<UserId>,
    pub question: &'a str,
}

/// An opinion that a member is asked for, with the work it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionWanted {
    pub opinion: Opinion,
    pub number: Option<String>,
    pub title: String,
}
