//! What a member of the committee should know before judging is closed for good.

use std::collections::BTreeMap;

use super::actions::{fingerprint_of, progress_of};
use super::method_freeze;
use super::model::Progress;
use super::problems::{MethodProblem, SealProblem};
use super::{rules, store};
use crate::approvals::{self, ProtectedAct, Requests};
use crate::clock::At;
use crate::db::Conn;
use crate::editions::Edition;
use crate::film_watch;
use crate::ids::WorkId;
use crate::judging;
use crate::judging::reopening::still_open;

/// A work in judging and how many scores it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetsOfWork {
    pub id: WorkId,
    /// "ML-2023-0046".
    pub number: String,
    /// Scores given so far.
    pub given: i64,
}

/// The state of judging before sealing.
#[derive(Debug)]
pub struct BeforeSealing {
    pub progress: Progress,
    /// Of what would be sealed now.
    pub fingerprint: String,
    /// Why it cannot be sealed now.
    pub stops: Option<SealProblem>,
    /// Works with fewer scores than they need, by number: they cannot be among the best.
    pub lacking: Vec<SheetsOfWork>,
    /// Works whose film changed and nobody has settled it.
    pub changed: Vec<String>,
    /// Institution names of competing entries that nobody has settled.
    pub names_open: Vec<String>,
    pub requests: Requests,
}

/// Reads it all; `now` decides whether the stage is over.
///
/// # Errors
/// `Method` if the fixed method cannot be read, or our own failures.
pub fn before_sealing(conn: &mut Conn, edition: &Edition, now: At) -> Result<BeforeSealing, MethodProblem> {
    let works = store::sheets_by_work(conn, edition.id)?;
    let progress = progress_of(conn, edition, &works)?;
    let stops = match method_freeze::fixed(conn, edition)? {
        _ if edition.sealed_at.is_some() => Some(SealProblem::AlreadySealed),
        None => Some(SealProblem::MethodMissing),
        Some(_) => match still_open(conn, edition, now)? {
            Some(open) => Some(open.into()),
            None => rules::may_seal(&edition.settings, &progress, now).err(),
        },
    };
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let numbers: BTreeMap<WorkId, String> = works.iter().map(|work| (work.id, work.number.clone())).collect();
    let changed = film_watch::open_works(conn, edition.id)?;
    let changed = changed.into_iter().filter_map(|work| numbers.get(&work).cloned()).collect();
    Ok(BeforeSealing {
        fingerprint: fingerprint_of(conn, edition, &progress)?,
        stops,
        lacking: works.into_iter().filter(|work| work.given < per_work).collect(),
        changed,
        names_open: judging::names_open(conn, edition.id)?.into_iter().map(|name| name.name).collect(),
        requests: approvals::requests(conn, edition, ProtectedAct::Seal, "")?,
        progress,
    })
}
