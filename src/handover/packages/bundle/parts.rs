//! The files of a bundle in their folders.

use super::super::error::{PackageError, PackageFile};
use super::super::names::code;
use super::super::package_files::{files_of_cluster, files_of_work};
use super::{import_steps, works_list};
use crate::handover::learning_work::{LearningCluster, LearningWork, PackageFrame};

pub const WORKS_LIST_FILE: &str = "daftar-karya.csv";
pub const STEPS_FILE: &str = "PETUNJUK-IMPOR.txt";
pub const SUMS_FILE: &str = "SHA256SUMS";

/// What an edition hands over.
#[derive(Debug, Clone, Copy)]
pub struct EditionFiles<'a> {
    pub works: &'a [LearningWork],
    pub clusters: &'a [LearningCluster],
    pub frame: &'a PackageFrame,
}

/// "serah-terima-2023.zip".
#[must_use]
pub fn bundle_name(frame: &PackageFrame) -> String {
    format!("serah-terima-{}.zip", frame.edition)
}

/// "kluster/ML-2023-K01"; a work's folder is its code.
#[must_use]
pub fn cluster_folder(cluster: &LearningCluster) -> String {
    format!("kluster/{}", code(&cluster.code))
}

/// Every file of the bundle by its path, with the sums of all others at the end of making it.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn bundle_files(
    edition: EditionFiles,
    sha256: impl Fn(&[u8]) -> String,
) -> Result<Vec<PackageFile>, PackageError> {
    let frame = edition.frame;
    let mut files = vec![
        PackageFile::new(WORKS_LIST_FILE, works_list(edition.works, frame)?),
        PackageFile::new(STEPS_FILE, import_steps(frame)),
    ];
    for work in edition.works {
        files.extend(within(&code(&work.code), files_of_work(work, frame)?));
    }
    for cluster in edition.clusters {
        files.extend(within(&cluster_folder(cluster), files_of_cluster(cluster, frame)?));
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let sums = checksums(files.iter().map(|file| (file.path.as_str(), sha256(&file.bytes))));
    files.push(PackageFile::new(SUMS_FILE, sums));
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Lines as `sha256sum --check` reads them, from paths with their hashes.
#[must_use]
pub fn checksums<'a>(files: impl IntoIterator<Item = (&'a str, String)>) -> String {
    files.into_iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect()
}

fn within(folder: &str, files: Vec<PackageFile>) -> impl Iterator<Item = PackageFile> {
    files
        .into_iter()
        .map(move |file| PackageFile { path: format!("{folder}/{}", file.path), bytes: file.bytes })
}
