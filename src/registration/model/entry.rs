//! An entry: one person or one team in one edition.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::entries;
use crate::i18n::Text;
use crate::ids::{EditionId, EntryId, InstitutionId, UserId};
use crate::registration::text;

/// How people take part (R9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// One person.
    Individual,
    /// Two to five people (R10).
    Team,
}

impl EntryKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Individual, Self::Team];

    /// The stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Team => "team",
        }
    }

    /// Reads a stored or posted name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Individual => text::INDIVIDUAL,
            Self::Team => text::TEAM,
        }
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryStatus {
    /// Somebody has not confirmed yet, or a team has one person only.
    Draft,
    /// Everybody confirmed and signed: works can be submitted.
    Complete,
    /// Taken back by its leader.
    Cancelled,
    /// Taken out by the committee (R11).
    Disqualified,
}

impl EntryStatus {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Complete, Self::Cancelled, Self::Disqualified];

    /// The stored name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Complete => "complete",
            Self::Cancelled => "cancelled",
            Self::Disqualified => "disqualified",
        }
    }

    /// Reads a stored name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// The states that may follow. A new member makes a complete entry a draft again.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Complete, Self::Cancelled, Self::Disqualified],
            Self::Complete => &[Self::Draft, Self::Cancelled, Self::Disqualified],
            Self::Cancelled | Self::Disqualified => &[],
        }
    }

    /// Whether its people may still change it.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(self, Self::Draft | Self::Complete)
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Draft => text::DRAFT,
            Self::Complete => text::COMPLETE,
            Self::Cancelled => text::CANCELLED,
            Self::Disqualified => text::DISQUALIFIED,
        }
    }
}

/// A stored word that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown word in an entry: {0}")]
pub struct UnknownWord(String);

impl TryFrom<String> for EntryKind {
    type Error = UnknownWord;
    fn try_from(name: String) -> Result<Self, UnknownWord> {
        Self::parse(&name).ok_or(UnknownWord(name))
    }
}

impl TryFrom<String> for EntryStatus {
    type Error = UnknownWord;
    fn try_from(name: String) -> Result<Self, UnknownWord> {
        Self::parse(&name).ok_or(UnknownWord(name))
    }
}

/// An entry's row.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = entries)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Its edition.
    pub edition_id: EditionId,
    /// Individual or team.
    #[diesel(deserialize_as = String)]
    pub kind: EntryKind,
    /// A team's name; empty for an individual.
    pub team_name: String,
    /// The institution it stands for (R6); see `institutions::resolve`.
    pub institution_id: InstitutionId,
    /// Where it stands.
    #[diesel(deserialize_as = String)]
    pub status: EntryStatus,
    /// Who registered it.
    pub leader_user_id: UserId,
    /// When it was registered.
    pub created_at: At,
    /// When it last changed.
    pub updated_at: At,
}

/// What an entry is called: the team's name, or the person's.
#[must_use]
pub fn entry_title<'a>(entry: &'a Entry, leader: &'a str) -> &'a str {
    match entry.kind {
        EntryKind::Team => &entry.team_name,
        EntryKind::Individual => leader,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for kind in EntryKind::ALL {
            assert_eq!(EntryKind::parse(kind.as_str()), Some(kind));
        }
        for status in EntryStatus::ALL {
            assert_eq!(EntryStatus::parse(status.as_str()), Some(status));
            assert_eq!(status.is_live(), !status.next().is_empty());
            assert!(!status.next().contains(&status));
        }
        assert_eq!(EntryStatus::parse("Draft"), None);
        assert_eq!(EntryKind::parse("kelompok"), None);
    }
}
