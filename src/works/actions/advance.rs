//! The one way in which a work moves from state to state.

use crate::db::{Fault, Tx};
use crate::i18n::Message;
use crate::ids::WorkId;
use crate::refused::Refused;
use crate::works::model::{Event, Move, WorkStatus};
use crate::works::rules::Refusal;
use crate::works::{rules, store, text};

/// Why a work did not move.
#[derive(Debug, thiserror::Error)]
pub enum AdvanceProblem {
    /// The event does not fit the state it is in.
    #[error("{event:?} is not possible for a work that is {}", from.as_str())]
    NotPossible {
        from: WorkStatus,
        /// What was asked for.
        event: Event,
    },
    /// Somebody moved it on in this very moment.
    #[error("the work has moved on")]
    Conflict,
    /// The database failed, or there is no such work.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AdvanceProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotPossible { from, .. } => Ok(Refusal::Settled(*from).message()),
            Self::Conflict => Ok(text::CHANGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Moves a work on and gives its new state. The caller writes the audit record, since only it knows who acts
/// and why.
///
/// # Errors
/// The state does not allow it, or somebody else was faster.
pub fn advance(tx: &mut Tx<'_>, work: WorkId, event: Event) -> Result<WorkStatus, AdvanceProblem> {
    let from = store::status(tx.conn, work)?;
    let Some(to) = rules::next(from, event) else {
        return Err(AdvanceProblem::NotPossible { from, event });
    };
    match store::move_on(tx, &[work], &Move { from: &[from], to, due_at: event.due_at() })? {
        0 => Err(AdvanceProblem::Conflict),
        _ => Ok(to),
    }
}

/// Moves many works on at once; how many of them moved. Those whose state does not allow it stay.
///
/// # Errors
/// The database failed.
pub fn advance_all(tx: &mut Tx<'_>, works: &[WorkId], event: Event) -> Result<usize, Fault> {
    let step = Move { from: event.sources(), to: event.leads_to(), due_at: event.due_at() };
    let mut moved = 0;
    // A statement has room for so many values only.
    for some in works.chunks(500) {
        moved += store::move_on(tx, some, &step)?;
    }
    Ok(moved)
}
