//! Taking an entry back, or going on alone.

use super::problem::{EntryProblem, LeaveProblem};
use super::settle::{leaders_entry, settle};
use crate::audit::{self, Subject};
use crate::db::Tx;
use crate::registration::actor::EntryMember;
use crate::registration::model::{EntryKind, EntryStatus};
use crate::registration::store::StatusMove;
use crate::registration::{rules, store};

/// Cancels the entry while registration is open. Its leader may register anew afterwards.
pub fn cancel_entry(tx: &mut Tx<'_>, who: &EntryMember, reason: &str) -> Result<(), LeaveProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_registration(&edition.settings.phases, tx.now)?;
    let count = store::count_works(tx.conn, entry.id)?;
    if count > 0 {
        return Err(LeaveProblem::WorksSubmitted { count });
    }
    if store::move_status(tx, entry.id, StatusMove { from: entry.status, to: EntryStatus::Cancelled })? == 0 {
        return Err(EntryProblem::ChangedMeanwhile.into());
    }
    let mut line =
        who.person().record(Some(entry.edition_id), "entry.cancelled", Subject::new("entry", entry.id.0));
    line.reason = reason.trim();
    Ok(audit::record(tx, &line)?)
}

/// A team whose leader is its only member goes on as an individual entry (R10).
pub fn continue_alone(tx: &mut Tx<'_>, who: &EntryMember) -> Result<(), LeaveProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    if store::members(tx.conn, entry.id)?.len() != 1 {
        return Err(LeaveProblem::NotAlone);
    }
    if store::set_alone(tx, entry.id)? == 0 {
        // A second click: it is an individual entry already.
        return Ok(());
    }
    let alone = crate::registration::Entry { kind: EntryKind::Individual, ..entry };
    settle(tx, &alone)?;
    let mut line = who.person().record(
        Some(alone.edition_id),
        "entry.continued_alone",
        Subject::new("entry", alone.id.0),
    );
    line.details = serde_json::json!({ "team": alone.team_name });
    Ok(audit::record(tx, &line)?)
}
