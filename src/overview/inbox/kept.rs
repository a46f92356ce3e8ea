//! What waits, of counts that are kept for some seconds, since every page of the console shows them.

use super::line::{Line, Waiting, lines};
use super::quick::quick;
use super::slow::slow;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::inbox::{self, InboxKind, Note};
use crate::overview::kept::KeptCounts;

/// What is counted anew as soon as somebody has done something.
#[derive(Debug, Clone)]
pub(in crate::overview) struct Quick {
    waiting: Vec<Waiting>,
    notes: Vec<Note>,
}

/// What waits in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbox {
    /// Lines with something in them, the urgent ones first; those that are put off stand among them.
    pub lines: Vec<Line>,
    /// When the slow ones were counted.
    pub counted_at: At,
}

impl Inbox {
    /// All that waits, without the lines that are put off: the number beside the inbox.
    #[must_use]
    pub fn attention(&self) -> i64 {
        self.lines.iter().filter(|line| !line.snoozed).map(|line| line.waiting.count).sum()
    }

    /// How much of one kind waits, put off or not.
    #[must_use]
    pub fn count(&self, kind: InboxKind) -> i64 {
        self.lines.iter().find(|line| line.waiting.kind == kind).map_or(0, |line| line.waiting.count)
    }
}

/// What waits in an edition at `now`, with the committee's notes.
///
/// # Errors
/// Our own failures only.
pub fn inbox(conn: &mut Conn, kept: &KeptCounts, edition: &Edition, now: At) -> Result<Inbox, Fault> {
    let quick = kept.quick.while_trail_rests(conn, edition.id, now, |conn| {
        let waiting = quick(conn, edition.id, now)?;
        Ok::<_, Fault>(Quick { waiting, notes: inbox::notes(conn, edition.id)? })
    })?;
    let slow = kept.slow.for_a_time(edition.id, now, || slow(conn, edition, now))?;
    let quick = quick.value;
    let all: Vec<Waiting> = quick.waiting.into_iter().chain(slow.value).collect();
    Ok(Inbox { lines: lines(&all, &quick.notes, now), counted_at: slow.at })
}
