//! Which status of a sheet follows which act (product.md §3).

use crate::judging::model::AssignmentStatus as S;

/// What is done to a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Open,
    /// Saved with some marks.
    Draft,
    /// Marked to be judged later.
    Postpone,
    /// That mark taken away; `begun` when something is entered in the sheet.
    Resume {
        begun: bool,
    },
    Submit,
    /// Taken back by its juror.
    Reopen,
    /// Confirmed together with all others.
    Lock,
    /// Opened again by the committee at its juror's request; as it was before the lock.
    Unlock,
    /// The juror steps back.
    Recuse,
    /// Given to another juror.
    Reassign,
}

/// The status after an act; none if the act is not possible.
#[must_use]
pub fn next(from: S, act: Act) -> Option<S> {
    let open = matches!(from, S::Assigned | S::Opened | S::Later | S::Drafted);
    match act {
        Act::Open if from == S::Assigned => Some(S::Opened),
        Act::Open if open => Some(from),
        // The mark is the juror's own: only the juror takes it away, or handing the sheet in.
        Act::Draft if from == S::Later => Some(S::Later),
        Act::Draft if open => Some(S::Drafted),
        Act::Resume { begun } if from == S::Later => Some(if begun { S::Drafted } else { S::Opened }),
        Act::Postpone if open => Some(S::Later),
        Act::Submit if open => Some(S::Submitted),
        Act::Reopen if from == S::Submitted => Some(S::Drafted),
        Act::Lock if from == S::Submitted => Some(S::Locked),
        Act::Unlock if from == S::Locked => Some(S::Submitted),
        Act::Recuse if open || from == S::Submitted => Some(S::Recused),
        Act::Reassign if open => Some(S::Reassigned),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_goes_forward_and_back_until_it_is_locked() {
        assert_eq!(next(S::Assigned, Act::Draft), Some(S::Drafted));
        assert_eq!(next(S::Later, Act::Open), Some(S::Later));
        assert_eq!(next(S::Drafted, Act::Submit), Some(S::Submitted));
        assert_eq!(next(S::Submitted, Act::Reopen), Some(S::Drafted));
        assert_eq!(next(S::Submitted, Act::Lock), Some(S::Locked));
        assert_eq!(next(S::Locked, Act::Unlock), Some(S::Submitted));
        assert_eq!(next(S::Submitted, Act::Unlock), None);
        assert_eq!(next(S::Submitted, Act::Draft), None);
        assert_eq!(next(S::Submitted, Act::Reassign), None);
    }

    #[test]
    fn the_mark_for_later_stays_until_it_is_taken_away_or_the_sheet_is_handed_in() {
        assert_eq!(next(S::Later, Act::Draft), Some(S::Later));
        assert_eq!(next(S::Later, Act::Resume { begun: true }), Some(S::Drafted));
        assert_eq!(next(S::Later, Act::Resume { begun: false }), Some(S::Opened));
        assert_eq!(next(S::Later, Act::Submit), Some(S::Submitted));
        assert_eq!(next(S::Drafted, Act::Resume { begun: true }), None);
    }

    #[test]
    fn what_is_locked_or_gone_stays() {
        let acts = [
            Act::Open,
            Act::Draft,
            Act::Postpone,
            Act::Resume { begun: true },
            Act::Submit,
            Act::Reopen,
            Act::Lock,
            Act::Recuse,
            Act::Reassign,
        ];
        for from in [S::Locked, S::Recused, S::Reassigned] {
            for act in acts {
                assert_eq!(next(from, act), None, "{from:?} {act:?}");
            }
        }
    }
}
