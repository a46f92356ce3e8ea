//! The states of a work (product.md §3) and the sets of states that queries ask for.

use crate::db::string_enum::string_enum;
use crate::i18n::Text;
use crate::works::text;

string_enum! {
    /// Where a work stands; `text` is what the committee reads.
    pub enum WorkStatus {
        /// Being prepared; never sent.
        Draft = "draft" => text::DRAFT,
        /// Sent; may still be changed while intake is open.
        Submitted = "submitted" => text::SUBMITTED,
        /// At the verification desk.
        UnderVerification = "under_verification" => text::UNDER_VERIFICATION,
        /// Sent back for a revision with a deadline.
        RevisionRequested = "revision_requested" => text::REVISION_REQUESTED,
        Accepted = "accepted" => text::ACCEPTED,
        /// Did not pass verification.
        Failed = "failed" => text::FAILED,
        /// Scored by its jurors.
        Judged = "judged" => text::JUDGED,
        /// Part of the ranking.
        Ranked = "ranked" => text::RANKED,
        /// Taken back before intake closed.
        Withdrawn = "withdrawn" => text::WITHDRAWN,
        /// Removed for breaking a rule (R11).
        Disqualified = "disqualified" => text::DISQUALIFIED,
    }
}

impl WorkStatus {
    /// Sent, and waiting for the committee to decide.
    pub const AT_THE_DESK: &[Self] = &[Self::Submitted, Self::UnderVerification];
    /// Sent, and not decided yet, a work that is being revised included.
    pub const UNDECIDED: &[Self] = &[Self::Submitted, Self::UnderVerification, Self::RevisionRequested];
    /// Its makers may send it, for the first time or again, while the time for it lasts.
    pub const SENDABLE: &[Self] = &[Self::Draft, Self::Submitted, Self::RevisionRequested];
    /// Passed verification: given to jurors, scored, ranked.
    pub const IN_JUDGING: &[Self] = &[Self::Accepted, Self::Judged, Self::Ranked];
    /// Takes part, as far as anybody has decided.
    pub const COMPETING: &[Self] = &[
        Self::Submitted,
        Self::UnderVerification,
        Self::RevisionRequested,
        Self::Accepted,
        Self::Judged,
        Self::Ranked,
    ];
    /// Sent once and not taken back; a rejected work keeps its place (R28).
    pub const COUNTED_FOR_LIMIT: &[Self] = &[
        Self::Submitted,
        Self::UnderVerification,
        Self::RevisionRequested,
        Self::Accepted,
        Self::Failed,
        Self::Judged,
        Self::Ranked,
        Self::Disqualified,
    ];
    /// Was sent and takes no part any more.
    pub const OUT: &[Self] = &[Self::Failed, Self::Withdrawn, Self::Disqualified];
    /// The committee decided, and another member may reopen it.
    pub const REOPENABLE: &[Self] = &[Self::Accepted, Self::Failed, Self::Disqualified];
    /// The committee decided against it.
    pub const REFUSED: &[Self] = &[Self::Failed, Self::Disqualified];

    /// Whether it stands in a set of states.
    #[must_use]
    pub fn is_in(self, set: &[Self]) -> bool {
        set.contains(&self)
    }

    /// Its name for the entrant. Until the result is public, nobody outside learns how far judging is.
    #[must_use]
    pub fn entrant_text(self, published: bool) -> Text {
        match self {
            Self::Judged | Self::Ranked if !published => text::IN_JUDGING,
            Self::Draft => text::OWN_DRAFT,
            Self::Submitted => text::OWN_SUBMITTED,
            Self::UnderVerification => text::OWN_UNDER_VERIFICATION,
            Self::RevisionRequested => text::OWN_REVISION_REQUESTED,
            Self::Accepted => text::OWN_ACCEPTED,
            Self::Failed => text::OWN_FAILED,
            Self::Judged => text::OWN_JUDGED,
            Self::Ranked => text::OWN_RANKED,
            Self::Withdrawn => text::OWN_WITHDRAWN,
            Self::Disqualified => text::OWN_DISQUALIFIED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_judging_is_stays_inside_until_publication() {
        assert_eq!(WorkStatus::Ranked.entrant_text(false), WorkStatus::Judged.entrant_text(false));
        assert_eq!(WorkStatus::Ranked.entrant_text(true), text::OWN_RANKED);
        assert_eq!(WorkStatus::Failed.entrant_text(false), text::OWN_FAILED);
    }

    #[test]
    fn every_state_is_a_draft_competes_or_is_out() {
        for status in WorkStatus::ALL {
            let homes = [WorkStatus::COMPETING, WorkStatus::OUT, &[WorkStatus::Draft]];
            assert_eq!(homes.iter().filter(|set| status.is_in(set)).count(), 1, "{status:?}");
        }
        let parts = [WorkStatus::UNDECIDED, WorkStatus::IN_JUDGING].concat();
        assert_eq!(parts, WorkStatus::COMPETING);
        let apart = |status: &&WorkStatus| !status.is_in(WorkStatus::COUNTED_FOR_LIMIT);
        let free: Vec<_> = WorkStatus::ALL.iter().filter(apart).collect();
        assert_eq!(free, [&WorkStatus::Draft, &WorkStatus::Withdrawn]);
    }
}
