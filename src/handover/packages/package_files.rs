//! The files of one work and of one cluster.

use super::course::{Activity, Course, Evaluation};
use super::error::{PackageError, PackageFile};
use super::imscc::cartridge;
use super::mbz::backup;
use super::metadata::{metadata_of_cluster, metadata_of_work};
use super::of_cluster::course_of_cluster;
use super::of_work::course_of_work;
use super::question_files::{gift, moodle_xml};
use crate::handover::learning_work::{LearningCluster, LearningWork, PackageFrame};

/// `{code}.mbz`, `{code}.imscc`, with questions `soal.xml` and `soal.gift.txt`, and `metadata.json`.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn files_of_work(work: &LearningWork, frame: &PackageFrame) -> Result<Vec<PackageFile>, PackageError> {
    let metadata = serde_json::to_vec_pretty(&metadata_of_work(work, frame))?;
    files_of(&course_of_work(work, frame), metadata, frame)
}

/// The same kinds for a cluster: one course with a section for each work, and one category of questions for each.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn files_of_cluster(
    cluster: &LearningCluster,
    frame: &PackageFrame,
) -> Result<Vec<PackageFile>, PackageError> {
    let metadata = serde_json::to_vec_pretty(&metadata_of_cluster(cluster, frame))?;
    files_of(&course_of_cluster(cluster, frame), metadata, frame)
}

fn files_of(
    course: &Course,
    metadata: Vec<u8>,
    frame: &PackageFrame,
) -> Result<Vec<PackageFile>, PackageError> {
    let mut files = vec![
        PackageFile::new(format!("{}.mbz", course.code), backup(course, frame)?),
        PackageFile::new(format!("{}.imscc", course.code), cartridge(course, frame)?),
    ];
    let evaluations = evaluations(course);
    if !evaluations.is_empty() {
        files.push(PackageFile::new("soal.xml", moodle_xml(&evaluations)?));
        files.push(PackageFile::new("soal.gift.txt", gift(&evaluations)));
    }
    files.push(PackageFile::new("metadata.json", metadata));
    Ok(files)
}

fn evaluations(course: &Course) -> Vec<&Evaluation> {
    let activities = course.sections.iter().flat_map(|section| &section.activities);
    activities
        .filter_map(|activity| match activity {
            Activity::Evaluation(evaluation) => Some(evaluation),
            _ => None,
        })
        .collect()
}
