//! Pure decisions on entries: when one is complete (R8-R10), who fits in, and what may be done when.

use std::time::Duration;

use super::model::{EntryKind, EntryStatus, Signature};
use crate::clock::At;
use crate::editions::rules::{require_open, require_open_late};
use crate::editions::{EditionSettings, Phase, PhaseClosed, PhaseKey};

/// Pause between two invitations to the same person.
pub const INVITATION_PAUSE: Duration = Duration::from_secs(600);

/// How long an invitation to a team can be answered; sent again, it has as long once more.
pub const INVITATION_LIFE: Duration = Duration::from_secs(INVITATION_DAYS * 86_400);

/// The same in days, as the letter says it.
pub const INVITATION_DAYS: u64 = 14;

/// What still keeps an entry from being complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    Nothing,
    /// A team with its leader only.
    SecondMember,
    /// So many people have not confirmed and signed.
    Signatures(usize),
}

/// What an entry with these people lacks.
#[must_use]
pub fn missing(kind: EntryKind, people: &[Signature]) -> Missing {
    let open = people.iter().filter(|signature| !signature.holds()).count();
    if open > 0 {
        return Missing::Signatures(open);
    }
    let least = match kind {
        EntryKind::Individual => 1,
        EntryKind::Team => 2,
    };
    if people.len() < least { Missing::SecondMember } else { Missing::Nothing }
}

/// The state that follows from the people, for an entry that is still live; others stay as they are.
#[must_use]
pub fn standing(now: EntryStatus, kind: EntryKind, people: &[Signature]) -> EntryStatus {
    match missing(kind, people) {
        _ if !now.is_live() => now,
        Missing::Nothing => EntryStatus::Complete,
        Missing::SecondMember | Missing::Signatures(_) => EntryStatus::Draft,
    }
}

/// The first free place of an entry of at most `limit` people, or none if it is full (R10).
#[must_use]
pub fn free_slot(taken: &[i32], limit: u32) -> Option<i32> {
    if taken.len() >= usize::try_from(limit).unwrap_or(usize::MAX) {
        return None;
    }
    (1..=i32::try_from(limit).unwrap_or(i32::MAX)).find(|slot| !taken.contains(slot))
}

/// Whole minutes until somebody may be invited again; none when it may happen now.
#[must_use]
pub fn wait_before_invitation(invited_at: Option<At>, now: At) -> Option<u64> {
    let left = INVITATION_PAUSE.saturating_sub(now.since(invited_at?));
    (!left.is_zero()).then(|| left.as_secs().div_ceil(60).max(1))
}

/// Refuses what needs registration open: new people, changed invitations, cancelling.
///
/// # Errors
/// With the time that decides.
pub fn require_registration(phases: &[Phase], now: At) -> Result<(), PhaseClosed> {
    require_open(phases, PhaseKey::Registration, now)
}

/// Refuses answers to invitations after both registration and intake: whoever was invited in time may
/// confirm as long as the team can still submit, the edition's grace included.
///
/// # Errors
/// With the time that decides.
pub fn require_answers(settings: &EditionSettings, now: At) -> Result<(), PhaseClosed> {
    require_open_late(settings, PhaseKey::Registration, now)
        .or_else(|_| require_open_late(settings, PhaseKey::Intake, now))
}

/// Exclusive end of the time in which an invitation that was sent then can be answered: its own life, and not beyond the
/// later closing of registration and intake.
#[must_use]
pub fn answer_by(settings: &EditionSettings, invited_at: At) -> At {
    let closings = [PhaseKey::Registration, PhaseKey::Intake];
    let last = closings.iter().filter_map(|key| settings.phase(*key)?.closes_at).max();
    let own = invited_at.plus(INVITATION_LIFE);
    last.map_or(own, |last| own.min(last))
}

/// Whether an invitation has outlived itself. One that was never sent has no time of its own.
#[must_use]
pub fn is_expired(invited_at: Option<At>, now: At) -> bool {
    invited_at.is_some_and(|at| now >= at.plus(INVITATION_LIFE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, WhyClosed};

    const DONE: Signature = Signature { confirmed: true, declared: true };
    const OPEN: Signature = Signature { confirmed: false, declared: false };

    #[test]
    fn everybody_signs_and_a_team_has_two() {
        use EntryKind::{Individual, Team};
        let unsigned = Signature { confirmed: true, declared: false };
        let cases = [
            (Individual, vec![DONE], Missing::Nothing),
            (Individual, vec![unsigned], Missing::Signatures(1)),
            (Individual, vec![], Missing::SecondMember),
            (Team, vec![DONE], Missing::SecondMember),
            (Team, vec![DONE, DONE], Missing::Nothing),
            (Team, vec![DONE, OPEN, unsigned], Missing::Signatures(2)),
        ];
        for (kind, people, expected) in cases {
            assert_eq!(missing(kind, &people), expected, "{kind:?} {people:?}");
            let complete = expected == Missing::Nothing;
            assert_eq!(standing(EntryStatus::Draft, kind, &people) == EntryStatus::Complete, complete);
            assert_eq!(standing(EntryStatus::Complete, kind, &people) == EntryStatus::Draft, !complete);
            assert_eq!(standing(EntryStatus::Cancelled, kind, &people), EntryStatus::Cancelled);
        }
    }

    #[test]
    fn the_sixth_person_finds_no_place() {
        assert_eq!(free_slot(&[1], 5), Some(2));
        assert_eq!(free_slot(&[1, 2, 4], 5), Some(3));
        assert_eq!(free_slot(&[1, 2, 3, 4], 5), Some(5));
        assert_eq!(free_slot(&[1, 2, 3, 4, 5], 5), None);
        assert_eq!(free_slot(&[1, 9], 2), None);
        assert_eq!(free_slot(&[], 0), None);
    }

    #[test]
    fn invitations_keep_their_pause() {
        let minute = |n: u64| At(0).plus(Duration::from_secs(n * 60));
        assert_eq!(wait_before_invitation(None, At(0)), None);
        assert_eq!(wait_before_invitation(Some(At(0)), At(0)), Some(10));
        assert_eq!(wait_before_invitation(Some(At(0)), minute(9)), Some(1));
        assert_eq!(wait_before_invitation(Some(At(0)), At(599_000)), Some(1));
        assert_eq!(wait_before_invitation(Some(At(0)), minute(10)), None);
        assert_eq!(wait_before_invitation(Some(At(0)), minute(99)), None);
    }

    #[test]
    fn answers_are_taken_until_intake_closes() {
        let phase = |key: PhaseKey, opens, closes| Phase {
            key,
            name: key.name().into(),
            opens_at: Some(At(opens)),
            closes_at: Some(At(closes)),
        };
        let mut settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        settings.phases = vec![phase(PhaseKey::Registration, 10, 20), phase(PhaseKey::Intake, 15, 30)];
        settings.limits.grace_minutes = 1;
        assert!(require_registration(&settings.phases, At(19)).is_ok());
        assert_eq!(require_registration(&settings.phases, At(20)).unwrap_err().why, WhyClosed::Over);
        assert!(require_answers(&settings, At(20)).is_ok());
        assert!(require_answers(&settings, At(60_029)).is_ok());
        assert_eq!(require_answers(&settings, At(60_030)).unwrap_err().key, PhaseKey::Intake);
        assert_eq!(require_answers(&settings, At(9)).unwrap_err().why, WhyClosed::NotYet);
    }
}
