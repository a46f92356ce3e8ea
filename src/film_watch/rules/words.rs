//! What to call a change, and what to tell the entrant.

use crate::film_watch::model::ChangeKind;
use crate::film_watch::text;
use crate::i18n::Text;

impl ChangeKind {
    /// A few words, for a badge.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Hidden => text::HIDDEN,
            Self::Trashed => text::TRASHED,
            Self::Replaced => text::REPLACED,
            Self::TooLong => text::TOO_LONG,
            Self::TooSmall => text::TOO_SMALL,
            Self::OtherContainer => text::OTHER_CONTAINER,
            Self::NotEmbeddable => text::NOT_EMBEDDABLE,
            Self::Title => text::TITLE,
            Self::Readable => text::READABLE,
        }
    }

    /// What happened, and how the entrant mends it.
    #[must_use]
    pub fn told(self) -> (Text, Text) {
        match self {
            Self::Hidden => (text::HIDDEN_TOLD, text::HIDDEN_MEND),
            Self::Trashed => (text::TRASHED_TOLD, text::TRASHED_MEND),
            Self::TooLong | Self::TooSmall | Self::OtherContainer => {
                (text::VERDICT_TOLD, text::REPLACED_MEND)
            }
            Self::NotEmbeddable => (text::NOT_EMBEDDABLE_TOLD, text::NOT_EMBEDDABLE_MEND),
            Self::Replaced | Self::Title | Self::Readable => (text::REPLACED_TOLD, text::REPLACED_MEND),
        }
    }
}
