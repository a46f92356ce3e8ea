//! When an entrant may change or withdraw a work (R28, R41).

use crate::clock::At;
use crate::editions::rules::{require_open, require_open_late};
use crate::editions::{EditionSettings, Phase, PhaseClosed, PhaseKey, WhyClosed};
use crate::i18n::Message;
use crate::works::model::{Event, WorkStatus};
use crate::works::rules::next;
use crate::works::text;

/// Why a work cannot be changed now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Intake is not open.
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    /// The time for the asked revision is over.
    #[error("the time for the revision is over")]
    RevisionOver { due: At },
    /// The state does not allow it.
    #[error("the work is {}", .0.as_str())]
    Settled(WorkStatus),
    /// The state does not allow withdrawing.
    #[error("a work that is {} cannot be withdrawn", .0.as_str())]
    NotWithdrawable(WorkStatus),
}

impl Refusal {
    /// The sentence for the entrant.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Closed(closed) => closed.message(),
            Self::RevisionOver { due } => text::revision_over(*due),
            Self::Settled(status) => text::settled(status.entrant_text(false)),
            Self::NotWithdrawable(_) => text::NOT_WITHDRAWABLE.into(),
        }
    }
}

/// Drafts can be written from the moment there is an entry, before intake opens too; drafts and submitted works until intake
/// closes; a work sent back until its own deadline, even after intake closed. All are taken until the edition's grace is over.
///
/// # Errors
/// The reason why not.
pub fn may_edit(
    settings: &EditionSettings,
    status: WorkStatus,
    due: Option<At>,
    now: At,
) -> Result<(), Refusal> {
    match may_send(settings, status, due, now) {
        Err(Refusal::Closed(closed)) if status == WorkStatus::Draft && closed.why == WhyClosed::NotYet => {
            Ok(())
        }
        decided => decided,
    }
}

/// Whether a work in this state can be sent now (R41).
///
/// # Errors
/// The reason why not.
pub fn may_send(
    settings: &EditionSettings,
    status: WorkStatus,
    due: Option<At>,
    now: At,
) -> Result<(), Refusal> {
    match (status, due) {
        (WorkStatus::Draft | WorkStatus::Submitted, _) => {
            Ok(require_open_late(settings, PhaseKey::Intake, now)?)
        }
        (WorkStatus::RevisionRequested, Some(due)) if now >= due.plus(settings.grace()) => {
            Err(Refusal::RevisionOver { due })
        }
        (WorkStatus::RevisionRequested, _) => Ok(()),
        (other, _) => Err(Refusal::Settled(other)),
    }
}

/// Works can be begun, taken back and returned until intake closes, before it opens too.
///
/// # Errors
/// Intake is over.
pub fn require_not_over(phases: &[Phase], now: At) -> Result<(), PhaseClosed> {
    match require_open(phases, PhaseKey::Intake, now) {
        Err(closed) if closed.why == WhyClosed::Over => Err(closed),
        _ => Ok(()),
    }
}

/// A work may be withdrawn before intake closes.
///
/// # Errors
/// The reason why not.
pub fn may_withdraw(phases: &[Phase], status: WorkStatus, now: At) -> Result<(), Refusal> {
    if next(status, Event::Withdraw).is_none() {
        return Err(Refusal::NotWithdrawable(status));
    }
    Ok(require_not_over(phases, now)?)
}

/// The first free place, from 1; none when `limit` works hold theirs (R28).
#[must_use]
pub fn free_slot(taken: &[i32], limit: u32) -> Option<i32> {
    let limit = i32::try_from(limit).unwrap_or(i32::MAX);
    (1..=limit).find(|slot| !taken.contains(slot))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};
    use std::time::Duration;

    const SECOND: Duration = Duration::from_secs(1);

    fn settings() -> (EditionSettings, At) {
        let settings = EditionSettings::from_toml(DEFAULT_EDITION).unwrap();
        let closes = settings.phase(PhaseKey::Intake).unwrap().closes_at.unwrap();
        (settings, closes)
    }

    #[test]
    fn intake_decides_to_the_second() {
        let (settings, closes) = settings();
        for status in [WorkStatus::Draft, WorkStatus::Submitted] {
            assert_eq!(may_edit(&settings, status, None, closes.minus(SECOND)), Ok(()));
            let end = closes.plus(settings.grace());
            assert_eq!(may_edit(&settings, status, None, end.minus(SECOND)), Ok(()));
            assert!(matches!(may_edit(&settings, status, None, end), Err(Refusal::Closed(_))));
        }
        assert_eq!(may_withdraw(&settings.phases, WorkStatus::Submitted, closes.minus(SECOND)), Ok(()));
        assert!(matches!(
            may_withdraw(&settings.phases, WorkStatus::Submitted, closes),
            Err(Refusal::Closed(_))
        ));
    }

    #[test]
    fn a_draft_is_written_before_intake_opens_and_sent_after() {
        let (settings, _) = settings();
        let opens = settings.phase(PhaseKey::Intake).unwrap().opens_at.unwrap();
        let early = opens.minus(SECOND);
        assert_eq!(may_edit(&settings, WorkStatus::Draft, None, early), Ok(()));
        assert!(matches!(may_send(&settings, WorkStatus::Draft, None, early), Err(Refusal::Closed(_))));
        assert_eq!(may_send(&settings, WorkStatus::Draft, None, opens), Ok(()));
        assert_eq!(may_withdraw(&settings.phases, WorkStatus::Draft, early), Ok(()));
        assert!(matches!(may_edit(&settings, WorkStatus::Submitted, None, early), Err(Refusal::Closed(_))));
    }

    #[test]
    fn a_revision_has_its_own_deadline() {
        let (settings, closes) = settings();
        let due = closes.plus(SECOND * 3600);
        let asked = |now| may_edit(&settings, WorkStatus::RevisionRequested, Some(due), now);
        assert_eq!(asked(due.minus(SECOND)), Ok(()));
        assert_eq!(asked(due.plus(settings.grace()).minus(SECOND)), Ok(()));
        assert_eq!(asked(due.plus(settings.grace())), Err(Refusal::RevisionOver { due }));
        assert_eq!(may_edit(&settings, WorkStatus::RevisionRequested, None, due), Ok(()));
    }

    #[test]
    fn a_settled_work_stays_as_it_is() {
        let (settings, closes) = settings();
        let now = closes.minus(SECOND);
        for status in [WorkStatus::UnderVerification, WorkStatus::Accepted, WorkStatus::Withdrawn] {
            assert_eq!(may_edit(&settings, status, None, now), Err(Refusal::Settled(status)));
        }
        let failed = WorkStatus::Failed;
        assert_eq!(may_withdraw(&settings.phases, failed, now), Err(Refusal::NotWithdrawable(failed)));
        let said = Refusal::Settled(WorkStatus::Ranked).message().id;
        assert_eq!(said, "Karya ini dalam penjurian, sehingga tidak dapat diubah.");
    }

    #[test]
    fn a_freed_place_is_used_again() {
        assert_eq!(free_slot(&[], 3), Some(1));
        assert_eq!(free_slot(&[1, 3], 3), Some(2));
        assert_eq!(free_slot(&[1, 2, 3], 3), None);
    }
}
