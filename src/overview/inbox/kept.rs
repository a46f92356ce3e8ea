//! What waits, of counts that are kept for some seconds, since every page of the console shows them.

use std::collections::BTreeSet;

use super::line::{Line, Waiting, lines};
use super::quick::quick;
use super::slow::slow;
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::WorkId;
use crate::inbox::{self, InboxKind, Note};
use crate::judging;
use crate::overview::kept::{Found, KeptCounts, Moment};

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

/// Works of which the pace of their jurors says that they will lack scores. Asked from the middle of judging on: before that the
/// pace says nothing yet. Works that lack jurors are a line of their own.
fn works_at_risk(
    conn: &mut Conn,
    kept: &KeptCounts,
    edition: &Edition,
    at: &Moment,
) -> Result<Option<Waiting>, Fault> {
    let now = at.now;
    let judging = edition.phase(PhaseKey::Judging);
    let span = judging.and_then(|phase| phase.opens_at.zip(phase.closes_at));
    let late =
        span.is_some_and(|(opens, closes)| now.0 >= opens.0 + (closes.0 - opens.0) / 2 && now < closes);
    if !late || edition.sealed_at.is_some() || !judging::is_routed(conn, edition.id)? {
        return Ok(None);
    }
    let progress = kept.judging(conn, edition, at)?;
    let risky: BTreeSet<WorkId> = progress.ahead.risky.iter().map(|work| work.id).collect();
    let enough = progress.works.iter().filter(|work| work.held >= work.need);
    let count = enough.filter(|work| risky.contains(&work.id)).count();
    Ok(Some(Waiting {
        kind: InboxKind::AtRisk,
        count: i64::try_from(count).unwrap_or(i64::MAX),
        since: None,
    }))
}

/// What waits in an edition at `now`, with the committee's notes.
///
/// # Errors
/// Our own failures only.
pub fn inbox(conn: &mut Conn, kept: &KeptCounts, edition: &Edition, at: &Moment) -> Result<Inbox, Fault> {
    let now = at.now;
    let quick = kept.quick.while_trail_rests(conn, edition.id, at, |conn| {
        let waiting = quick(conn, edition.id, now)?;
        Ok::<_, Fault>(Quick { waiting, notes: inbox::notes(conn, edition.id)? })
    })?;
    let slow = kept.slow.for_a_time(edition.id, now, || {
        let mut all = slow(conn, edition, now)?;
        all.extend(works_at_risk(conn, kept, edition, at)?);
        Ok::<_, Fault>(all)
    })?;
    Ok(put_together(edition, quick.value, slow, now))
}

/// The same if all of it is kept and the request knows that the trail rests; asks nothing.
#[must_use]
pub fn kept_inbox(kept: &KeptCounts, edition: &Edition, at: &Moment) -> Option<Inbox> {
    let quick = kept.quick.at_rest(&edition.id, at)?;
    let slow = kept.slow.in_time(&edition.id, at.now)?;
    Some(put_together(edition, quick.value, slow, at.now))
}

fn put_together(edition: &Edition, quick: Quick, slow: Found<Vec<Waiting>>, now: At) -> Inbox {
    let mut all: Vec<Waiting> = quick.waiting.into_iter().chain(slow.value).collect();
    all.retain(|waiting| !edition.is_published() || waiting.kind.outlives_publication());
    Inbox { lines: lines(&all, &quick.notes, now), counted_at: slow.at }
}
