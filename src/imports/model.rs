//! A list that was sent, and whose it is.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::ids::{EditionId, ImportId, UserId};

string_enum! {
    /// What a list is about.
    pub enum ImportKind {
        Institutions = "institutions" => text::INSTITUTIONS,
        /// Decisions on works.
        Decisions = "decisions" => text::DECISIONS,
        /// What is corrected about people of entries.
        Members = "members" => text::MEMBERS,
    }
}

/// Whose list it is and what about; one person has at most one that is not applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportOf {
    pub kind: ImportKind,
    /// The edition whose page it was sent through.
    pub edition: EditionId,
    pub sender: UserId,
}

/// A list as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct ImportFile {
    pub id: ImportId,
    /// As the sender's system names it.
    pub name: String,
    /// CSV or a workbook, as it came.
    pub body: Vec<u8>,
    pub sent_at: At,
}
