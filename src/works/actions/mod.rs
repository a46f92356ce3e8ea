//! Verbs of entrants on their works.

mod problem;
mod send;
mod status;
mod texts;
mod video;

pub use problem::WorkProblem;
pub use send::{submit, withdraw};
pub use status::set_status;
pub use texts::{About, Discussion, create, save_about, save_declarations, save_discussion};
pub use video::{MOST_CORE, declare_facts, recheck, remove_video, set_video};

use super::model::Work;
use super::{rules, store};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::registration::EntryMember;

/// Locks the entry and the work, and checks that the member may change the work now.
fn open(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<(Work, Edition, String), WorkProblem> {
    let (work, edition, entry) = own(tx, who, id)?;
    let state = (work.status, work.revision_due_at);
    rules::may_edit(&edition.settings.phases, state, tx.now)?;
    Ok((work, edition, entry))
}

/// Locks the entry and a work of it; the entry's status comes along.
fn own(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<(Work, Edition, String), WorkProblem> {
    let entry = store::lock_entry(tx, who.entry())?;
    if entry == "disqualified" {
        return Err(WorkProblem::EntryOut);
    }
    store::find_own(tx.conn, who, id)?.ok_or(Fault::NotFound)?;
    let work = store::lock(tx, id)?.ok_or(Fault::NotFound)?;
    let edition = store::edition(tx.conn, who.edition())?;
    Ok((work, edition, entry))
}
