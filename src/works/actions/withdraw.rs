//! Taking a work back, and returning it while intake lasts. Both are the leader's.

use super::{EditProblem, ReturnProblem, WithdrawProblem, advance, own, require_settled};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::notifications::letters::work::{WorkReturned, WorkWithdrawn};
use crate::notifications::{self, Mail};
use crate::registration::{self, EntryMember};
use crate::works::model::{Event, Work, WorkStatus};
use crate::works::{rules, store};

/// Takes a work back before intake closes; its place is free again, its number stays its own. Taken back already, nothing
/// happens.
///
/// # Errors
/// Not the leader, intake is over, or the state does not allow it.
pub fn withdraw(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<(), WithdrawProblem> {
    let (work, edition, entry) = own(tx, who, id)?;
    if work.status == WorkStatus::Withdrawn {
        return Ok(());
    }
    if !who.leader() {
        return Err(WithdrawProblem::LeaderOnly);
    }
    require_settled(&work, entry)?;
    rules::may_withdraw(&edition.settings.phases, work.status, tx.now).map_err(EditProblem::from)?;
    advance(tx, work.id, Event::Withdraw)?;
    if let Some(number) = &work.number {
        let mail =
            Mail::WorkWithdrawn(WorkWithdrawn { number: number.clone(), title: work.content.title.clone() });
        tell(tx, &edition, &work, &mail, "withdrawn")?;
    }
    record(tx, who, &work, store::WITHDRAWN)
}

/// Takes a work in again that was withdrawn, in a free place: what was sent last counts again.
///
/// # Errors
/// Not the leader, intake is over, every place is taken, or the work is not withdrawn.
pub fn take_in_again(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<(), ReturnProblem> {
    let (work, edition, entry) = own(tx, who, id)?;
    if !who.leader() {
        return Err(WithdrawProblem::LeaderOnly.into());
    }
    require_settled(&work, entry)?;
    rules::require_not_over(&edition.settings.phases, tx.now)?;
    let limit = edition.settings.limits.works;
    let taken = store::taken_slots(tx, who.entry())?;
    let slot = rules::free_slot(&taken, limit).ok_or(ReturnProblem::TooManyWorks { limit })?;
    advance(tx, work.id, Event::Return { sent: work.revision > 0 }).map_err(WithdrawProblem::from)?;
    store::put_slot(tx, work.id, slot)?;
    if let Some(number) = &work.number {
        let path = format!("/{}/peserta/{}/karya/{}", edition.slug, work.entry_id, work.id);
        let (number, title) = (number.clone(), work.content.title.clone());
        tell(tx, &edition, &work, &Mail::WorkReturned(WorkReturned { number, title, path }), "returned")?;
    }
    Ok(record(tx, who, &work, store::RETURNED)?)
}

/// One letter to each maker for each time it happens.
fn tell(tx: &mut Tx<'_>, edition: &Edition, work: &Work, mail: &Mail, act: &str) -> Result<(), Fault> {
    for maker in registration::recipients(tx.conn, &[work.entry_id])? {
        let key = format!("{act}:{}:{}:{}", work.id, maker.member, work.lock_version);
        notifications::send_once(tx, &maker.to, mail, &edition.about().work(work.id), &key)?;
    }
    Ok(())
}

fn record(tx: &mut Tx<'_>, who: &EntryMember, work: &Work, act: &'static str) -> Result<(), WithdrawProblem> {
    let mut record = who.person().record(Some(work.edition_id), act, Subject::new("work", work.id.0));
    record.details = serde_json::json!({ "from": work.status, "number": work.number });
    Ok(audit::record(tx, &record)?)
}
