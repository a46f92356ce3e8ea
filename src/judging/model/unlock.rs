//! A juror's request to open again what is locked.

use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::{AssignmentId, JurorId, UnlockRequestId};
use crate::judging::text;

string_enum! {
    /// What the committee decided.
    pub enum UnlockVerdict {
        Accepted = "accepted" => text::UNLOCK_ACCEPTED,
        Declined = "declined" => text::UNLOCK_DECLINED,
    }
}

/// A request. It is decided once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnlockRequest {
    pub id: UnlockRequestId,
    pub juror: JurorId,
    /// Code of the juror.
    pub code: String,
    /// The sheet it is about; none for the whole lock.
    pub assignment: Option<AssignmentId>,
    /// Public number of the sheet's work.
    pub number: Option<String>,
    /// In the juror's words.
    pub reason: String,
    pub asked_at: At,
    /// None while it waits.
    pub verdict: Option<UnlockVerdict>,
    /// What the committee said beside it.
    pub answer: String,
    pub decided_at: Option<At>,
}

/// A locked sheet whose juror may ask to open it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedSheet {
    pub id: AssignmentId,
    /// Public number of the work.
    pub number: String,
    /// Title of the work.
    pub title: String,
}
