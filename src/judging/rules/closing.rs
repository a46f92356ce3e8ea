//! What the closing of judging means for drafts, and when jurors are reminded of it.

use std::time::Duration;

use crate::clock::At;
use crate::judging::model::{ClosingNotice, SheetTally};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// Days before the closing on which a letter goes out, the nearest first.
const REMINDERS: [u32; 2] = [1, 3];
/// Days before the closing from which every page of the room says what waits.
const SHOWN_FROM: u32 = 3;

/// Where judging stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosingStage {
    /// Judging runs; until when, if it is planned.
    Open {
        closes_at: Option<At>,
    },
    /// The closing has passed, and late sheets are taken.
    Grace {
        until: At,
    },
    /// Sheets are no longer taken, and not sealed.
    Over,
    Sealed {
        sealed_at: At,
    },
}

/// Which reminder is due now, as the number of days before the closing: the nearest only, so that a portal that was
/// down sends one letter and not two.
#[must_use]
pub fn due_reminder(closes_at: At, now: At) -> Option<u32> {
    if now >= closes_at {
        return None;
    }
    REMINDERS.into_iter().find(|days| closes_at.since(now) <= DAY * *days)
}

/// Whether there may be anything to say: more than three days before the closing nothing need be counted.
#[must_use]
pub fn may_speak(stage: ClosingStage, now: At) -> bool {
    match stage {
        ClosingStage::Open { closes_at } => closes_at.is_some_and(|at| at.since(now) <= DAY * SHOWN_FROM),
        ClosingStage::Grace { .. } | ClosingStage::Over | ClosingStage::Sealed { .. } => true,
    }
}

/// What a juror is told, if anything.
#[must_use]
pub fn closing_notice(stage: ClosingStage, tally: SheetTally, now: At) -> Option<ClosingNotice> {
    let ready = tally.ready;
    match stage {
        ClosingStage::Open { closes_at } => closes_at
            .filter(|_| ready > 0 && may_speak(stage, now))
            .map(|closes_at| ClosingNotice::DraftsWait { ready, closes_at }),
        ClosingStage::Grace { until } => (ready > 0).then_some(ClosingNotice::DraftsLate { ready, until }),
        ClosingStage::Over => (ready > 0).then_some(ClosingNotice::DraftsMissed { ready }),
        ClosingStage::Sealed { sealed_at } => {
            (tally != SheetTally::default()).then_some(ClosingNotice::Sealed { tally, sealed_at })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLOSES: At = At(1_000_000_000);

    fn before(millis: u64) -> At {
        CLOSES.minus(Duration::from_millis(millis))
    }

    #[test]
    fn a_reminder_is_due_three_days_and_one_day_before_the_closing() {
        let day = 24 * 3600 * 1000;
        assert_eq!(due_reminder(CLOSES, before(3 * day + 1)), None);
        assert_eq!(due_reminder(CLOSES, before(3 * day)), Some(3));
        assert_eq!(due_reminder(CLOSES, before(day + 1)), Some(3));
        assert_eq!(due_reminder(CLOSES, before(day)), Some(1));
        assert_eq!(due_reminder(CLOSES, before(1)), Some(1));
        assert_eq!(due_reminder(CLOSES, CLOSES), None);
    }

    #[test]
    fn only_complete_drafts_are_spoken_of_before_the_seal() {
        let tally = |ready| SheetTally { given: 4, ready, unfinished: 2 };
        let open = ClosingStage::Open { closes_at: Some(CLOSES) };
        let wait = Some(ClosingNotice::DraftsWait { ready: 1, closes_at: CLOSES });
        let day = 24 * 3600 * 1000;
        assert_eq!(closing_notice(open, tally(1), before(3 * day + 1)), None);
        assert_eq!(closing_notice(open, tally(1), before(3 * day)), wait);
        let grace = ClosingStage::Grace { until: CLOSES };
        let late = Some(ClosingNotice::DraftsLate { ready: 1, until: CLOSES });
        assert_eq!(closing_notice(grace, tally(1), before(1)), late);
        assert_eq!(closing_notice(grace, tally(0), before(1)), None);
        assert_eq!(closing_notice(open, tally(0), before(1)), None);
        assert_eq!(closing_notice(ClosingStage::Open { closes_at: None }, tally(1), CLOSES), None);
        assert_eq!(closing_notice(ClosingStage::Over, tally(0), CLOSES), None);
        let missed = Some(ClosingNotice::DraftsMissed { ready: 1 });
        assert_eq!(closing_notice(ClosingStage::Over, tally(1), CLOSES), missed);
        let sealed = ClosingStage::Sealed { sealed_at: CLOSES };
        assert_eq!(closing_notice(sealed, SheetTally::default(), CLOSES), None);
        let said = Some(ClosingNotice::Sealed { tally: tally(1), sealed_at: CLOSES });
        assert_eq!(closing_notice(sealed, tally(1), CLOSES), said);
    }
}
