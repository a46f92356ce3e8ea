//! What a member of the committee should know before judging is closed for good.

use std::collections::BTreeMap;

use super::actions::{progress, seal_fingerprint};
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

/// A work that has fewer scores than it needs, and so cannot be among the best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LackingWork {
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
    pub lacking: Vec<LackingWork>,
    /// Works whose film changed and nobody has settled it.
    pub changed: Vec<String>,
    /// Institution names of competing entries that nobody has settled.
    pub names_open: i64,
    pub requests: Requests,
}

/// Reads it all; `now` decides whether the stage is over.
///
/// # Errors
/// `Method` if the fixed method cannot be read, or our own failures.
pub fn before_sealing(conn: &mut Conn, edition: &Edition, now: At) -> Result<BeforeSealing, MethodProblem> {
    let progress = progress(conn, edition)?;
    let stops = match method_freeze::fixed(conn, edition)? {
        _ if edition.sealed_at.is_some() => Some(SealProblem::AlreadySealed),
        None => Some(SealProblem::MethodMissing),
        Some(_) => rules::may_seal(&edition.settings, &progress, now).err(),
    };
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let works = store::sheets_by_work(conn, edition.id)?;
    let numbers: BTreeMap<WorkId, String> = works.iter().map(|work| (work.id, work.number.clone())).collect();
    let changed = film_watch::open_works(conn, edition.id)?;
    let changed = changed.into_iter().filter_map(|work| numbers.get(&work).cloned()).collect();
    Ok(BeforeSealing {
        fingerprint: seal_fingerprint(conn, edition)?,
        stops,
        lacking: works.into_iter().filter(|work| work.given < per_work).collect(),
        changed,
        names_open: store::count_names_open(conn, edition.id)?,
        requests: approvals::requests(conn, edition, ProtectedAct::Seal, "")?,
        progress,
    })
}
