//! Works as the committee lists them.

use super::{Work, WorkStatus};
use crate::ids::{InstitutionId, UserId, WorkId};
use crate::video_check::{LinkStatus, Provider};

/// What the list is narrowed to; everything empty is the whole edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkFilter {
    /// One state.
    pub status: Option<WorkStatus>,
    /// State of the check of the main video.
    pub check: Option<LinkStatus>,
    /// One institution.
    pub institution: Option<InstitutionId>,
    /// Words in the title, number or team name.
    pub search: String,
}

/// One work with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkLine {
    /// The work.
    pub work: Work,
    /// Name of the team; the leader's name for an individual.
    pub entrant: String,
    /// Whether the entry is a team.
    pub team: bool,
    /// The leader's account.
    pub leader: UserId,
    /// The institution represented.
    pub institution_id: InstitutionId,
    /// Its name.
    pub institution: String,
    /// State of the check of the main video; none without a link.
    pub main_check: Option<LinkStatus>,
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkPage {
    /// The lines.
    pub lines: Vec<WorkLine>,
    /// Works that meet the filter.
    pub total: i64,
}

/// A work that shares a film with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicateWork {
    /// The work.
    pub id: WorkId,
    /// Its number, if sent.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
}

/// One film linked by several works of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicate {
    /// Who holds the film.
    pub provider: Provider,
    /// The provider's id.
    pub film: String,
    /// The works, at least two.
    pub works: Vec<DuplicateWork>,
}
