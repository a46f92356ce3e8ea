//! Which sheets open, and what their own closing means for the stage.

use std::sync::Arc;

use super::model::HeldSheet;
use crate::clock::At;
use crate::editions::{Edition, PhaseKey};
use crate::judging::model::AssignmentStatus;

/// When sheets would be open, seen from now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub now: At,
    /// The instant after the last that would count.
    pub closes_at: At,
    /// Whether sheets are taken of everybody now.
    pub running: bool,
}

/// Whether the sheet would open: nothing is opened that can be changed as it is, unless it gets more time.
#[must_use]
pub fn opens(sheet: &HeldSheet, span: Span) -> bool {
    if !sheet.status.is_live() {
        return false;
    }
    match sheet.own_closing {
        _ if sheet.status == AssignmentStatus::Locked => true,
        Some(own) if own > span.now => span.closes_at > own,
        Some(_) => true,
        None => !span.running,
    }
}

/// The status of a sheet that is opened: what is locked is handed in again, as before the lock.
#[must_use]
pub fn opened(status: AssignmentStatus) -> AssignmentStatus {
    if status == AssignmentStatus::Locked { AssignmentStatus::Submitted } else { status }
}

/// The edition as it stands for a sheet with a closing of its own, be it later or earlier than the stage's.
#[must_use]
pub fn for_sheet(mut edition: Edition, own_closing: Option<At>) -> Edition {
    let place = edition.settings.phases.iter().position(|phase| phase.key == PhaseKey::Judging);
    if let (Some(own), Some(place)) = (own_closing, place)
        && let Some(phase) = Arc::make_mut(&mut edition.settings).phases.get_mut(place)
    {
        phase.closes_at = Some(own);
    }
    edition
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AssignmentId, JurorId};
    use crate::judging::model::AssignmentStatus as S;

    fn sheet(status: S, own_closing: Option<i64>) -> HeldSheet {
        HeldSheet {
            id: AssignmentId(1),
            number: "ML-2023-0001".to_owned(),
            juror: JurorId(1),
            code: "J01".to_owned(),
            name: "Sari Hapsari".to_owned(),
            status,
            version: 1,
            own_closing: own_closing.map(At),
        }
    }

    #[test]
    fn what_is_shut_opens_and_what_is_open_only_gets_more_time() {
        let span = |running| Span { now: At(100), closes_at: At(200), running };
        let table = [
            (S::Locked, None, true, true),
            (S::Locked, Some(300), true, true),
            (S::Submitted, None, true, false),
            (S::Submitted, None, false, true),
            (S::Drafted, None, false, true),
            (S::Assigned, None, true, false),
            (S::Submitted, Some(100), true, true),
            (S::Drafted, Some(199), false, true),
            (S::Drafted, Some(200), false, false),
            (S::Recused, None, false, false),
            (S::Reassigned, Some(150), false, false),
        ];
        for (status, own, running, expected) in table {
            assert_eq!(opens(&sheet(status, own), span(running)), expected, "{status:?} {own:?} {running}");
        }
    }

    #[test]
    fn only_a_lock_is_taken_off() {
        for status in S::LIVE {
            let expected = if *status == S::Locked { S::Submitted } else { *status };
            assert_eq!(opened(*status), expected);
        }
    }
}
