//! Verbs on checks: storing what a check brought, and what a person decided.

use super::model::{CheckStatus, Provider, Report, VideoLink};
use super::{rules, store};
use crate::db::{Fault, Tx};
use crate::ids::{UserId, VideoId};
use crate::queue::{self, Task};

/// Asks for the check of a film: a job of its own, or the one job that asks its provider about all films that wait.
/// Several requests for one film are one.
pub fn request_check(tx: &mut Tx<'_>, video: VideoId, provider: Provider) -> Result<(), Fault> {
    if provider != Provider::YOUTUBE {
        return queue::enqueue(tx, &Task::CheckVideo(video));
    }
    store::reopen(tx, video)?;
    queue::enqueue(tx, &Task::CheckYouTube)
}

/// Which link was checked.
#[derive(Debug, Clone)]
pub struct Checked {
    pub video: VideoId,
    /// The link as it was asked about.
    pub asked: VideoLink,
    /// The link to keep: the file itself, when a shortcut led to it.
    pub found: VideoLink,
}

/// Stores the outcome of a check, with its evidence. False, and nothing stored, if the link was replaced or
/// the committee decided while the provider was asked. Asking again at `retry_at` is the job's business: it
/// holds the queue's only place for this film. Not in the audit trail: `video_checks` is the evidence.
pub fn store_report(tx: &mut Tx<'_>, checked: &Checked, report: &Report) -> Result<bool, Fault> {
    let Some(row) = store::lock(tx, checked.video)? else { return Ok(false) };
    if row.link != checked.asked || row.is_confirmed() {
        return Ok(false);
    }
    let waits = matches!(report.status, CheckStatus::Pending | CheckStatus::Unchecked);
    // Waits for a paused provider do not lengthen those for a broken connection.
    let same = row
        .report
        .as_ref()
        .is_some_and(|before| before.status == report.status && before.reasons == report.reasons);
    let attempts = match (waits, same) {
        (true, true) => row.attempts.saturating_add(1),
        (true, false) => 1,
        (false, _) => 0,
    };
    store::put_report(tx, &row, &checked.found, attempts, report)?;
    Ok(true)
}

/// A person's word on a film.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'a> {
    pub video: VideoId,
    /// The state the person saw.
    pub seen: CheckStatus,
    /// Whether it counts as meeting the rules.
    pub accept: bool,
    pub by: UserId,
    /// What is noted; may be empty.
    pub note: &'a str,
}

/// Stores a person's word on a film, with the report it leaves: the machine does not overrule it. False if
/// the film is not in the state `seen` any more. Whether the person may, and the trail, are the desk's business.
pub fn store_decision(tx: &mut Tx<'_>, decision: &Decision<'_>) -> Result<bool, Fault> {
    let Decision { video, seen, accept, by, note } = *decision;
    let Some(row) = store::lock(tx, video)?.filter(|row| row.status == seen) else { return Ok(false) };
    let report = rules::decided(&row, accept, tx.now);
    store::put_report(tx, &row, &row.link, 0, &report)?;
    store::put_decision(tx, video, by, note)?;
    Ok(true)
}

/// Takes a person's word on a film back: what the check found before counts again. False if no word stands.
pub fn take_decision_back(tx: &mut Tx<'_>, video: VideoId) -> Result<bool, Fault> {
    let Some(row) = store::lock(tx, video)?.filter(super::model::Video::is_confirmed) else {
        return Ok(false);
    };
    let before = store::report_before(tx.conn, video)?;
    store::drop_decision(tx, video)?;
    if let Some(report) = before {
        store::put_report(tx, &row, &row.link, 0, &report)?;
    }
    Ok(true)
}
