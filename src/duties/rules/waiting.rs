//! Why an entry has nothing to do.

use super::entry::Standpoint;
use crate::duties::model::{EntryFacts, Waiting};
use crate::editions::PhaseKey;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// The state its people are told of. One work at the desk is told before another one that is judged: there an answer comes
/// next.
pub(super) fn waiting(of: &EntryFacts, from: Standpoint<'_>) -> Waiting {
    let any = |set: &[WorkStatus]| of.works.iter().any(|work| work.work.status.is_in(set));
    if of.entry.shown_status() == EntryStatus::Disqualified {
        Waiting::Disqualified
    } else if from.edition.is_published() {
        Waiting::Published
    } else if any(WorkStatus::UNDECIDED) {
        Waiting::Decision
    } else if any(WorkStatus::IN_JUDGING) {
        Waiting::Judging
    } else if from.intake_ahead() {
        Waiting::Intake(from.edition.phase(PhaseKey::Intake).and_then(|phase| phase.opens_at))
    } else if any(WorkStatus::REFUSED) {
        Waiting::Out
    } else {
        Waiting::NothingSent
    }
}
