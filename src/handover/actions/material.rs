//! What a hand-over holds: every fit work and every cluster with one in it.

use std::collections::BTreeMap;

use super::consent::name_clusters;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::learning_work::{LearningCluster, LearningWork};
use crate::handover::model::Cluster;
use crate::handover::store;
use crate::i18n::Lang;
use crate::ids::{ClusterId, WorkId};
use crate::results;

/// The language of packages: the platform's and its learners'.
pub(super) const LANG: Lang = Lang::Id;

/// Everything that a hand-over of an edition would hold now.
pub(super) struct Material {
    pub(super) works: Vec<(WorkId, LearningWork)>,
    pub(super) clusters: Vec<(ClusterId, LearningCluster)>,
}

impl Material {
    /// Reads it.
    pub(super) fn read(conn: &mut Conn, edition: &Edition) -> Result<Self, Fault> {
        let fit = store::fit_works(conn, edition.id)?;
        let mut works = store::learning_works(conn, edition, &fit, LANG)?;
        let places = places(conn, edition)?;
        let clusters = store::clusters(conn, edition.id)?;
        let held = store::cluster_works(conn, edition.id)?;
        name_clusters(conn, edition, LANG, &mut works)?;
        for (_, work) in &mut works {
            work.place = places.get(&work.code).map(ToString::to_string).unwrap_or_default();
        }
        let by_id: BTreeMap<WorkId, &LearningWork> = works.iter().map(|(id, work)| (*id, work)).collect();
        let whole: Vec<(ClusterId, LearningCluster)> = clusters
            .iter()
            .map(|cluster| (cluster.id, filled(edition, cluster, &held, &by_id)))
            .filter(|(_, cluster)| !cluster.works.is_empty())
            .collect();
        Ok(Self { works, clusters: whole })
    }
}

/// Places of the awarded works, by number.
fn places(conn: &mut Conn, edition: &Edition) -> Result<BTreeMap<String, usize>, Fault> {
    let Some(publication) = results::find_publication(conn, edition.id)? else { return Ok(BTreeMap::new()) };
    let snapshot = results::Snapshot::parse(&publication.snapshot).map_err(Fault::unreadable)?;
    Ok(snapshot.works.into_iter().map(|work| (work.number, work.rank)).collect())
}

fn filled(
    edition: &Edition,
    cluster: &Cluster,
    held: &[(ClusterId, WorkId)],
    works: &BTreeMap<WorkId, &LearningWork>,
) -> LearningCluster {
    let own = held.iter().filter(|(of, _)| *of == cluster.id);
    let own = own.filter_map(|(_, id)| works.get(id));
    LearningCluster {
        code: format!("ML-{}-{}", edition.year, cluster.code),
        name: cluster.name_id.clone(),
        description: cluster.description_id.clone(),
        works: own.map(|work| (*work).clone()).collect(),
    }
}
