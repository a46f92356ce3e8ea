//! What the desk can say about a work, and on what ground.

use diesel::prelude::*;

use super::revision::{RevisionItem, RevisionItems};
use super::text;
use crate::clock::At;
use crate::db::schema::decisions;
use crate::db::string_enum::string_enum;
use crate::ids::DecisionId;
use crate::works::WorkStatus;

string_enum! {
    /// A decision of the desk.
    pub enum Verdict {
        /// The work goes to the jury.
        Accepted = "accepted" => text::ACCEPTED,
        /// Its makers may mend it until a deadline.
        RevisionRequested = "revision_requested" => text::REVISION_REQUESTED,
        /// It does not pass.
        Failed = "failed" => text::FAILED,
        /// It broke the material criteria (R11).
        Disqualified = "disqualified" => text::DISQUALIFIED,
        /// The same after the announcement: its award is taken back (R12).
        Revoked = "revoked" => text::REVOKED,
        /// A decision against it was wrong, as another member found: the desk decides anew.
        Reopened = "reopened" => text::REOPENED,
        /// Its entry was taken out by mistake: it is again what it was.
        Restored = "restored" => text::RESTORED,
    }
}

impl Verdict {
    /// The state a work is in afterwards; none where that is the one it had before.
    #[must_use]
    pub fn leads_to(self) -> Option<WorkStatus> {
        Some(match self {
            Self::Accepted => WorkStatus::Accepted,
            Self::RevisionRequested => WorkStatus::RevisionRequested,
            Self::Failed => WorkStatus::Failed,
            Self::Disqualified | Self::Revoked => WorkStatus::Disqualified,
            Self::Reopened => WorkStatus::UnderVerification,
            Self::Restored => return None,
        })
    }
}

/// What a decision against a work rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DecisionGround<'a> {
    /// The rule broken: "R20".
    pub rule: &'a str,
    /// Why, in the committee's words; its makers read it.
    pub reason: &'a str,
    /// What proves it; for the record, needed to disqualify.
    pub evidence: &'a str,
    /// Exclusive end of the time for a revision; only with a request for one.
    pub due_at: Option<At>,
    /// What is to be mended, item by item; only with a request for a revision.
    pub items: &'a [RevisionItem],
    /// Codes of the checks that were ticked before it was taken.
    pub checklist: &'a [String],
}

/// A decision that its maker took back while its letter was held: what its form said.
#[derive(Debug, Clone, Queryable)]
pub struct TakenBack {
    pub verdict: Verdict,
    /// Rule it rested on; empty for an acceptance.
    pub rule: String,
    pub reason: String,
    pub evidence: String,
    /// Exclusive end of the time for a revision that was asked for.
    pub due_at: Option<At>,
    pub items: RevisionItems,
    /// Codes of the ticked checks, JSON.
    pub checklist: String,
}

/// A person's word on a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilmWord<'a> {
    /// Whether it meets the rules.
    pub accept: bool,
    /// Whether the member played it on the page, or opened its own.
    pub played: bool,
    pub note: &'a str,
}

/// A decision as the makers of the work see it; who decided is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = decisions)]
pub struct DecisionLine {
    pub id: DecisionId,
    /// The submission it is about.
    pub revision: i32,
    pub verdict: Verdict,
    /// Rule it rests on.
    pub rule: String,
    /// Why, in the desk's words.
    pub reason: String,
    /// Exclusive end of the time for the revision.
    pub due_at: Option<At>,
    pub decided_at: At,
    /// What is to be mended; of a request for a revision only.
    pub items: RevisionItems,
}

/// An award that was taken back, as the public reads it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, serde::Serialize, serde::Deserialize)]
pub struct Revocation {
    /// "ML-2023-0046".
    pub number: String,
    /// Rule that was broken: "R14".
    pub rule: String,
    /// Why, in the committee's words.
    pub reason: String,
    /// When it was revoked, milliseconds since 1970.
    pub revoked_at: At,
}
