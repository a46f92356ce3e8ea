//! A change of a juror's own institution after the declaration (R30).

use crate::clock::At;
use crate::ids::{InstitutionChangeId, InstitutionId, JurorId};

/// A change that a juror asked for.
#[derive(Debug, Clone)]
pub struct InstitutionChange {
    pub id: InstitutionChangeId,
    pub juror: JurorId,
    /// Public code: "J07".
    pub pseudonym: String,
    pub name: String,
    /// The institution declared before, by name.
    pub previous: String,
    /// The institution asked for, and its name.
    pub institution: InstitutionId,
    pub institution_name: String,
    /// Why, in the juror's words.
    pub reason: String,
    pub asked_at: At,
    /// What the committee decided; none while it waits.
    pub decided: Option<DecidedChange>,
}

/// The committee's word on a change of institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedChange {
    pub at: At,
    pub granted: bool,
    /// In the committee's words; may be empty if it was granted.
    pub note: String,
}
