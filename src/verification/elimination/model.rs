//! An entry that is taken out.

use diesel::prelude::*;

use crate::clock::At;
use crate::ids::{EliminationId, WorkId};
use crate::registration::EntryStatus;
use crate::works::{Work, WorkStatus};

/// An elimination that stands.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Elimination {
    pub id: EliminationId,
    /// What the entry was before.
    pub entry_status: EntryStatus,
    /// What each work was before, JSON: pairs of id and state.
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

impl Elimination {
    /// What each work was before.
    ///
    /// # Errors
    /// The stored list cannot be read.
    pub fn works_before(&self) -> serde_json::Result<Vec<(WorkId, WorkStatus)>> {
        serde_json::from_str(&self.works)
    }
}

/// What a member sees before an entry is taken out, or before that is undone.
#[derive(Debug)]
pub struct BeforeEliminating {
    pub status: EntryStatus,
    /// Works that compete or competed, in their order.
    pub works: Vec<Work>,
    /// People who get a letter.
    pub letters: usize,
    pub standing: Option<Elimination>,
}
