//! When a reminder goes out by itself.

use std::time::Duration;

use super::model::ReminderKind;
use crate::clock::{At, Zone};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Days before the deadline on which reminders of a kind go out, the nearest first.
#[must_use]
pub fn days(kind: ReminderKind) -> &'static [u32] {
    match kind {
        ReminderKind::Answer => &[1, 3],
        ReminderKind::Members
        | ReminderKind::Registration
        | ReminderKind::Sheets
        | ReminderKind::NoWork
        | ReminderKind::Drafts
        | ReminderKind::Changes
        | ReminderKind::Revision => &[1, 3, 7],
    }
}

/// Which reminder is due now, as the number of days before the deadline: the nearest only, so that a portal that was
/// down sends one letter and not two. A stage that lies before the wait began is none: the letter that asked is news enough.
#[must_use]
pub fn due(kind: ReminderKind, span: Span, now: At) -> Option<u32> {
    let Span { since, deadline } = span;
    if now >= deadline {
        return None;
    }
    let nearest = days(kind).iter().copied().find(|days| deadline.since(now) <= DAY * *days);
    nearest.filter(|days| deadline.minus(DAY * *days) >= since)
}

/// From when until when something is awaited.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    pub since: At,
    pub deadline: At,
}

/// Whether a reminder that is due goes to somebody of whose complete drafts another letter tells on that day.
#[must_use]
pub fn goes_beside_drafts(days: u32) -> bool {
    days > 3
}

/// The day in Jakarta, as part of a key.
#[must_use]
pub fn day(now: At) -> String {
    let date = now.civil(Zone::Wib).date();
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEADLINE: At = At(1_000_000_000_000);

    fn before(days: u64, millis: u64) -> At {
        DEADLINE.minus(Duration::from_millis(days * 24 * 3600 * 1000 + millis))
    }

    #[test]
    fn the_nearest_reminder_is_due_to_the_instant() {
        let span = Span { since: At(0), deadline: DEADLINE };
        let sheets = |now| due(ReminderKind::Sheets, span, now);
        assert_eq!([sheets(before(7, 1)), sheets(before(7, 0))], [None, Some(7)]);
        assert_eq!([sheets(before(3, 1)), sheets(before(3, 0))], [Some(7), Some(3)]);
        assert_eq!([sheets(before(1, 1)), sheets(before(1, 0))], [Some(3), Some(1)]);
        assert_eq!([sheets(before(0, 1)), sheets(DEADLINE)], [Some(1), None]);
        assert_eq!(due(ReminderKind::Answer, span, before(3, 1)), None);
        assert_eq!(due(ReminderKind::Answer, span, before(3, 0)), Some(3));
        let others = [
            ReminderKind::Members,
            ReminderKind::Registration,
            ReminderKind::NoWork,
            ReminderKind::Drafts,
            ReminderKind::Changes,
            ReminderKind::Revision,
        ];
        for kind in others {
            assert_eq!(due(kind, span, before(7, 1)), None, "{kind:?}");
            assert_eq!(due(kind, span, before(7, 0)), Some(7), "{kind:?}");
        }
    }

    #[test]
    fn what_was_asked_yesterday_is_not_reminded_of_today() {
        let asked = Span { since: before(5, 0), deadline: DEADLINE };
        assert_eq!(due(ReminderKind::Revision, asked, before(4, 0)), None, "the seventh day was before");
        assert_eq!(due(ReminderKind::Revision, asked, before(3, 0)), Some(3));
    }

    #[test]
    fn a_day_begins_at_midnight_in_jakarta() {
        let midnight = crate::editions::wall::read_opens("2023-07-14 00:00").unwrap();
        assert_eq!(day(midnight), "2023-07-14");
        assert_eq!(day(At(midnight.0 - 1)), "2023-07-13");
    }
}
