//! An act that can still be taken back, as the committee sees it.

use diesel::prelude::*;

use crate::ids::{EntryId, WorkId};
use crate::notifications::Hold;

/// A work of such an act.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct HeldWork {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
}

/// An act with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDecision {
    pub hold: Hold,
    /// Letters that wait with it.
    pub letters: i64,
    pub works: Vec<HeldWork>,
    /// The entry it took out, or took back in.
    pub entry: Option<EntryId>,
}

/// An act that can still be taken back, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenHold {
    pub hold: Hold,
    /// Its works, by number.
    pub works: Vec<HeldWork>,
}

impl OpenHold {
    /// Numbers of its works.
    #[must_use]
    pub fn numbers(&self) -> Vec<&str> {
        self.works.iter().filter_map(|work| work.number.as_deref()).collect()
    }
}
