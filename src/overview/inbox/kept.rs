//! Counts kept in the process for some seconds, since every page of the console shows them.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::line::{Line, Waiting, lines};
use super::quick::quick;
use super::slow::slow;
use crate::audit;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::EditionId;
use crate::inbox::{self, InboxKind, Note};
use crate::overview::journey::{Funnel, funnel};

/// Counts that were read before, by edition. Quick ones and notes hold until something is written to the audit trail, by
/// this process or another, and for the time that is set at most; slow ones for that time, whatever is written.
#[derive(Debug)]
pub struct KeptCounts {
    keep: Duration,
    quick: Kept<Quick>,
    slow: Kept<Vec<Waiting>>,
    journey: Kept<Funnel>,
}

/// What one question found, by edition.
type Kept<T> = Mutex<HashMap<EditionId, Found<T>>>;

#[derive(Debug, Clone)]
struct Found<T> {
    at: At,
    value: T,
}

#[derive(Debug, Clone)]
struct Quick {
    /// The end of the audit trail before it was read.
    mark: String,
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

impl KeptCounts {
    /// Counts that are kept as long; not at all for none.
    #[must_use]
    pub fn new(keep: Duration) -> Self {
        Self { keep, quick: Kept::default(), slow: Kept::default(), journey: Kept::default() }
    }

    /// How far the entries came, at most as old as counts may be.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn journey(&self, conn: &mut Conn, edition: &Edition, now: At) -> Result<Funnel, Fault> {
        if let Some(found) = self.known(&self.journey, edition.id, now) {
            return Ok(found.value);
        }
        let value = funnel(conn, edition.id, edition.settings.limits.jurors_per_work)?;
        put(&self.journey, edition.id, Found { at: now, value });
        Ok(value)
    }

    fn known<T: Clone>(&self, kept: &Kept<T>, edition: EditionId, now: At) -> Option<Found<T>> {
        let all = kept.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&edition).filter(|found| found.at <= now && now < found.at.plus(self.keep)).cloned()
    }
}

fn put<T>(kept: &Kept<T>, edition: EditionId, found: Found<T>) {
    kept.lock().unwrap_or_else(PoisonError::into_inner).insert(edition, found);
}

/// What waits in an edition at `now`, with the committee's notes.
///
/// # Errors
/// Our own failures only.
pub fn inbox(conn: &mut Conn, kept: &KeptCounts, edition: &Edition, now: At) -> Result<Inbox, Fault> {
    let mark = audit::end(conn)?.hash;
    let quick = match kept.known(&kept.quick, edition.id, now).filter(|found| found.value.mark == mark) {
        Some(found) => found.value,
        None => {
            let waiting = quick(conn, edition.id, now)?;
            let value = Quick { mark, waiting, notes: inbox::notes(conn, edition.id)? };
            put(&kept.quick, edition.id, Found { at: now, value: value.clone() });
            value
        }
    };
    let slow = match kept.known(&kept.slow, edition.id, now) {
        Some(found) => found,
        None => {
            let found = Found { at: now, value: slow(conn, edition, now)? };
            put(&kept.slow, edition.id, found.clone());
            found
        }
    };
    let all: Vec<Waiting> = quick.waiting.into_iter().chain(slow.value).collect();
    Ok(Inbox { lines: lines(&all, &quick.notes, now), counted_at: slow.at })
}
