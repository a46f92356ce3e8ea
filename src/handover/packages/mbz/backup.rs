//! All files of a backup.

use super::super::archive::{sorted, zip};
use super::super::course::Course;
use super::super::error::{PackageError, PackageFile};
use super::super::xml::Element;
use super::plan::Plan;
use super::{course_files, description, grades, module_files, questions, section_files};
use crate::handover::learning_work::PackageFrame;

/// An XML file of the backup, before it is written.
pub struct Document {
    pub path: String,
    pub root: Element,
}

impl Document {
    /// A file with its root element.
    pub fn new(path: impl Into<String>, root: Element) -> Self {
        Self { path: path.into(), root }
    }
}

/// The course as `.mbz`.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn backup(course: &Course, frame: &PackageFrame) -> Result<Vec<u8>, PackageError> {
    let plan = Plan::of(course, frame);
    let mut documents = vec![
        Document::new("moodle_backup.xml", description::description(&plan)),
        Document::new("questions.xml", questions::questions(&plan)),
        Document::new("gradebook.xml", grades::gradebook(&plan)),
    ];
    documents.extend(course_files::documents(&plan));
    documents.extend(section_files::documents(&plan));
    documents.extend(plan.modules().flat_map(|module| module_files::documents(module, &plan)));
    let files = documents.into_iter().map(|file| Ok(PackageFile::new(file.path, file.root.document()?)));
    zip(&sorted(files.collect::<Result<_, PackageError>>()?, ""))
}
