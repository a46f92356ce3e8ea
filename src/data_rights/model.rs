//! What was asked, and what became of it.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::{DataRequestId, UserId};

string_enum! {
    /// What is asked (UU 27/2022, articles 5–13).
    pub enum RequestKind {
        Correction = "correction" => text::CORRECTION,
        Erasure = "erasure" => text::ERASURE,
        /// Processing stops while something is disputed.
        Restriction = "restriction" => text::RESTRICTION,
        /// A consent was taken back: what rests on it stops.
        Withdrawal = "withdrawal" => text::WITHDRAWAL,
    }
}

impl RequestKind {
    /// Those a person writes; a withdrawal follows from taking a consent back.
    pub const ASKED: &[Self] = &[Self::Correction, Self::Erasure, Self::Restriction];
}

string_enum! {
    /// What became of it.
    pub enum RequestStatus {
        Waiting = "waiting" => text::WAITING,
        Done = "done" => text::DONE,
        Refused = "refused" => text::REFUSED,
    }
}

/// A request with whose it is.
#[derive(Debug, Clone, Queryable)]
pub struct DataRequest {
    pub id: DataRequestId,
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub kind: RequestKind,
    /// In the person's words.
    pub words: String,
    pub asked_at: At,
    /// Exclusive end of the time for an answer.
    pub due_at: At,
    pub status: RequestStatus,
    /// What was done, or why not; empty while it waits.
    pub answer: String,
    pub decided_at: Option<At>,
}

/// Somebody whom a breach would concern, with how they are reached.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct AffectedPerson {
    pub name: String,
    pub email: String,
    /// E.164; empty where none was given.
    pub phone: String,
    /// The edition's part of addresses.
    pub edition: String,
}
