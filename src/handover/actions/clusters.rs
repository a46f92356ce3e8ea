//! Clusters: naming, ordering, filling them (R4).

use std::collections::BTreeSet;

use super::reading::proposed_works;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Fault, Tx};
use crate::editions;
use crate::handover::model::{Cluster, ClusterWording};
use crate::handover::problem::{ClusterProblem, SaveClusterProblem};
use crate::handover::store;
use crate::ids::{ClusterId, EditionId, UserId, WorkId};
use crate::merge::{FormValues, Merged, Origin, Stored, merge};

impl ClusterWording {
    /// Names of its fields.
    pub const FIELDS: [&'static str; 4] = ["name_id", "name_en", "description_id", "description_en"];

    /// What stands in it, by field.
    #[must_use]
    pub fn values(&self) -> FormValues {
        let [name_id, name_en, description_id, description_en] = Self::FIELDS;
        [
            (name_id, self.name_id.as_str()),
            (name_en, self.name_en.as_str()),
            (description_id, self.description_id.as_str()),
            (description_en, self.description_en.as_str()),
        ]
        .into_iter()
        .collect()
    }

    /// The same from its fields.
    #[must_use]
    pub fn of(values: &FormValues) -> Self {
        let [name_id, name_en, description_id, description_en] = Self::FIELDS.map(|name| values.text(name));
        Self { name_id, name_en, description_id, description_en }
    }
}

impl Cluster {
    /// What was typed.
    #[must_use]
    pub fn wording(&self) -> ClusterWording {
        ClusterWording {
            name_id: self.name_id.clone(),
            name_en: self.name_en.clone(),
            description_id: self.description_id.clone(),
            description_en: self.description_en.clone(),
        }
    }
}

/// A form of a cluster as it was sent.
#[derive(Debug, Clone, Default)]
pub struct ClusterTyped {
    pub sent: FormValues,
    /// Fields that stay as they are stored: they cannot be kept, or the form does not speak of them.
    pub left: Vec<String>,
    /// Fields of the merge page for which nothing was chosen.
    pub undecided: Vec<String>,
    pub origin: Origin,
}

/// A cluster after a save.
#[derive(Debug, Clone)]
pub struct ClusterSaved {
    /// As it is stored now.
    pub one: Cluster,
    pub sent: FormValues,
    pub merged: Merged,
}

/// A new cluster behind the others, with works in it where it comes from a proposal.
///
/// # Errors
/// It has no name, or a work is not fit.
pub fn create_cluster(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    wording: &ClusterWording,
    works: &[WorkId],
) -> Result<ClusterId, ClusterProblem> {
    if wording.name_id.trim().is_empty() {
        return Err(ClusterProblem::NameMissing);
    }
    // Of two at once the second gets the next code.
    let held = editions::lock(tx, edition)?;
    if held.is_draft() && !held.is_trial() {
        return Err(ClusterProblem::StillDraft);
    }
    all_fit(tx, edition, works)?;
    let id = store::insert_cluster(tx, edition, wording)?;
    store::insert_works(tx, id, works)?;
    log(tx, who, edition, Act { act: "cluster.created", id, works })?;
    Ok(id)
}

/// A cluster of the works that bear a code, as it was proposed.
///
/// # Errors
/// As for `create_cluster`; it is proposed no more.
pub fn create_proposed(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    code: &str,
    wording: &ClusterWording,
) -> Result<ClusterId, ClusterProblem> {
    editions::lock(tx, edition)?;
    let works = proposed_works(tx.conn, edition, code)?;
    if works.is_empty() {
        return Err(ClusterProblem::ProposalGone);
    }
    create_cluster(tx, who, edition, wording, &works)
}

fn all_fit(tx: &mut Tx<'_>, edition: EditionId, works: &[WorkId]) -> Result<(), ClusterProblem> {
    let fit: BTreeSet<WorkId> = store::fit_works(tx.conn, edition)?.into_iter().collect();
    if works.iter().all(|work| fit.contains(work)) { Ok(()) } else { Err(ClusterProblem::NotFit) }
}

/// Saves what was typed, put together field by field with what another member stored meanwhile.
///
/// # Errors
/// Deleted; saved by others again and again in this moment.
pub fn save_cluster(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: ClusterId,
    typed: &ClusterTyped,
) -> Result<ClusterSaved, SaveClusterProblem> {
    let by = who.person().user_id();
    // A save that another one came before is put together anew.
    for _ in 0..2 {
        let found = store::find_cluster(tx.conn, edition, id)?.ok_or(SaveClusterProblem::Gone)?;
        let (mut saved, wording) = put_together(&found, typed, by, tx.now);
        let changed = !saved.merged.changed.is_empty();
        if !changed && saved.one.edits == found.edits {
            return Ok(saved);
        }
        let done = match changed {
            true => store::save_cluster(tx, &saved.one, &wording)?,
            false => store::note_save(tx, &saved.one)?,
        };
        if done == 0 {
            continue;
        }
        if changed {
            let subject = Subject::new("cluster", id.0);
            audit::record_edit(tx, &who.person().record(Some(edition), "cluster.saved", subject))?;
        }
        saved.one = store::find_cluster(tx.conn, edition, id)?.ok_or(SaveClusterProblem::Gone)?;
        return Ok(saved);
    }
    Err(SaveClusterProblem::Changed)
}

/// What was typed, put together with what is stored.
fn put_together(one: &Cluster, typed: &ClusterTyped, by: UserId, now: At) -> (ClusterSaved, ClusterWording) {
    let values = one.wording().values();
    let mut sent = typed.sent.clone();
    typed.left.iter().for_each(|name| sent.copy(name, &values));
    let stored = Stored { version: one.lock_version, values: &values, edits: &one.edits };
    let mut merged = merge(stored, &sent, &typed.origin, by);
    merged.reopen(&typed.undecided, &values);
    let wording = ClusterWording::of(&merged.values);
    let mut fresh = one.clone();
    fresh.edits.note(&merged.changed, by, now, &typed.origin);
    (ClusterSaved { one: fresh, sent, merged }, wording)
}

/// Deletes a cluster; its works stay what they are.
///
/// # Errors
/// It is gone already.
pub fn delete_cluster(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: ClusterId,
) -> Result<(), ClusterProblem> {
    store::find_cluster(tx.conn, edition, id)?.ok_or(ClusterProblem::Gone)?;
    if store::delete_cluster(tx, id)? == 0 {
        return Err(ClusterProblem::Gone);
    }
    Ok(log(tx, who, edition, Act { act: "cluster.deleted", id, works: &[] })?)
}

/// Moves a cluster before the one above it, or behind the one below it.
///
/// # Errors
/// It is gone.
pub fn move_cluster(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: ClusterId,
    up: bool,
) -> Result<(), ClusterProblem> {
    store::lock_clusters(tx, edition)?;
    let order: Vec<Place<ClusterId>> = store::clusters(tx.conn, edition)?
        .into_iter()
        .map(|one| Place { id: one.id, position: one.position })
        .collect();
    let Some([one, other]) = exchanged(&order, id, up).ok_or(ClusterProblem::Gone)? else { return Ok(()) };
    store::place_cluster(tx, one.id, one.position)?;
    store::place_cluster(tx, other.id, other.position)?;
    Ok(log(tx, who, edition, Act { act: "cluster.moved", id, works: &[] })?)
}

/// Puts fit works behind those of a cluster; how many were not in it yet comes back.
///
/// # Errors
/// It is gone, or a work is not fit.
pub fn add_works(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: ClusterId,
    works: &[WorkId],
) -> Result<usize, ClusterProblem> {
    store::lock_clusters(tx, edition)?;
    store::find_cluster(tx.conn, edition, id)?.ok_or(ClusterProblem::Gone)?;
    all_fit(tx, edition, works)?;
    let added = store::insert_works(tx, id, works)?;
    if added > 0 {
        log(tx, who, edition, Act { act: "cluster.filled", id, works })?;
    }
    Ok(added)
}

/// A work in a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedWork {
    pub cluster: ClusterId,
    pub work: WorkId,
}

/// Moves a work in its cluster, as `move_cluster` does.
///
/// # Errors
/// Cluster or work are not there.
pub fn move_work(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    of: PlacedWork,
    up: bool,
) -> Result<(), ClusterProblem> {
    store::lock_clusters(tx, edition)?;
    store::find_cluster(tx.conn, edition, of.cluster)?.ok_or(ClusterProblem::Gone)?;
    let order: Vec<Place<WorkId>> = store::places(tx.conn, of.cluster)?
        .into_iter()
        .map(|(id, position)| Place { id, position })
        .collect();
    let Some([one, other]) = exchanged(&order, of.work, up).ok_or(ClusterProblem::Gone)? else {
        return Ok(());
    };
    store::place_work(tx, of.cluster, one.id, one.position)?;
    store::place_work(tx, of.cluster, other.id, other.position)?;
    Ok(log(tx, who, edition, Act { act: "cluster.moved", id: of.cluster, works: &[of.work] })?)
}

/// Takes a work out of a cluster; done twice it changes nothing.
///
/// # Errors
/// The cluster is gone.
pub fn remove_work(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    of: PlacedWork,
) -> Result<(), ClusterProblem> {
    store::find_cluster(tx.conn, edition, of.cluster)?.ok_or(ClusterProblem::Gone)?;
    if store::remove_work(tx, of.cluster, of.work)? == 1 {
        log(tx, who, edition, Act { act: "cluster.emptied", id: of.cluster, works: &[of.work] })?;
    }
    Ok(())
}

/// Where something stands among its like; no two stand in one position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place<T> {
    id: T,
    position: i32,
}

/// One of a list and its neighbour, each with the other's position; none where it is not in the list, and none inside where
/// it has no neighbour on that side.
fn exchanged<T: Copy + PartialEq>(order: &[Place<T>], id: T, up: bool) -> Option<Option<[Place<T>; 2]>> {
    let at = order.iter().position(|one| one.id == id)?;
    let neighbour = if up { at.checked_sub(1) } else { Some(at + 1) };
    let (Some(one), Some(other)) = (order.get(at), neighbour.and_then(|at| order.get(at))) else {
        return Some(None);
    };
    Some(Some([
        Place { id: one.id, position: other.position },
        Place { id: other.id, position: one.position },
    ]))
}

/// What was done to a cluster, and with which works.
struct Act<'a> {
    act: &'static str,
    id: ClusterId,
    works: &'a [WorkId],
}

fn log(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    of: Act<'_>,
) -> Result<(), Fault> {
    let mut record = who.person().record(Some(edition), of.act, Subject::new("cluster", of.id.0));
    record.details = serde_json::json!({ "works": of.works });
    audit::record(tx, &record)
}

#[cfg(test)]
mod tests {
    use super::{Place, exchanged};

    #[test]
    fn one_changes_places_with_its_neighbour_and_the_ends_stay() {
        let place = |id: char, position: i32| Place { id, position };
        let order = [place('a', 1), place('b', 4), place('c', 5)];
        assert_eq!(exchanged(&order, 'b', true), Some(Some([place('b', 1), place('a', 4)])));
        assert_eq!(exchanged(&order, 'b', false), Some(Some([place('b', 5), place('c', 4)])));
        assert_eq!((exchanged(&order, 'a', true), exchanged(&order, 'c', false)), (Some(None), Some(None)));
        assert_eq!(exchanged(&order, 'd', true), None);
    }
}
