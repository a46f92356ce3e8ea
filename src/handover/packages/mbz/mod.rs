//! The backup of a course that Moodle restores (lms-handover.md §4): XML files in a ZIP archive.
//!
//! `plan` gives every part its number; each other file writes one kind of XML from it.

mod activity_files;
mod backup;
mod course_files;
mod description;
mod grades;
mod module;
mod module_files;
mod plan;
mod questions;
mod quiz;
mod section_files;
mod settings;

pub use backup::backup;
