//! What happens to a work.

use crate::clock::At;
use crate::works::model::WorkStatus;

/// What moves a work on; see `works::advance`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The entrant sends it, or sends it again.
    Submit,
    /// The desk takes it up.
    Take,
    /// The desk asks for a revision until an exclusive end.
    RequestRevision(At),
    /// The desk accepts it.
    Accept,
    /// The desk rejects it.
    Fail,
    /// Its jurors are done and the result is published.
    Judge,
    /// The published ranking awards it.
    Rank,
    /// The entrant takes it back.
    Withdraw,
    /// The entrant wants it back: what was sent last counts again, and one that was never sent is a draft again.
    Return { sent: bool },
    /// It broke a rule (R11): from any state after submission.
    Disqualify,
    /// A decision on it was wrong: it waits at the desk again. Sheets it has are kept, and count if it is accepted again.
    Reopen,
    /// Its entry was taken out by mistake: it is again what it was.
    Restore {
        status: WorkStatus,
        /// Exclusive end of the time for a revision that was asked for.
        due_at: Option<At>,
    },
}

/// An event as the database sees it.
#[derive(Debug, Clone, Copy)]
pub(in crate::works) struct Move<'a> {
    /// Works in other states stay as they are.
    pub from: &'a [WorkStatus],
    pub to: WorkStatus,
    /// Exclusive end of the time for a revision.
    pub due_at: Option<At>,
}
