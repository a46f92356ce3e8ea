//! What the committee changes about a juror, and what follows from it.

use super::{AssignmentStatus, JurorLine};
use crate::ids::{InstitutionId, JurorId};
use crate::institutions::InstitutionName;
use crate::judging::routing::Infeasible;

/// What the committee writes down about a juror.
#[derive(Debug, Clone)]
pub struct JurorEdit {
    pub juror: JurorId,
    /// Field of expertise (R29).
    pub expertise: String,
    /// Own institution; none if it is not known.
    pub institution: Option<InstitutionName>,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
}

/// A work that the juror holds and must not judge once this is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditClash {
    /// Public number of the work; none for a calibration work.
    pub number: Option<String>,
    pub status: AssignmentStatus,
}

/// What the next routing would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextRouting {
    /// Assessments it would give out.
    pub fresh: usize,
    /// Pairs nobody opened yet that would go to a juror who joined.
    pub moved: usize,
}

/// What follows from an edit.
#[derive(Debug, Clone)]
pub struct EditEffects {
    /// The juror as stored.
    pub stored: JurorLine,
    /// Of what is stored: grows stale when somebody else saves.
    pub version: String,
    /// The institution as the portal knows it; none if it is not known or not given.
    pub institution: Option<InstitutionId>,
    /// Whether the own institution becomes another.
    pub moves: bool,
    /// Works the juror holds.
    pub holds: usize,
    /// How many of them are beyond the new capacity.
    pub beyond: usize,
    /// Works that the juror gives up when it is saved.
    pub clashes: Vec<EditClash>,
    /// Routing as it stands.
    pub before: Result<NextRouting, Infeasible>,
    /// Routing after the change.
    pub after: Result<NextRouting, Infeasible>,
    /// Of all this: what is saved must be what was seen.
    pub fingerprint: String,
}
