//! A member of the committee as the team page and the commands see them.

use super::text;
use crate::accounts::{Permission, Role};
use crate::clock::At;
use crate::i18n::Text;
use crate::ids::{CommitteeMemberId, InstitutionId, UserId};

/// A person of the committee who was not removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    pub id: CommitteeMemberId,
    pub user: UserId,
    /// Full name without titles.
    pub name: String,
    pub email: String,
    pub role: Role,
    /// Where the person works, with its name; none before the invitation is accepted.
    pub institution: Option<(InstitutionId, String)>,
    /// When the person was invited.
    pub added_at: At,
    pub accepted_at: Option<At>,
    pub suspended_at: Option<At>,
    /// When one of the sessions that stand was last used.
    pub seen_at: Option<At>,
}

/// Whether a member may act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberState {
    /// The invitation was not accepted yet.
    Invited,
    Active,
    /// Rights rest until a chair gives them back.
    Suspended,
}

impl MemberState {
    /// What people read.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Invited => text::INVITED,
            Self::Active => text::ACTIVE,
            Self::Suspended => text::SUSPENDED,
        }
    }
}

impl TeamMember {
    /// Whether the person acts now and their role has the permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.state() == MemberState::Active && self.role.may(permission)
    }

    /// Whether the person may act.
    #[must_use]
    pub fn state(&self) -> MemberState {
        match (self.suspended_at, self.accepted_at) {
            (Some(_), _) => MemberState::Suspended,
            (None, None) => MemberState::Invited,
            (None, Some(_)) => MemberState::Active,
        }
    }
}

/// Whom to invite.
#[derive(Debug, Clone, Copy)]
pub struct NewMember<'a> {
    /// Address in lower case.
    pub email: &'a str,
    /// Full name, if the account is new.
    pub name: &'a str,
    pub role: Role,
}
