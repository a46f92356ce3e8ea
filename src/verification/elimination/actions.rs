//! Taking an entry out, and undoing that.

use super::model::{BeforeEliminating, Elimination, WorkBefore};
use super::problem::{EliminateProblem, LetterHeld, UndoProblem};
use super::store::{self, NewElimination};
use crate::accounts::{Permission, Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions;
use crate::ids::{EditionId, EntryId, HoldId};
use crate::notifications::letters::entry::{EliminationUndone, EntryEliminated};
use crate::notifications::{self, About, HeldAct, Mail};
use crate::registration::{self, Entry, EntryStatus};
use crate::team::{self, Bound};
use crate::verification::actions::{self, advance};
use crate::verification::hold;
use crate::verification::model::{DecisionGround, Verdict};
use crate::verification::problem::{DecideProblem, ScoresSealed};
use crate::verification::rules;
use crate::verification::store::{Entered, insert_decision};
use crate::works::{self, Event, Work, WorkStatus};

/// What a member sees first.
///
/// # Errors
/// No such entry in the edition, or our own failures.
pub fn before_eliminating(
    conn: &mut Conn,
    edition: EditionId,
    entry: EntryId,
) -> db::Result<BeforeEliminating> {
    let found = registration::find_entry(conn, edition, entry)?.ok_or(Fault::NotFound)?;
    let sent = works::list_of_entry(conn, entry)?.into_iter().filter(Work::was_sent).collect();
    let people = registration::recipients(conn, &[entry])?;
    let leader = people.iter().find(|person| person.leader).map_or("", |person| &person.to.name);
    Ok(BeforeEliminating {
        name: registration::entry_title(&found, leader).to_owned(),
        status: found.status,
        hold: found.hold_id,
        works: sent,
        letters: people.len(),
        standing: store::standing(conn, entry)?,
    })
}

/// Takes an entry out with all its works (R11): they leave desk, judging and ranking; its people get one letter.
///
/// # Errors
/// A refusal in words: public already, not live, or the ground is incomplete.
pub fn eliminate(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    entry: EntryId,
    ground: &DecisionGround<'_>,
) -> Result<(), EliminateProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.is_published() {
        return Err(EliminateProblem::Published);
    }
    rules::check_ground(Verdict::Disqualified, ground).map_err(DecideProblem::Ground)?;
    let found = registration::find_entry(tx.conn, edition.id, entry)?.ok_or(Fault::NotFound)?;
    require_unbound(tx, who, entry)??;
    if !found.status.is_live() || registration::take_out(tx, &found)? == 0 {
        return Err(EliminateProblem::NotLive);
    }
    require_told(&found)?;
    let mut before: Vec<WorkBefore> = Vec::new();
    let by = who.person().user_id();
    let hold = hold::begin(tx, who, edition.id, HeldAct::Eliminated)?;
    conceal(tx, &found, hold)?;
    for work in works::list_of_entry(tx.conn, entry)? {
        let Some(held) = works::lock(tx, work.id)?.filter(|held| may_go(held.status)) else { continue };
        actions::require_told(tx, edition.id, &held)?;
        advance(tx, &held, Event::Disqualify)?.map_err(DecideProblem::from)?;
        insert_decision(tx, &held, by, &Entered::new(Verdict::Disqualified, *ground).with(hold))?;
        conceal_work(tx, &held, hold)?;
        before.push(WorkBefore { work: held.id, status: held.status, due_at: held.revision_due_at });
    }
    let works = serde_json::to_string(&before).map_err(Fault::unwritable)?;
    let new = NewElimination { entry, status: found.status, works: &works, ground, by };
    store::insert(tx, &new)?;
    let letter = Mail::EntryEliminated(EntryEliminated {
        edition: edition.short_title(),
        rule: edition.settings.rule_named(ground.rule),
        reason: ground.reason.to_owned(),
        works: before.len(),
        path: format!("/{}/peserta/{entry}", edition.slug),
    });
    tell(tx, entry, &letter, &edition.about().by(by).with(hold))?;
    let mut record =
        who.person().record(Some(edition.id), "entry.eliminated", Subject::new("entry", entry.0));
    record.reason = ground.reason;
    record.details = serde_json::json!({ "rule": ground.rule, "from": found.status, "works": before });
    Ok(audit::record(tx, &record)?)
}

/// Works in these states leave with their entry; drafts, rejected and withdrawn ones stay what they are.
fn may_go(status: WorkStatus) -> bool {
    status.is_in(WorkStatus::COMPETING)
}

/// Undoes an elimination: the entry and each of its works are again what they were. Its people get a letter.
///
/// # Errors
/// A refusal in words: sealed already, not out, or no reason.
pub fn undo(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    entry: EntryId,
    reason: &str,
) -> Result<(), UndoProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.sealed_at.is_some() {
        return Err(ScoresSealed.into());
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(UndoProblem::ReasonMissing);
    }
    let found = registration::find_entry(tx.conn, edition.id, entry)?.ok_or(Fault::NotFound)?;
    require_unbound(tx, who, entry)??;
    let standing = store::standing(tx.conn, entry)?.ok_or(UndoProblem::NotOut)?;
    require_told(&found)?;
    let by = who.person().user_id();
    let hold = hold::begin(tx, who, edition.id, HeldAct::EliminationUndone)?;
    if store::undo(tx, standing.id, by, reason)? == 0 || back(tx, &found, &standing)? == 0 {
        return Err(UndoProblem::NotOut);
    }
    conceal(tx, &found, hold)?;
    for WorkBefore { work, status, due_at } in standing.works_before().map_err(Fault::unreadable)? {
        let Some(held) = works::lock(tx, work)? else { continue };
        if works::advance_all(tx, &[work], Event::Restore { status, due_at })? == 1 {
            let ground = DecisionGround { reason, ..DecisionGround::default() };
            insert_decision(tx, &held, by, &Entered::new(Verdict::Restored, ground).with(hold))?;
            conceal_work(tx, &held, hold)?;
        }
    }
    let letter = Mail::EliminationUndone(EliminationUndone {
        edition: edition.short_title(),
        reason: reason.to_owned(),
        path: format!("/{}/peserta/{entry}", edition.slug),
    });
    tell(tx, entry, &letter, &edition.about().by(by).with(hold))?;
    let mut record =
        who.person().record(Some(edition.id), "entry.elimination_undone", Subject::new("entry", entry.0));
    record.reason = reason;
    record.details = serde_json::json!({ "to": standing.entry_status });
    Ok(audit::record(tx, &record)?)
}

/// Refuses a member who is bound to the entry.
fn require_unbound(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    entry: EntryId,
) -> db::Result<Result<(), Bound>> {
    Ok(team::bound(tx.conn, who, entry, Permission::Works)?.map_or(Ok(()), Err))
}

fn back(tx: &mut Tx<'_>, entry: &Entry, standing: &Elimination) -> db::Result<usize> {
    let to = if standing.entry_status.is_live() { standing.entry_status } else { EntryStatus::Draft };
    registration::take_back_in(tx, entry, to)
}

/// Refuses an act on top of one that the entry's people do not know of yet.
fn require_told(entry: &Entry) -> Result<(), LetterHeld> {
    if entry.is_held() { Err(LetterHeld) } else { Ok(()) }
}

fn conceal(tx: &mut Tx<'_>, entry: &Entry, hold: Option<HoldId>) -> db::Result<()> {
    match hold {
        Some(hold) => registration::conceal(tx, entry, hold).map(drop),
        None => Ok(()),
    }
}

fn conceal_work(tx: &mut Tx<'_>, work: &Work, hold: Option<HoldId>) -> db::Result<()> {
    match hold {
        Some(hold) => works::conceal(tx, work, hold).map(drop),
        None => Ok(()),
    }
}

fn tell(tx: &mut Tx<'_>, entry: EntryId, letter: &Mail, about: &About) -> db::Result<()> {
    for person in registration::recipients(tx.conn, &[entry])? {
        notifications::send(tx, &person.to, letter, about)?;
    }
    Ok(())
}
