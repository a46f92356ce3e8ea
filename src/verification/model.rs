//! Where a work stands, and what the desk can say about it.

use super::text;
use crate::i18n::Text;
use crate::video_check::{LinkStatus, PartKind};

macro_rules! stored_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal, $text:ident;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$about])* $variant),+ }

        impl $name {
            /// Every value, in the order of the walk.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored word.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// Reads a stored word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word)
            }

            /// What people read.
            #[must_use]
            pub fn name(self) -> Text {
                match self { $(Self::$variant => text::$text),+ }
            }
        }
    };
}

stored_words! {
    /// The state of a work (product.md §3).
    WorkStatus {
        /// Being written.
        Draft = "draft", DRAFT;
        /// Received.
        Submitted = "submitted", SUBMITTED;
        /// On somebody's desk.
        UnderVerification = "under_verification", UNDER_VERIFICATION;
        /// Back with its makers.
        RevisionRequested = "revision_requested", REVISION_REQUESTED;
        /// Goes to the jury.
        Accepted = "accepted", ACCEPTED;
        /// Did not pass verification.
        Failed = "failed", FAILED;
        /// Scored.
        Judged = "judged", JUDGED;
        /// Has a rank.
        Ranked = "ranked", RANKED;
        /// Taken back by its makers.
        Withdrawn = "withdrawn", WITHDRAWN;
        /// Eliminated (R11).
        Disqualified = "disqualified", DISQUALIFIED;
    }
}

stored_words! {
    /// A decision of the desk.
    Verdict {
        /// The work goes to the jury.
        Accepted = "accepted", ACCEPTED;
        /// Its makers may mend it until a deadline.
        RevisionRequested = "revision_requested", REVISION_REQUESTED;
        /// It does not pass.
        Failed = "failed", FAILED;
        /// It broke the material criteria (R11).
        Disqualified = "disqualified", DISQUALIFIED;
    }
}

impl Verdict {
    /// The state a work is in afterwards.
    #[must_use]
    pub fn leads_to(self) -> WorkStatus {
        match self {
            Self::Accepted => WorkStatus::Accepted,
            Self::RevisionRequested => WorkStatus::RevisionRequested,
            Self::Failed => WorkStatus::Failed,
            Self::Disqualified => WorkStatus::Disqualified,
        }
    }
}

/// What a decision against a work rests on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Ground<'a> {
    /// The rule broken: "R20".
    pub rule: &'a str,
    /// Why, in the committee's words; its makers read it.
    pub reason: &'a str,
    /// What proves it; for the record, needed to disqualify.
    pub evidence: &'a str,
}

/// Which part a film is and how its check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilmState {
    /// Part of the work.
    pub part: PartKind,
    /// State of the check; `passed` also when a person confirmed it.
    pub status: LinkStatus,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_words_read_back() {
        for status in WorkStatus::ALL {
            assert_eq!(WorkStatus::parse(status.as_str()), Some(*status));
        }
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::parse(verdict.as_str()), Some(*verdict));
            assert_eq!(verdict.leads_to().as_str(), verdict.as_str());
        }
        assert_eq!(WorkStatus::parse("Draft"), None);
    }
}
