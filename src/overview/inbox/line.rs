//! One kind of thing that waits.

use std::cmp::Reverse;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::clock::At;
use crate::inbox::{InboxKind, Note};

/// How much of a kind waits, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Waiting {
    #[diesel(sql_type = Text)]
    pub kind: InboxKind,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
    /// Since when the oldest waits; none where that says nothing.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub since: Option<At>,
}

/// A line of the inbox: something waits, and what the committee noted on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub waiting: Waiting,
    pub note: Option<Note>,
    /// Whether it is put off and not back yet.
    pub snoozed: bool,
}

/// The lines of what waits, the urgent ones first, among them the oldest; what is empty is no line.
pub(super) fn lines(all: &[Waiting], notes: &[Note], now: At) -> Vec<Line> {
    let line = |waiting: &Waiting| {
        let note = notes.iter().find(|note| note.kind == waiting.kind).cloned();
        let snoozed = note.as_ref().is_some_and(|note| note.hides(waiting.count, now));
        Line { waiting: *waiting, note, snoozed }
    };
    let mut lines: Vec<Line> = all.iter().filter(|waiting| waiting.count > 0).map(line).collect();
    lines.sort_by_key(|line| {
        let Waiting { kind, since, .. } = line.waiting;
        (Reverse(kind.is_urgent()), since.map_or(i64::MAX, |at| at.0), kind)
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::UserId;
    use crate::inbox::Member;

    fn waiting(kind: InboxKind, count: i64, since: Option<i64>) -> Waiting {
        Waiting { kind, count, since: since.map(At) }
    }

    #[test]
    fn urgent_lines_stand_first_and_among_equals_the_oldest() {
        let all = [
            waiting(InboxKind::SameFilm, 1, None),
            waiting(InboxKind::Films, 2, Some(30)),
            waiting(InboxKind::Works, 9, Some(10)),
            waiting(InboxKind::Unlocks, 0, None),
            waiting(InboxKind::Jobs, 1, Some(90)),
            waiting(InboxKind::Flags, 1, Some(80)),
        ];
        let order: Vec<InboxKind> = lines(&all, &[], At(100)).iter().map(|line| line.waiting.kind).collect();
        let expected =
            [InboxKind::Flags, InboxKind::Jobs, InboxKind::Works, InboxKind::Films, InboxKind::SameFilm];
        assert_eq!(order, expected);
    }

    #[test]
    fn a_note_stands_with_its_line_and_says_whether_it_is_put_off() {
        let by = Member { id: UserId(1), name: "Budi".into() };
        let note = Note {
            kind: InboxKind::Films,
            assignee: None,
            snoozed_until: Some(At(50)),
            snoozed_count: 2,
            by,
            at: At(1),
            version: 1,
        };
        let of = |count, now| {
            let all = [waiting(InboxKind::Films, count, None)];
            lines(&all, std::slice::from_ref(&note), At(now)).first().map(|line| line.snoozed)
        };
        assert_eq!(
            [of(2, 10), of(3, 10), of(2, 50), of(0, 10)],
            [Some(true), Some(false), Some(false), None]
        );
    }
}
