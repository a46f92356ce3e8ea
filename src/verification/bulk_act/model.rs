//! An act on many works and what became of each of them.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::Message;
use crate::ids::{BulkActId, EditionId, HoldId, UserId, WorkId};
use crate::works::WorkStatus;

string_enum! {
    /// What became of a work.
    pub enum BulkOutcome {
        /// Will be done, or is about to be.
        Waiting = "waiting" => text::WAITING,
        Done = "done" => text::DONE,
        LeftOut = "left_out" => text::LEFT_OUT,
    }
}

/// A work as it was when it was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct SeenWork {
    pub id: WorkId,
    pub status: WorkStatus,
    /// When it last changed.
    pub updated_at: At,
}

/// An act on many works.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct BulkAct {
    pub id: BulkActId,
    pub edition: EditionId,
    pub asked_by: UserId,
    /// The name of who asked for it.
    pub asked_by_name: String,
    /// The filter as it stood in the list's address.
    pub query: String,
    /// When its works were chosen.
    pub chosen_at: At,
    /// Codes that were ticked off for each work, JSON.
    pub checklist: String,
    pub started_at: Option<At>,
    pub finished_at: Option<At>,
    /// The act that holds the letters, from the first work that was accepted.
    pub hold: Option<HoldId>,
}

/// How far an act is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BulkTally {
    pub waiting: i64,
    pub done: i64,
    pub left_out: i64,
}

impl BulkTally {
    /// All works that were chosen.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.waiting + self.done + self.left_out
    }

    /// How many there are of an outcome.
    #[must_use]
    pub fn of(&self, outcome: BulkOutcome) -> i64 {
        match outcome {
            BulkOutcome::Waiting => self.waiting,
            BulkOutcome::Done => self.done,
            BulkOutcome::LeftOut => self.left_out,
        }
    }
}

/// A work of an act, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkItem {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub outcome: BulkOutcome,
    /// Why it is left out; of one that waits, what nobody has looked at.
    pub reason: Option<Message>,
}
