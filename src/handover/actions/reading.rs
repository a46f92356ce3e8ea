//! What pages read of clusters and of the gallery.

use std::collections::BTreeMap;

use crate::db::{Conn, Fault};
use crate::handover::proposal::{ClusterProposal, cluster_proposals};
use crate::handover::store;
use crate::ids::{ClusterId, EditionId, WorkId};
use crate::video_check::{self, BlindVideo, PartKind, VideoLink};
use crate::works;

/// Codes that several fit works bear and that no cluster holds yet.
///
/// # Errors
/// Our own failures only.
pub fn proposed_clusters(conn: &mut Conn, edition: EditionId) -> Result<Vec<ClusterProposal>, Fault> {
    let fit = store::fit_works(conn, edition)?;
    let tags = store::judged_tags(conn, &fit)?;
    let mut held: BTreeMap<ClusterId, Vec<WorkId>> = BTreeMap::new();
    for (cluster, work) in store::cluster_works(conn, edition)? {
        held.entry(cluster).or_default().push(work);
    }
    Ok(cluster_proposals(&tags, &held.into_values().collect::<Vec<_>>()))
}

/// The works of a proposal; none where it is none any more.
///
/// # Errors
/// Our own failures only.
pub fn proposed_works(conn: &mut Conn, edition: EditionId, code: &str) -> Result<Vec<WorkId>, Fault> {
    let all = proposed_clusters(conn, edition)?;
    Ok(all.into_iter().find(|one| one.code == code).map(|one| one.works).unwrap_or_default())
}

/// Number and title of some works.
///
/// # Errors
/// Our own failures only.
pub fn titles(conn: &mut Conn, ids: &[WorkId]) -> Result<BTreeMap<WorkId, String>, Fault> {
    let named = works::names(conn, ids)?;
    Ok(named.into_iter().map(|(id, number, title)| (id, format!("{number} · {title}"))).collect())
}

/// A film that the public may play.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlayableFilm {
    pub link: VideoLink,
    /// Whether its host's player may stand in our pages.
    pub embeddable: bool,
}

/// The main film of a work as it was sent.
///
/// # Errors
/// Our own failures only.
pub fn main_film(conn: &mut Conn, work: WorkId) -> Result<Option<PlayableFilm>, Fault> {
    let films = video_check::sent_of_works(conn, &[work])?;
    let main = films.into_iter().map(BlindVideo::from).find(|film| film.part == PartKind::Main);
    Ok(main.map(|film| PlayableFilm { link: film.link, embeddable: film.embeddable }))
}
