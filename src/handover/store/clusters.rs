//! Clusters of works (R4).

use std::collections::BTreeSet;

use diesel::dsl::{count_star, max};
use diesel::prelude::*;

use crate::db::schema::{cluster_works as of, clusters as t};
use crate::db::{Conn, Fault, Tx};
use crate::handover::model::{Cluster, ClusterWording};
use crate::ids::{ClusterId, EditionId, WorkId};

/// The clusters of an edition, in their order.
pub fn clusters(conn: &mut Conn, edition: EditionId) -> Result<Vec<Cluster>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .order((t::position.asc(), t::id.asc()))
        .select(Cluster::as_select())
        .load(conn)?)
}

/// A cluster of the edition; one that was deleted does not exist.
pub fn find_cluster(conn: &mut Conn, edition: EditionId, id: ClusterId) -> Result<Option<Cluster>, Fault> {
    Ok(t::table
        .find(id)
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .select(Cluster::as_select())
        .first(conn)
        .optional()?)
}

/// The works of every cluster of an edition: by cluster, then in their order there.
pub fn cluster_works(conn: &mut Conn, edition: EditionId) -> Result<Vec<(ClusterId, WorkId)>, Fault> {
    Ok(of::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .order((t::position.asc(), t::id.asc(), of::position.asc(), of::work_id.asc()))
        .select((of::cluster_id, of::work_id))
        .load(conn)?)
}

/// The works of a cluster in their order, each with its position.
pub(in crate::handover) fn places(conn: &mut Conn, cluster: ClusterId) -> Result<Vec<(WorkId, i32)>, Fault> {
    Ok(of::table
        .filter(of::cluster_id.eq(cluster))
        .order((of::position.asc(), of::work_id.asc()))
        .select((of::work_id, of::position))
        .load(conn)?)
}

/// Whoever holds this may change the order of an edition's clusters: nobody else does so meanwhile.
pub(in crate::handover) fn lock_clusters(tx: &mut Tx<'_>, edition: EditionId) -> Result<(), Fault> {
    diesel::update(t::table.filter(t::edition_id.eq(edition)))
        .set(t::position.eq(t::position))
        .execute(tx.conn)?;
    Ok(())
}

/// A new cluster behind the others; its code counts the deleted ones as well.
pub(in crate::handover) fn insert_cluster(
    tx: &mut Tx<'_>,
    edition: EditionId,
    wording: &ClusterWording,
) -> Result<ClusterId, Fault> {
    let before: i64 = t::table.filter(t::edition_id.eq(edition)).select(count_star()).get_result(tx.conn)?;
    let last: Option<i32> =
        t::table.filter(t::edition_id.eq(edition)).select(max(t::position)).get_result(tx.conn)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::code.eq(format!("K{:02}", before + 1)),
            t::position.eq(last.unwrap_or_default() + 1),
            t::name_id.eq(&wording.name_id),
            t::name_en.eq(&wording.name_en),
            t::description_id.eq(&wording.description_id),
            t::description_en.eq(&wording.description_en),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Saves over the version that was read; 0 rows if it is another by now, or deleted.
pub(in crate::handover) fn save_cluster(
    tx: &mut Tx<'_>,
    over: &Cluster,
    wording: &ClusterWording,
) -> Result<usize, Fault> {
    let same =
        t::table.find(over.id).filter(t::lock_version.eq(over.lock_version)).filter(t::deleted_at.is_null());
    Ok(diesel::update(same)
        .set((
            t::name_id.eq(&wording.name_id),
            t::name_en.eq(&wording.name_en),
            t::description_id.eq(&wording.description_id),
            t::description_en.eq(&wording.description_en),
            t::lock_version.eq(t::lock_version + 1),
            t::edits.eq(over.edits.to_json()),
        ))
        .execute(tx.conn)?)
}

/// Notes a save that changed nothing, so that one it overtook changes nothing either; 0 rows as for `save_cluster`.
pub(in crate::handover) fn note_save(tx: &mut Tx<'_>, over: &Cluster) -> Result<usize, Fault> {
    let same = t::table.find(over.id).filter(t::lock_version.eq(over.lock_version));
    Ok(diesel::update(same).set(t::edits.eq(over.edits.to_json())).execute(tx.conn)?)
}

pub(in crate::handover) fn place_cluster(
    tx: &mut Tx<'_>,
    id: ClusterId,
    position: i32,
) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::position.eq(position)).execute(tx.conn)?)
}

/// Deletes a cluster and keeps its code from being given again; 0 where it is deleted already.
pub(in crate::handover) fn delete_cluster(tx: &mut Tx<'_>, id: ClusterId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::deleted_at.is_null()))
        .set(t::deleted_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// Puts works behind those of a cluster; one that is there already stays where it is.
pub(in crate::handover) fn insert_works(
    tx: &mut Tx<'_>,
    cluster: ClusterId,
    works: &[WorkId],
) -> Result<usize, Fault> {
    let before = places(tx.conn, cluster)?;
    let (mut position, mut added) = (before.last().map_or(0, |(_, last)| *last), 0);
    let mut there: BTreeSet<WorkId> = before.into_iter().map(|(work, _)| work).collect();
    for work in works {
        if !there.insert(*work) {
            continue;
        }
        position += 1;
        added += diesel::insert_into(of::table)
            .values((of::cluster_id.eq(cluster), of::work_id.eq(*work), of::position.eq(position)))
            .execute(tx.conn)?;
    }
    Ok(added)
}

pub(in crate::handover) fn place_work(
    tx: &mut Tx<'_>,
    cluster: ClusterId,
    work: WorkId,
    position: i32,
) -> Result<usize, Fault> {
    Ok(diesel::update(of::table.find((cluster, work))).set(of::position.eq(position)).execute(tx.conn)?)
}

/// Takes a work out of a cluster; 0 where it is not in it.
pub(in crate::handover) fn remove_work(
    tx: &mut Tx<'_>,
    cluster: ClusterId,
    work: WorkId,
) -> Result<usize, Fault> {
    Ok(diesel::delete(of::table.find((cluster, work))).execute(tx.conn)?)
}
