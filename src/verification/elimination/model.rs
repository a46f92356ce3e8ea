//! An entry that is taken out.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::ids::{EliminationId, HoldId, WorkId};
use crate::registration::EntryStatus;
use crate::works::{Work, WorkStatus};

/// An elimination that stands.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Elimination {
    pub id: EliminationId,
    /// What the entry was before.
    pub entry_status: EntryStatus,
    /// What each work was before, JSON of `WorkBefore`.
    pub works: String,
    /// Rule that was broken: "R5".
    pub rule: String,
    /// Why; the makers read it.
    pub reason: String,
    /// What proves it; for the record.
    pub evidence: String,
    /// Name of the member who decided.
    pub by: String,
    pub decided_at: At,
}

/// What a work was before its entry was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkBefore {
    pub work: WorkId,
    pub status: WorkStatus,
    /// Exclusive end of the time for a revision that was asked for.
    pub due_at: Option<At>,
}

impl Elimination {
    /// What each work was before.
    ///
    /// # Errors
    /// The stored list cannot be read.
    pub fn works_before(&self) -> serde_json::Result<Vec<WorkBefore>> {
        serde_json::from_str(&self.works)
    }
}

/// What a member sees before an entry is taken out, or before that is undone.
#[derive(Debug)]
pub struct BeforeEliminating {
    /// The team's name, or the person's.
    pub name: String,
    pub status: EntryStatus,
    /// The act on the entry that can still be taken back.
    pub hold: Option<HoldId>,
    /// Works that compete or competed, in their order.
    pub works: Vec<Work>,
    /// People who get a letter.
    pub letters: usize,
    pub standing: Option<Elimination>,
}
