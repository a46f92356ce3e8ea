//! Queries of documents, their files, what they are made of, and who is to get one.

mod documents;
mod due;
mod files;
mod minutes;
mod standing;
mod templates;

pub use documents::{
    DocumentFilter, facts, find, find_by_code, follower, list, list_all, marked, of_person, progress, register, Progress,
};
pub(super) use documents::{NewDocument, find_by_file_name, insert, mark_told, move_state, put_problem, reserve, untold};
pub(super) use due::{JurorRow, MakerRow, earning, judges, makers, served};
pub use files::{file_body, pending, Pending};
pub(super) use files::{clear_problems, insert_file};
pub(super) use minutes::{DecidedRow, RecusalRow, WorkCounts, decided, jury, recusals, verified, work_counts};
pub use templates::{StoredTemplate, find_logo, history, newest_template, own_templates, template_in_use, translation};
pub(super) use templates::{insert_template, put_logo};
