//! Which state follows which (product.md §3).

use crate::works::model::WorkStatus::{self, *};

/// What moves a work on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// The entrant sends it, or sends it again.
    Submit,
    /// The desk takes it up.
    Verify,
    /// The desk asks for a revision.
    AskRevision,
    /// The desk accepts it.
    Accept,
    /// The desk rejects it, a revision that never came included.
    Fail,
    /// Its jurors are done.
    Judge,
    /// The ranking is made.
    Rank,
    /// The entrant takes it back.
    Withdraw,
    /// It broke a rule (R11): from any state after submission.
    Disqualify,
}

impl Move {
    /// Every move.
    pub const ALL: [Self; 9] = [
        Self::Submit,
        Self::Verify,
        Self::AskRevision,
        Self::Accept,
        Self::Fail,
        Self::Judge,
        Self::Rank,
        Self::Withdraw,
        Self::Disqualify,
    ];
}

/// The state after a move; none if the move is not possible from here.
#[must_use]
pub fn next(from: WorkStatus, how: Move) -> Option<WorkStatus> {
    match (how, from) {
        (Move::Submit, Draft | Submitted | RevisionRequested) => Some(Submitted),
        (Move::Verify, Submitted) => Some(UnderVerification),
        (Move::AskRevision, Submitted | UnderVerification) => Some(RevisionRequested),
        (Move::Accept, Submitted | UnderVerification) => Some(Accepted),
        (Move::Fail, Submitted | UnderVerification | RevisionRequested) => Some(Failed),
        (Move::Judge, Accepted) => Some(Judged),
        (Move::Rank, Judged) => Some(Ranked),
        // A rejected work keeps its place (R28), so it cannot be withdrawn to make room.
        (Move::Withdraw, Draft | Submitted | UnderVerification | RevisionRequested | Accepted) => {
            Some(Withdrawn)
        }
        (
            Move::Disqualify,
            Submitted | UnderVerification | RevisionRequested | Accepted | Failed | Judged | Ranked,
        ) => Some(Disqualified),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether some move leads from one state to the other.
    fn may_become(from: WorkStatus, to: WorkStatus) -> bool {
        Move::ALL.into_iter().any(|how| next(from, how) == Some(to))
    }

    #[test]
    fn the_straight_road() {
        let road = [Move::Submit, Move::Verify, Move::Accept, Move::Judge, Move::Rank];
        let end = road.into_iter().try_fold(Draft, next);
        assert_eq!(end, Some(Ranked));
    }

    #[test]
    fn a_revision_goes_round() {
        assert_eq!(next(UnderVerification, Move::AskRevision), Some(RevisionRequested));
        assert_eq!(next(RevisionRequested, Move::Submit), Some(Submitted));
        assert_eq!(next(RevisionRequested, Move::Accept), None);
    }

    #[test]
    fn nothing_leads_out_of_an_end() {
        for end in [Withdrawn, Disqualified] {
            for to in WorkStatus::ALL {
                assert!(!may_become(end, to), "{end:?} to {to:?}");
            }
        }
        assert!(!may_become(Draft, Disqualified), "a draft was never sent");
        assert!(!may_become(Failed, Withdrawn), "a rejected work keeps its place");
        assert!(!may_become(Draft, Accepted) && !may_become(Accepted, Ranked));
    }
}
