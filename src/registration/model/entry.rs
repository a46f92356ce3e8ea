//! An entry: one person or one team in one edition.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::entries;
use crate::db::string_enum::string_enum;
use crate::ids::{EditionId, EntryId, HoldId, InstitutionId, UserId};
use crate::registration::text;

string_enum! {
    /// How people take part (R9).
    pub enum EntryKind {
        Individual = "individual" => text::INDIVIDUAL,
        /// Two to five people (R10).
        Team = "team" => text::TEAM,
    }
}

string_enum! {
    /// Where an entry stands.
    pub enum EntryStatus {
        /// Somebody has not confirmed yet, or a team has one person only.
        Draft = "draft" => text::DRAFT,
        /// Everybody confirmed and signed: works can be submitted.
        Complete = "complete" => text::COMPLETE,
        /// Taken back by its leader.
        Cancelled = "cancelled" => text::CANCELLED,
        /// Taken out by the committee (R11).
        Disqualified = "disqualified" => text::DISQUALIFIED,
    }
}

impl EntryStatus {
    /// Its people may still change it, and count as taking part.
    pub const LIVE: &[Self] = &[Self::Draft, Self::Complete];

    /// The states that may follow. A new member makes a complete entry a draft again.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Complete, Self::Cancelled, Self::Disqualified],
            Self::Complete => &[Self::Draft, Self::Cancelled, Self::Disqualified],
            Self::Cancelled => &[],
            // Taken out by mistake.
            Self::Disqualified => &[Self::Draft, Self::Complete],
        }
    }

    /// Whether its people may still change it.
    #[must_use]
    pub fn is_live(self) -> bool {
        Self::LIVE.contains(&self)
    }
}

/// An entry's row.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = entries)]
pub struct Entry {
    pub id: EntryId,
    pub edition_id: EditionId,
    pub kind: EntryKind,
    /// A team's name; empty for an individual.
    pub team_name: String,
    /// The institution it stands for (R6); see `institutions::resolve`.
    pub institution_id: InstitutionId,
    pub status: EntryStatus,
    pub leader_user_id: UserId,
    /// Its own closing of intake, where the committee gave it more time than everybody has.
    pub intake_closes_at: Option<At>,
    /// The act of the committee that can still be taken back.
    pub hold_id: Option<HoldId>,
    /// What it was before that act.
    pub held_status: Option<EntryStatus>,
    /// When it was registered.
    pub created_at: At,
    /// When it last changed.
    pub updated_at: At,
    /// Grows with every act on it or its people.
    pub lock_version: i64,
}

impl Entry {
    /// The state its people see: until the letter about an act leaves, the one before it.
    #[must_use]
    pub fn shown_status(&self) -> EntryStatus {
        self.held_status.unwrap_or(self.status)
    }

    /// Whether the letter about an act of the committee is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.hold_id.is_some()
    }
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
    fn only_live_entries_move_on() {
        for status in EntryStatus::ALL {
            let may_come_back = *status == EntryStatus::Disqualified;
            assert_eq!(status.is_live() || may_come_back, !status.next().is_empty());
            assert!(!status.next().contains(status));
        }
        assert_eq!(EntryStatus::Disqualified.next(), EntryStatus::LIVE, "an elimination is undone");
    }
}
