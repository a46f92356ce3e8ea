//! An extension of one entry's time.

use serde::{Deserialize, Serialize};

use crate::approvals::Requests;
use crate::clock::At;
use crate::secrets::sha256_hex;

/// More time as it is asked for, kept with the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// The instant after the last that counts.
    pub closes_at: At,
    /// Why; the entry's people read it.
    pub reason: String,
}

/// What a member sees before an entry gets more time.
#[derive(Debug, Clone)]
pub struct BeforeExtending {
    /// The team's name, or the person's.
    pub name: String,
    /// The closing that holds for the entry now.
    pub closes_at: At,
    /// Whether it is the entry's own.
    pub own: bool,
    /// Whether that time is over, so that it takes two members.
    pub over: bool,
    /// Works that were not sent.
    pub drafts: usize,
    /// People who get a letter.
    pub letters: usize,
    pub requests: Requests,
}

impl BeforeExtending {
    /// Of what is asked for, over the closing that holds now.
    #[must_use]
    pub fn fingerprint(&self, extension: &Extension) -> String {
        let Extension { closes_at, reason } = extension;
        sha256_hex(&serde_json::json!([self.closes_at.0, closes_at.0, reason]).to_string())
    }
}
