//! What was sent, as it was sent.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::WorkContent;
use crate::clock::At;
use crate::db::schema::{submission_makers, submissions};
use crate::ids::{UserId, WorkId};
use crate::video_check::PartKind;

/// A film as sent: the text that was pasted, since a link behind a shortcut may be resolved later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentLink {
    /// Part of the work.
    pub part: PartKind,
    /// Place among the films of that part, from 0.
    pub position: i32,
    pub link: String,
}

/// Everything a submission consists of. Its JSON, in this field order, is what the receipt's hash covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    pub content: WorkContent,
    /// The films, main first.
    pub links: Vec<SentLink>,
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = submissions)]
pub struct Submission {
    pub id: i64,
    pub work_id: WorkId,
    /// Count of submissions, from 1.
    pub revision: i32,
    /// "ML-2023-0047-1".
    pub receipt: String,
    pub content: String,
    /// SHA-256 of `content`, hexadecimal.
    pub content_hash: String,
    pub submitted_by: UserId,
    pub submitted_at: At,
    /// Name of who sent it, as it was then.
    pub sender: String,
    /// The team's name as it was then; empty for an individual.
    pub team_name: String,
    /// The entry's institution as it was then.
    pub institution: String,
}

/// Who made what was sent, as they were called then.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = submission_makers)]
pub struct SubmissionMaker {
    /// From 1, the leader first.
    pub place: i32,
    /// With titles, where the person gave any.
    pub name: String,
    /// Where the person worked.
    pub institution: String,
}

/// Where a person stands on a receipt, for their own data.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct NamedReceipt {
    pub receipt: String,
    pub submitted_at: At,
    pub team_name: String,
    pub name: String,
    pub institution: String,
}

/// Characters of the content hash by which anybody who has the receipt finds that it arrived: 80 bits.
pub const RECEIPT_CODE: usize = 20;

impl Submission {
    /// What stands on the receipt to be checked by; nobody finds it without the receipt.
    #[must_use]
    pub fn code(&self) -> &str {
        self.content_hash.get(..RECEIPT_CODE).unwrap_or(&self.content_hash)
    }

    /// What was sent.
    ///
    /// # Errors
    /// A row that was not written by this portal.
    pub fn sent(&self) -> Result<Sent, serde_json::Error> {
        serde_json::from_str(&self.content)
    }
}
