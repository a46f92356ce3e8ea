//! What the list is narrowed to, one line of it, and how much time a sheet has.

use std::time::Duration;

use diesel::prelude::*;

use crate::clock::At;
use crate::editions::{Edition, PhaseKey};
use crate::ids::{AssignmentId, JurorId, WorkId};
use crate::judging::{AssignmentStatus, RecusalReason, RoundKind};

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssignmentFilter {
    pub state: Option<SheetState>,
    pub time: Option<SheetTime>,
    pub part: Option<JudgedIn>,
    /// Sheets of works of one competency kind, by key.
    pub competency: Option<String>,
    pub juror: Option<JurorId>,
    pub work: Option<WorkId>,
    /// Words in number, title, code or name of the juror.
    pub q: String,
    pub sort: AssignmentSort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// How far a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetState {
    Is(AssignmentStatus),
    /// With its juror, and not handed in.
    Unfinished,
    /// Handed in or final.
    Done,
}

/// What a sheet belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JudgedIn {
    First,
    /// An extra round; one of the review rule is called the same, since why a juror was added is not said.
    Extra,
    Final,
    /// A sample that never competes.
    Calibration,
}

/// How much time is left for a sheet that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetTime {
    /// Until judging closes.
    Running,
    /// Opened again, until a closing of its own.
    Reopened,
    /// Not handed in in time.
    Over,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum AssignmentSort {
    /// By the number of the work, then the juror.
    #[default]
    Work,
    Title,
    /// By the juror's code, then the work.
    Juror,
    /// From not opened to final, then those that left their juror.
    Status,
    Given,
    /// Those never saved last, either way.
    Saved,
    /// Those not handed in last, either way.
    Sent,
}

/// A work, or a calibration work, given to a juror.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct AssignmentLine {
    pub id: AssignmentId,
    /// None for a calibration work.
    pub work: Option<WorkId>,
    pub number: Option<String>,
    pub title: String,
    /// Keys of the competency kinds, separated by commas.
    pub competencies: Option<String>,
    pub juror: JurorId,
    /// Public code of the juror: "J07".
    pub code: String,
    pub name: String,
    /// None where no round is noted: the first, or a calibration.
    pub round: Option<RoundKind>,
    pub status: AssignmentStatus,
    pub given_at: At,
    pub begun_at: Option<At>,
    pub saved_at: Option<At>,
    /// When it was last handed in, be it taken back since.
    pub submitted_at: Option<At>,
    /// When it left its juror.
    pub left_at: Option<At>,
    /// The closing of its own, once it was opened again.
    pub reopened_until: Option<At>,
    /// Why this juror, as stored.
    pub reason: String,
    pub recusal: Option<RecusalReason>,
    /// The juror's words beside the ground of stepping back.
    pub recusal_words: String,
}

impl AssignmentLine {
    /// What it belongs to.
    #[must_use]
    pub fn part(&self) -> JudgedIn {
        match (self.work, self.round) {
            (None, _) => JudgedIn::Calibration,
            (Some(_), None | Some(RoundKind::First)) => JudgedIn::First,
            (Some(_), Some(RoundKind::Extra | RoundKind::Review)) => JudgedIn::Extra,
            (Some(_), Some(RoundKind::Final)) => JudgedIn::Final,
        }
    }

    /// When it was handed in; none for what is not, or not any more.
    #[must_use]
    pub fn sent_at(&self) -> Option<At> {
        self.submitted_at.filter(|_| self.status.is_done())
    }

    /// Whether the juror took it back after handing it in.
    #[must_use]
    pub fn is_taken_back(&self) -> bool {
        self.submitted_at.is_some() && AssignmentStatus::UNFINISHED.contains(&self.status)
    }
}

/// Until when sheets of an edition are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadlines {
    closes_at: Option<At>,
    grace: Duration,
    sealed: bool,
}

impl Deadlines {
    /// Those of an edition as it stands.
    #[must_use]
    pub fn of(edition: &Edition) -> Self {
        Self {
            closes_at: edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at),
            grace: edition.settings.grace(),
            sealed: edition.sealed_at.is_some(),
        }
    }

    /// The announced closing of a sheet: its own, or that of judging.
    #[must_use]
    pub fn closing(&self, line: &AssignmentLine) -> Option<At> {
        line.reopened_until.or(self.closes_at)
    }

    /// How much time is left for a sheet; none for one that needs none.
    #[must_use]
    pub fn time(&self, line: &AssignmentLine, now: At) -> Option<SheetTime> {
        let unfinished = AssignmentStatus::UNFINISHED.contains(&line.status);
        if !unfinished && line.status != AssignmentStatus::Submitted {
            return None;
        }
        match (self.is_over(self.closing(line), now), line.reopened_until) {
            (true, _) => unfinished.then_some(SheetTime::Over),
            (false, Some(_)) => Some(SheetTime::Reopened),
            (false, None) => unfinished.then_some(SheetTime::Running),
        }
    }

    /// Whether nothing is taken any more that closes at that instant, the grace included.
    fn is_over(&self, closing: Option<At>, now: At) -> bool {
        self.sealed || closing.is_some_and(|at| at <= self.limit(now))
    }

    /// Whether judging itself is over.
    pub(super) fn stage_is_over(&self, now: At) -> bool {
        self.is_over(self.closes_at, now)
    }

    /// What closed at this instant or before is over at `now`.
    pub(super) fn limit(&self, now: At) -> At {
        now.minus(self.grace)
    }

    pub(super) fn is_sealed(&self) -> bool {
        self.sealed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AssignmentStatus as S;

    fn line(status: S, reopened_until: Option<i64>) -> AssignmentLine {
        AssignmentLine {
            id: AssignmentId(1),
            work: Some(WorkId(1)),
            number: Some("ML-2023-0001".to_owned()),
            title: "Notulen rapat".to_owned(),
            competencies: None,
            juror: JurorId(1),
            code: "J01".to_owned(),
            name: "Sari Hapsari".to_owned(),
            round: None,
            status,
            given_at: At(0),
            begun_at: None,
            saved_at: None,
            submitted_at: Some(At(5)),
            left_at: None,
            reopened_until: reopened_until.map(At),
            reason: String::new(),
            recusal: None,
            recusal_words: String::new(),
        }
    }

    #[test]
    fn the_grace_counts_for_judging_and_for_a_closing_of_its_own() {
        let open =
            Deadlines { closes_at: Some(At(100_000)), grace: Duration::from_millis(500), sealed: false };
        let time = |status, own, now| open.time(&line(status, own), At(now));
        assert_eq!(time(S::Drafted, None, 100_499), Some(SheetTime::Running));
        assert_eq!(time(S::Drafted, None, 100_500), Some(SheetTime::Over));
        assert_eq!(time(S::Assigned, Some(200_000), 200_499), Some(SheetTime::Reopened));
        assert_eq!(time(S::Submitted, Some(200_000), 200_499), Some(SheetTime::Reopened));
        assert_eq!(time(S::Assigned, Some(200_000), 200_500), Some(SheetTime::Over));
        assert_eq!(time(S::Submitted, Some(200_000), 200_500), None);
        for status in [S::Submitted, S::Locked, S::Recused, S::Reassigned] {
            assert_eq!(time(status, None, 0), None, "{status:?}");
        }
        let sealed = Deadlines { sealed: true, ..open };
        assert_eq!(sealed.time(&line(S::Later, Some(200_000)), At(0)), Some(SheetTime::Over));
        let endless = Deadlines { closes_at: None, ..open };
        assert_eq!(endless.time(&line(S::Later, None), At(i64::MAX)), Some(SheetTime::Running));
    }

    #[test]
    fn what_was_taken_back_is_not_handed_in() {
        let drafted = line(S::Drafted, None);
        assert_eq!((drafted.sent_at(), drafted.is_taken_back()), (None, true));
        let locked = line(S::Locked, None);
        assert_eq!((locked.sent_at(), locked.is_taken_back()), (Some(At(5)), false));
    }
}
