//! The short names of states, rules, sources and parts in both languages.

use super::{FactSource, LinkStatus, PartKind, Rule, RuleVerdict};
use crate::i18n::Text;
use crate::video_check::text::name;

impl LinkStatus {
    /// Its name on a badge.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Pending => name::PENDING,
            Self::Passed => name::PASSED,
            Self::Failed => name::FAILED,
            Self::NeedsReview => name::NEEDS_REVIEW,
            Self::Unchecked => name::UNCHECKED,
        }
    }
}

impl RuleVerdict {
    /// Its name beside a rule.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Pending => name::PENDING,
            Self::Passed => name::PASSED,
            Self::Failed => name::FAILED,
            Self::NeedsReview => name::NEEDS_REVIEW,
            Self::Unchecked => name::UNCHECKED,
        }
    }
}

impl Rule {
    /// Its name in the verdict panel.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Access => name::ACCESS,
            Self::Container => name::CONTAINER,
            Self::Resolution => name::RESOLUTION,
            Self::Duration => name::DURATION,
            Self::Embeddable => name::EMBEDDABLE,
        }
    }
}

impl FactSource {
    /// Who says so, inside a sentence.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::DriveMetadata => name::DRIVE_METADATA,
            Self::YouTubeMetadata => name::YOUTUBE_METADATA,
            Self::Header => name::HEADER,
            Self::Declaration => name::DECLARATION,
            Self::Committee => name::COMMITTEE,
        }
    }
}

impl PartKind {
    /// Its name as a heading.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Main => name::MAIN_VIDEO,
            Self::Intro => name::INTRO_VIDEO,
            Self::Core => name::CORE_VIDEO,
            Self::Closing => name::CLOSING_VIDEO,
        }
    }
}
