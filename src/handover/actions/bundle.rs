//! The bundle of an edition: every package in a folder of its own, the list of works, the steps of the operator, sums.

use std::collections::BTreeMap;

use super::material::Material;
use super::packages::frame;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::handover::learning_work::{LearningCluster, LearningWork};
use crate::handover::model::Handover;
use crate::handover::packages::{
    EditionFiles, PackageFile, STEPS_FILE, SUMS_FILE, WORKS_LIST_FILE, bundle_files, checksums,
    cluster_folder, import_steps, works_list,
};
use crate::handover::store;
use crate::ids::{EditionId, PackageId};
use crate::secrets::sha256_of_bytes;

/// The bundle of everything that is fit now, made at once, or of one work alone; nothing before the announcement.
///
/// # Errors
/// A package that cannot be made, or our own failures.
pub fn produce(
    conn: &mut Conn,
    edition: &Edition,
    site: &str,
    only: Option<&str>,
) -> Result<Vec<PackageFile>, Fault> {
    if !edition.is_published() {
        return Ok(Vec::new());
    }
    let (frame, material) = (frame(conn, edition, site)?, Material::read(conn, edition)?);
    let works = material.works.into_iter().map(|(_, work)| work);
    let works: Vec<LearningWork> = works.filter(|work| only.is_none_or(|code| work.code == code)).collect();
    let clusters = material.clusters.into_iter().map(|(_, cluster)| cluster);
    let clusters: Vec<LearningCluster> = clusters.filter(|_| only.is_none()).collect();
    if works.is_empty() {
        return Ok(Vec::new());
    }
    let files = EditionFiles { works: &works, clusters: &clusters, frame: &frame };
    bundle_files(files, sha256_of_bytes).map_err(Fault::unwritable)
}

/// A file of the bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundleEntry {
    /// Its place in the bundle.
    pub path: String,
    /// In lower-case hexadecimal digits.
    pub sha256: String,
    body: Body,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Body {
    Stored { package: PackageId, name: String },
    Made(Vec<u8>),
}

/// The files of a finished hand-over, in the order of the bundle.
///
/// # Errors
/// Our own failures only.
pub fn bundle(
    conn: &mut Conn,
    edition: &Edition,
    of: &Handover,
    site: &str,
) -> Result<Vec<BundleEntry>, Fault> {
    let mut folders: BTreeMap<PackageId, String> = BTreeMap::new();
    let mut works = Vec::new();
    for package in store::packages(conn, of.id)? {
        if package.work_id.is_some() {
            works.push(serde_json::from_str::<LearningWork>(&package.facts).map_err(Fault::unreadable)?);
            folders.insert(package.id, package.code);
        } else {
            let cluster: LearningCluster = serde_json::from_str(&package.facts).map_err(Fault::unreadable)?;
            folders.insert(package.id, cluster_folder(&cluster));
        }
    }
    let frame = frame(conn, edition, site)?;
    let list = works_list(&works, &frame).map_err(Fault::unwritable)?;
    let mut entries = vec![made(WORKS_LIST_FILE, list), made(STEPS_FILE, import_steps(&frame).into_bytes())];
    for file in store::files(conn, of.id)? {
        let Some(folder) = folders.get(&file.package_id) else { continue };
        entries.push(BundleEntry {
            path: format!("{folder}/{}", file.name),
            sha256: file.sha256,
            body: Body::Stored { package: file.package_id, name: file.name },
        });
    }
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    let sums = checksums(entries.iter().map(|entry| (entry.path.as_str(), entry.sha256.clone())));
    entries.push(made(SUMS_FILE, sums.into_bytes()));
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(entries)
}

fn made(path: &str, body: Vec<u8>) -> BundleEntry {
    BundleEntry { path: path.to_owned(), sha256: sha256_of_bytes(&body), body: Body::Made(body) }
}

/// The bytes of a file of the bundle.
///
/// # Errors
/// It is not there any more, since later packages were made; or our own failures.
pub fn entry_body(conn: &mut Conn, edition: EditionId, entry: &BundleEntry) -> Result<Vec<u8>, Fault> {
    match &entry.body {
        Body::Made(body) => Ok(body.clone()),
        Body::Stored { package, name } => {
            store::file_body(conn, edition, *package, name)?.ok_or(Fault::NotFound)
        }
    }
}
