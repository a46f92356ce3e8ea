//! The link of an invitation letter, and how much work it asks for.

use super::JurorStatus;
use crate::clock::At;
use crate::i18n::Text;
use crate::ids::{JurorId, UserId};
use crate::judging::text;

/// What a link of a letter leads to: the invited person, and how things stand with the invitation.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub juror: JurorId,
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub status: JurorStatus,
    /// Whether the account has a password: the person signs in instead of choosing one.
    pub has_password: bool,
    pub accepted_at: Option<At>,
    pub declined_at: Option<At>,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    pub expires_at: At,
    /// Until when works are kept for somebody who has not declared.
    pub answer_by: At,
    /// No later letter went out.
    pub newest: bool,
}

/// What a link of a letter still opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// Waits for yes or no.
    Open,
    /// Accepted; the account has no password yet.
    ChoosePassword,
    /// Accepted; the person signs in.
    Joined,
    Expired,
    /// A later letter took its place.
    Replaced,
    Declined,
    Revoked,
    Left,
}

impl LinkState {
    /// Why a link does nothing else.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Open => text::LINK_OPEN,
            Self::ChoosePassword | Self::Joined => text::LINK_ACCEPTED,
            Self::Expired => text::LINK_EXPIRED,
            Self::Replaced => text::LINK_REPLACED,
            Self::Declined => text::LINK_DECLINED,
            Self::Revoked => text::LINK_REVOKED,
            Self::Left => text::HAS_LEFT,
        }
    }
}

/// Works of an edition that take part, and the people who may judge them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Workload {
    pub works: i64,
    pub jurors: i64,
}
