//! Verbs on checks: storing what a check brought, and the committee's own decision.

use super::model::{LinkStatus, Report, VideoLink};
use super::text::problem as words;
use super::{rules, store};
use crate::accounts::Committee;
use crate::audit;
use crate::db::{Fault, Tx};
use crate::i18n::Message;
use crate::ids::VideoId;

/// Why a decision about a link was not stored.
#[derive(Debug, thiserror::Error)]
pub enum CheckProblem {
    /// No such film, or its link was taken out meanwhile.
    #[error("no such film")]
    NotFound,
    /// A refusal, or an acceptance against the machine's finding, needs a reason.
    #[error("a reason is needed")]
    NoReason,
    /// The database failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl CheckProblem {
    /// The sentence for the person; none when the fault is ours.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::NotFound => Some(words::LINK_GONE.into()),
            Self::NoReason => Some(words::NO_REASON.into()),
            Self::Fault(_) => None,
        }
    }
}

/// Which link was checked.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The film.
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
    let Some((row, _)) = store::lock(tx, checked.video)? else { return Ok(false) };
    if row.link != checked.asked || row.is_confirmed() {
        return Ok(false);
    }
    let waits = matches!(report.status, LinkStatus::Pending | LinkStatus::Unchecked);
    let same = row.report.as_ref().is_some_and(|before| before.status == report.status);
    let attempts = match (waits, same) {
        (true, true) => row.attempts.saturating_add(1),
        (true, false) => 1,
        (false, _) => 0,
    };
    store::put_report(tx, &row, (&checked.found, attempts), report)?;
    Ok(true)
}

/// A member of the committee looked at the film and decides; the machine does not overrule it.
pub fn confirm_by_committee(
    tx: &mut Tx<'_>,
    who: &Committee,
    video: VideoId,
    accept: bool,
    note: &str,
) -> Result<(), CheckProblem> {
    let (row, edition) = store::lock(tx, video)?.ok_or(CheckProblem::NotFound)?;
    let note = note.trim();
    if note.is_empty() && (!accept || row.status == LinkStatus::Failed) {
        return Err(CheckProblem::NoReason);
    }
    let report = rules::decided(&row, accept, tx.now);
    store::put_report(tx, &row, (&row.link, 0), &report)?;
    store::put_decision(tx, video, who.person().user_id(), note)?;
    let act = if accept { "video.confirmed" } else { "video.refused" };
    let mut record = who.person().record(Some(edition), act, ("work", row.work_id.0));
    record.reason = note;
    record.details = serde_json::json!({
        "video": video, "part": row.part, "link": row.link.canonical_url(), "before": row.status,
    });
    Ok(audit::record(tx, &record)?)
}
