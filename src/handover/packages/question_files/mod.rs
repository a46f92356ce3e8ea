//! Files for a question bank, for courses that are built by hand (lms-handover.md §7).

mod gift;
mod moodle_xml;

pub use gift::gift;
pub use moodle_xml::moodle_xml;
