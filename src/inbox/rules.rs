//! When a line that was put off is back.

use super::model::{InboxKind, Note};
use crate::clock::At;

/// How far ahead a line can be put off: longer is forgetting it.
pub const LONGEST_SNOOZE_DAYS: i64 = 60;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

impl Note {
    /// Whether the line is out of sight at `now` while `count` wait: until its day comes, and only while no more wait than
    /// when it was put off.
    #[must_use]
    pub fn hides(&self, count: i64, now: At) -> bool {
        self.snoozed_until.is_some_and(|until| now < until) && count <= self.snoozed_count
    }
}

/// Whether a line may be put off until then.
#[must_use]
pub fn may_snooze_until(until: At, now: At) -> bool {
    now < until && until.0 - now.0 <= LONGEST_SNOOZE_DAYS * DAY
}

impl InboxKind {
    /// Whether it still is somebody's matter once the result is public; what judging or the desk awaited is not.
    #[must_use]
    pub fn outlives_publication(self) -> bool {
        !matches!(
            self,
            Self::Works
                | Self::Films
                | Self::Mixed
                | Self::SamePerson
                | Self::SameFilm
                | Self::Drafts
                | Self::Short
                | Self::AtRisk
                | Self::Silent
                | Self::Sealing
        )
    }

    /// Whether something went wrong or a time runs out: such lines stand first.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        matches!(
            self,
            Self::Checks
                | Self::Changed
                | Self::Letters
                | Self::Jobs
                | Self::DataRequests
                | Self::Flags
                | Self::Sealing
                | Self::Drafts
                | Self::Short
        )
    }

    /// Acts of the audit trail by which a member of the committee deals with such a thing.
    #[must_use]
    pub fn acts(self) -> &'static [&'static str] {
        match self {
            Self::Checks => &["provider.tried_again"],
            Self::Changed => &["film.change_accepted"],
            Self::Letters => &["letter.resent", "letters.resent"],
            Self::Jobs => &["job.rerun", "jobs.rerun"],
            Self::DataRequests => &["data.answered"],
            Self::Flags => &["violation.settled"],
            Self::Sealing | Self::Silent | Self::Drafts | Self::AtRisk => &["reminders.sent"],
            Self::Short => &["routing.committed"],
            Self::Approvals => &["approval.asked"],
            Self::Moves => &["juror.institution_change_decided"],
            Self::Unlocks => &["unlock.accepted", "unlock.declined"],
            Self::Works => &["work.accepted", "work.revision_requested", "work.failed", "work.disqualified"],
            Self::Films => &["film.confirmed", "film.refused"],
            Self::Institutions => &["institution.merged", "institution.listed"],
            Self::Invited => &["juror.invited", "juror.invited_again", "reminders.sent"],
            Self::SamePerson | Self::Mixed => &["entry.eliminated", "entry.corrected"],
            Self::SameFilm => &["work.disqualified"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::UserId;
    use crate::inbox::Member;

    const NOW: At = At(1_000 * DAY);

    fn note(until: Option<At>) -> Note {
        let by = Member { id: UserId(1), name: "Budi".into() };
        let kind = InboxKind::Works;
        Note { kind, assignee: None, snoozed_until: until, snoozed_count: 4, by, at: NOW, version: 1 }
    }

    #[test]
    fn of_the_desk_and_the_jury_nothing_waits_once_the_result_is_public() {
        let left: Vec<&str> = InboxKind::ALL
            .iter()
            .filter(|kind| kind.outlives_publication())
            .map(|kind| kind.as_str())
            .collect();
        let outside = [
            "checks",
            "changed",
            "letters",
            "jobs",
            "data_requests",
            "flags",
            "approvals",
            "moves",
            "unlocks",
            "institutions",
            "invited",
        ];
        assert_eq!(left, outside);
    }

    #[test]
    fn a_line_is_back_on_its_day_or_when_more_waits() {
        let day = At(NOW.0 + DAY);
        let off = note(Some(day));
        assert!(off.hides(4, NOW) && off.hides(2, NOW) && off.hides(4, At(day.0 - 1)));
        assert!(!off.hides(4, day), "on its day");
        assert!(!off.hides(5, NOW), "more waits");
        assert!(!note(None).hides(0, NOW), "never put off");
    }

    #[test]
    fn a_line_is_put_off_for_some_weeks_at_most() {
        let last = At(NOW.0 + LONGEST_SNOOZE_DAYS * DAY);
        assert!(may_snooze_until(At(NOW.0 + 1), NOW) && may_snooze_until(last, NOW));
        assert!(!may_snooze_until(NOW, NOW) && !may_snooze_until(At(last.0 + 1), NOW));
    }
}
