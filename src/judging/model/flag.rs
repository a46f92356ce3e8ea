//! What a juror suspects of a work.

use diesel::prelude::*;

use crate::clock::At;
use crate::ids::{ViolationFlagId, WorkId};

/// A suspected violation of the rules, said by a juror to the committee. It has no effect on any score.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct ViolationFlag {
    pub id: ViolationFlagId,
    pub work: WorkId,
    /// Public number of the work.
    pub number: Option<String>,
    /// Title of the work.
    pub title: String,
    /// Code of the juror who raised it.
    pub juror: String,
    /// What the juror wrote.
    pub words: String,
    pub raised_at: At,
    /// When the committee settled it; none while it waits.
    pub settled_at: Option<At>,
    /// What the committee found.
    pub outcome: String,
}
