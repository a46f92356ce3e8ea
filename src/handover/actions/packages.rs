//! Packages for the learning platform: begun by one act, made by a job, and who takes them.

use std::time::Duration;

use super::material::{LANG, Material};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::handover::learning_work::{LearningCluster, LearningWork, PackageFrame};
use crate::handover::model::{Handover, Package};
use crate::handover::packages::{self, PackageFile};
use crate::handover::problem::HandoverProblem;
use crate::handover::store::{self, NewPackage};
use crate::ids::{EditionId, HandoverId};
use crate::queue::{self, Task};
use crate::results;

/// After so long a hand-over that is not finished no longer stands in the way of another one.
const GIVEN_UP: Duration = Duration::from_secs(3600);

/// Packages made in one transaction: what a killed process loses.
const AT_ONCE: i64 = 20;

/// Begins a hand-over of every work that is fit and of every cluster; a job makes the packages.
///
/// # Errors
/// Before the announcement, with nothing to hand over, or while packages are being made.
pub fn begin(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Results>>,
    edition: EditionId,
) -> Result<HandoverId, HandoverProblem> {
    let edition = editions::lock(tx, edition)?;
    if !edition.is_published() {
        return Err(HandoverProblem::NotPublished);
    }
    let now = tx.now;
    let making = |last: &Handover| last.finished_at.is_none() && now.since(last.asked_at) < GIVEN_UP;
    if store::newest(tx.conn, edition.id, 1)?.iter().any(making) {
        return Err(HandoverProblem::StillMaking);
    }
    let material = Material::read(tx.conn, &edition)?;
    if material.works.is_empty() {
        return Err(HandoverProblem::NothingFit);
    }
    let id = store::insert_handover(tx, edition.id, who.map(|who| who.person().user_id()))?;
    for (work, learning) in &material.works {
        let facts = serde_json::to_string(learning).map_err(Fault::unwritable)?;
        let new = NewPackage {
            code: &learning.code,
            work: Some(*work),
            cluster: None,
            title: &learning.title,
            facts: &facts,
        };
        store::insert_package(tx, id, &new)?;
    }
    for (cluster, learning) in &material.clusters {
        let facts = serde_json::to_string(learning).map_err(Fault::unwritable)?;
        let new = NewPackage {
            code: &learning.code,
            work: None,
            cluster: Some(*cluster),
            title: &learning.name,
            facts: &facts,
        };
        store::insert_package(tx, id, &new)?;
    }
    queue::enqueue(tx, &Task::MakePackages(id))?;
    log(tx, who, edition.id, id, &material)?;
    Ok(id)
}

fn log(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Results>>,
    edition: EditionId,
    id: HandoverId,
    of: &Material,
) -> Result<(), Fault> {
    let subject = Subject::new("handover", id.0);
    let mut record = match who {
        Some(who) => who.person().record(Some(edition), "handover.begun", subject),
        None => Record::of_portal(Some(edition), "handover.begun", subject),
    };
    record.details = serde_json::json!({ "works": of.works.len(), "clusters": of.clusters.len() });
    audit::record(tx, &record)
}

/// What every package of an edition has in common; times are the announcement's, so that a repetition is the same.
///
/// # Errors
/// Our own failures only.
pub fn frame(conn: &mut Conn, edition: &Edition, site: &str) -> Result<PackageFrame, Fault> {
    let published: Option<At> = results::find_publication(conn, edition.id)?.map(|found| found.published_at);
    Ok(PackageFrame {
        lang: LANG,
        site: site.trim_end_matches('/').to_owned(),
        edition: edition.slug.clone(),
        year: edition.year,
        at: published.map(At::unix_seconds).unwrap_or_default(),
    })
}

/// Makes the next packages of a hand-over; how many there were. The last of them ends it and drops the files of those
/// before. Safe to run twice and side by side.
///
/// # Errors
/// Our own failures only: a work that makes no package is noted with the reason.
pub fn make_next(tx: &mut Tx<'_>, edition: &Edition, id: HandoverId) -> Result<usize, Fault> {
    let waiting = store::waiting(tx.conn, id, AT_ONCE)?;
    if waiting.is_empty() {
        if store::finish(tx, id)? == 1 {
            store::drop_older_bodies(tx, edition.id, id)?;
        }
        return Ok(0);
    }
    let frame = frame(tx.conn, edition, tx.site)?;
    for package in &waiting {
        match made(package, &frame) {
            Ok(files) if store::mark_made(tx, package.id)? == 1 => {
                for file in files {
                    store::insert_file(tx, package.id, &file.path, &file.bytes)?;
                }
            }
            Ok(_made_by_another) => {}
            Err(said) => {
                store::put_problem(tx, package.id, &said)?;
            }
        }
    }
    Ok(waiting.len())
}

/// Its files, or why there are none.
fn made(of: &Package, frame: &PackageFrame) -> Result<Vec<PackageFile>, String> {
    let files = if of.cluster_id.is_some() {
        match serde_json::from_str::<LearningCluster>(&of.facts) {
            Ok(cluster) => packages::files_of_cluster(&cluster, frame),
            Err(unreadable) => return Err(unreadable.to_string()),
        }
    } else {
        match serde_json::from_str::<LearningWork>(&of.facts) {
            Ok(work) => packages::files_of_work(&work, frame),
            Err(unreadable) => return Err(unreadable.to_string()),
        }
    };
    files.map_err(|problem| problem.to_string())
}

/// Notes who takes packages, of a hand-over or as they are made now: `what` are the codes, or "all".
///
/// # Errors
/// Our own failures only.
pub fn note_taking(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Results>>,
    edition: EditionId,
    id: Option<HandoverId>,
    what: &str,
) -> Result<(), Fault> {
    let subject = match id {
        Some(id) => Subject::new("handover", id.0),
        None => Subject::new("edition", edition.0),
    };
    let mut record = match who {
        Some(who) => who.person().record(Some(edition), "handover.taken", subject),
        None => Record::of_portal(Some(edition), "handover.taken", subject),
    };
    record.details = serde_json::json!({ "what": what });
    audit::record(tx, &record)
}
