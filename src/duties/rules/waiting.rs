//! Why there is nothing to do: for an entry as a whole, and for one of its works.

use super::entry::Standpoint;
use crate::duties::model::{EntryFacts, Waiting, WorkFacts};
use crate::editions::PhaseKey;
use crate::ids::WorkId;
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// The state its people are told of. One work at the desk is told before another one that is judged: there an answer comes
/// next.
pub(super) fn waiting(of: &EntryFacts, from: Standpoint<'_>) -> Waiting {
    let any = |set: &[WorkStatus]| of.works.iter().any(|work| work.work.status.is_in(set));
    if of.entry.shown_status() == EntryStatus::Disqualified {
        Waiting::Disqualified
    } else if from.edition.is_published() {
        Waiting::Published { path: result_of(of) }
    } else if any(&[WorkStatus::Submitted, WorkStatus::UnderVerification]) {
        Waiting::Decision
    } else if any(&[WorkStatus::RevisionRequested]) {
        Waiting::RevisionOver
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

/// What is waited for about one work that has no duty.
#[must_use]
pub fn waiting_of(of: &EntryFacts, id: WorkId, from: Standpoint<'_>) -> Waiting {
    if of.entry.shown_status() == EntryStatus::Disqualified {
        return Waiting::Disqualified;
    }
    let Some(work) = of.works.iter().find(|work| work.work.id == id) else { return Waiting::Out };
    let intake = || Waiting::Intake(from.edition.phase(PhaseKey::Intake).and_then(|phase| phase.opens_at));
    match work.work.status {
        WorkStatus::Draft if from.intake_ahead() => intake(),
        WorkStatus::Draft => Waiting::NothingSent,
        WorkStatus::Submitted | WorkStatus::UnderVerification => Waiting::Decision,
        WorkStatus::RevisionRequested => Waiting::RevisionOver,
        status if status.is_in(WorkStatus::IN_JUDGING) && from.edition.is_published() => {
            Waiting::Published { path: own_result(work) }
        }
        status if status.is_in(WorkStatus::IN_JUDGING) => Waiting::Judging,
        WorkStatus::Failed => Waiting::Refused,
        WorkStatus::Withdrawn => Waiting::Withdrawn,
        _ => Waiting::Out,
    }
}

/// Where the result is read: of the only work that was judged, of several from their list, else that of the competition.
fn result_of(of: &EntryFacts) -> String {
    let judged: Vec<&WorkFacts> =
        of.works.iter().filter(|work| work.work.status.is_in(WorkStatus::IN_JUDGING)).collect();
    match judged.as_slice() {
        [] => "/hasil".to_owned(),
        [one] => own_result(one),
        _ => format!("/peserta/{}/karya", of.entry.id),
    }
}

fn own_result(work: &WorkFacts) -> String {
    format!("/peserta/{}/karya/{}/hasil", work.work.entry_id, work.work.id)
}
