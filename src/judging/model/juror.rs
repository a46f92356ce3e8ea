//! A juror, and what the juror declared.

use super::JurorStatus;
use crate::clock::At;
use crate::ids::{EntryId, InstitutionId, JurorId, WorkId};
use crate::merge::FormValues;

/// A juror as the committee sees them.
#[derive(Debug, Clone)]
pub struct JurorLine {
    pub id: JurorId,
    /// Public code: "J07".
    pub pseudonym: String,
    pub name: String,
    pub email: String,
    /// Field of expertise (R29).
    pub expertise: String,
    /// Own institution by name.
    pub institution: Option<String>,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    pub status: JurorStatus,
    /// When the newest invitation went out.
    pub invited_at: At,
    /// Until when works are kept for somebody who has not declared: the instant after the last that counts.
    pub answer_by: At,
    pub accepted_at: Option<At>,
    pub declined_at: Option<At>,
    /// Why the invitation was declined, in the person's words; empty if nothing was said.
    pub declined_because: String,
    pub revoked_at: Option<At>,
    /// When independence was declared (R30).
    pub declared_at: Option<At>,
}

impl JurorLine {
    /// "J07 Sari Puspita".
    #[must_use]
    pub fn code_and_name(&self) -> String {
        format!("{} {}", self.pseudonym, self.name)
    }

    /// Whether works are still kept for somebody who has not declared.
    #[must_use]
    pub fn is_awaited(&self, now: At) -> bool {
        JurorStatus::UNDECLARED.contains(&self.status) && now < self.answer_by
    }

    /// Whether the person has not declared and the date has passed.
    #[must_use]
    pub fn is_late(&self, now: At) -> bool {
        JurorStatus::UNDECLARED.contains(&self.status) && now >= self.answer_by
    }
}

/// What a juror declared, for the form.
#[derive(Debug, Clone)]
pub struct Statement {
    pub institution: Option<InstitutionId>,
    pub institution_name: String,
    /// Further institutions by name.
    pub others: Vec<String>,
    /// Works by number and teams by name.
    pub works: Vec<String>,
    /// Last three digits of the employee number; empty if it is not known.
    pub nip_tail: String,
    pub declared_at: Option<At>,
    /// Grows with every declaration.
    pub version: i64,
    /// Until when works are kept for somebody who has not declared.
    pub answer_by: At,
}

impl Statement {
    /// The fields that a juror edits over time, one name a line.
    #[must_use]
    pub fn values(&self) -> FormValues {
        statement_values(&self.others, &self.works)
    }
}

/// Fields of a declaration: further institutions, and works and teams, one name a line.
#[must_use]
pub fn statement_values(others: &[String], works: &[String]) -> FormValues {
    [("others", others.join("\n")), ("works", works.join("\n"))].into_iter().collect()
}

/// A work or an entry that a juror named as a conflict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NamedConflict {
    pub entry: EntryId,
    /// One work of it; none for the entry as a whole.
    pub work: Option<WorkId>,
}
