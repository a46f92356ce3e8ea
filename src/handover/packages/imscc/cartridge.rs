//! All files of a cartridge.

use super::super::archive::{sorted, zip};
use super::super::course::Course;
use super::super::error::{PackageError, PackageFile};
use super::manifest::manifest;
use super::resources::planned;
use crate::handover::learning_work::PackageFrame;

const MANIFEST: &str = "imsmanifest.xml";

/// The course as `.imscc`; its manifest is the first file, as readers expect.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn cartridge(course: &Course, frame: &PackageFrame) -> Result<Vec<u8>, PackageError> {
    let sections = planned(course);
    let mut files = vec![PackageFile::new(MANIFEST, manifest(course, &sections, frame).document()?)];
    for resource in sections.iter().flat_map(|section| &section.resources) {
        files.push(PackageFile::new(resource.path(), resource.bytes(frame.lang)?));
    }
    zip(&sorted(files, MANIFEST))
}
