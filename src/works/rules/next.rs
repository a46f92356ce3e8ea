//! Which state follows which (product.md §3).

use crate::clock::At;
use crate::works::model::Event;
use crate::works::model::WorkStatus::{self, *};

impl Event {
    /// The state it leads to, whatever the one before.
    #[must_use]
    pub fn leads_to(self) -> WorkStatus {
        match self {
            Self::Submit => Submitted,
            Self::Take => UnderVerification,
            Self::RequestRevision(_) => RevisionRequested,
            Self::Accept => Accepted,
            Self::Fail => Failed,
            Self::Judge => Judged,
            Self::Rank => Ranked,
            Self::Withdraw => Withdrawn,
            Self::Return { sent: true } => Submitted,
            Self::Return { sent: false } => Draft,
            Self::Disqualify => Disqualified,
            Self::Reopen => UnderVerification,
            Self::Restore { status, .. } => status,
        }
    }

    /// The states it is possible in.
    #[must_use]
    pub fn sources(self) -> &'static [WorkStatus] {
        match self {
            Self::Submit => WorkStatus::SENDABLE,
            Self::Take => &[Submitted],
            Self::RequestRevision(_) | Self::Accept | Self::Fail => WorkStatus::AT_THE_DESK,
            Self::Judge => &[Accepted],
            Self::Rank => &[Judged],
            // A rejected work keeps its place (R28), so it cannot be withdrawn to make room.
            Self::Withdraw => &[Draft, Submitted, UnderVerification, RevisionRequested, Accepted],
            Self::Return { .. } => &[Withdrawn],
            Self::Disqualify => {
                &[Submitted, UnderVerification, RevisionRequested, Accepted, Failed, Judged, Ranked]
            }
            Self::Reopen => &[Accepted, Failed, Disqualified],
            Self::Restore { .. } => &[Disqualified],
        }
    }

    /// When a work has to be sent again; none unless it is sent back.
    #[must_use]
    pub fn due_at(self) -> Option<At> {
        match self {
            Self::RequestRevision(due) => Some(due),
            Self::Restore { due_at, .. } => due_at,
            _ => None,
        }
    }
}

/// The state after an event; none if it is not possible from here.
#[must_use]
pub fn next(from: WorkStatus, event: Event) -> Option<WorkStatus> {
    event.sources().contains(&from).then(|| event.leads_to())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [Event; 10] = [
        Event::Submit,
        Event::Take,
        Event::RequestRevision(At(1)),
        Event::Accept,
        Event::Fail,
        Event::Judge,
        Event::Rank,
        Event::Withdraw,
        Event::Disqualify,
        Event::Reopen,
    ];

    /// Whether some event leads from one state to the other.
    fn may_become(from: WorkStatus, to: WorkStatus) -> bool {
        EVENTS.into_iter().any(|event| next(from, event) == Some(to))
    }

    #[test]
    fn the_straight_road() {
        let road = [Event::Submit, Event::Take, Event::Accept, Event::Judge, Event::Rank];
        assert_eq!(road.into_iter().try_fold(Draft, next), Some(Ranked));
    }

    #[test]
    fn a_revision_goes_round() {
        assert_eq!(next(UnderVerification, Event::RequestRevision(At(1))), Some(RevisionRequested));
        assert_eq!(next(RevisionRequested, Event::Submit), Some(Submitted));
        assert_eq!(next(RevisionRequested, Event::Accept), None);
        assert_eq!(Event::RequestRevision(At(1)).due_at(), Some(At(1)));
        assert_eq!(Event::Submit.due_at(), None);
    }

    #[test]
    fn nothing_leads_out_of_an_end() {
        assert_eq!(next(Withdrawn, Event::Return { sent: true }), Some(Submitted));
        assert_eq!(next(Withdrawn, Event::Return { sent: false }), Some(Draft));
        for to in WorkStatus::ALL {
            // Its makers' own undoing apart.
            assert!(!may_become(Withdrawn, *to), "withdrawn to {to:?}");
            // Only the committee's own undoing leads on.
            assert_eq!(may_become(Disqualified, *to), *to == UnderVerification, "disqualified to {to:?}");
            let restore = Event::Restore { status: *to, due_at: None };
            assert_eq!(next(Disqualified, restore), Some(*to));
            let elsewhere = WorkStatus::ALL.iter().filter(|from| **from != Disqualified);
            assert!(elsewhere.map(|from| next(*from, restore)).all(|moved| moved.is_none()));
        }
        assert!(!may_become(Draft, Disqualified), "a draft was never sent");
        assert!(!may_become(Failed, Withdrawn), "a rejected work keeps its place");
        assert!(!may_become(Draft, Accepted) && !may_become(Accepted, Ranked));
    }

    #[test]
    fn the_desk_decides_on_waiting_works_and_disqualification_reaches_all_that_was_sent() {
        for status in WorkStatus::ALL {
            for event in [Event::Accept, Event::Fail, Event::RequestRevision(At(1))] {
                assert_eq!(
                    next(*status, event).is_some(),
                    status.is_in(WorkStatus::AT_THE_DESK),
                    "{status:?}"
                );
            }
            let spared = [Draft, Withdrawn, Disqualified].contains(status);
            assert_eq!(next(*status, Event::Disqualify).is_none(), spared, "{status:?}");
        }
    }
}
