//! Queries of documents, their files, what they are made of, and who is to get one.

mod documents;
mod due;
mod files;
mod minutes;
mod standing;
mod templates;

pub(super) use documents::{
    NewDocument, find_by_file_name, insert, mark_told, move_state, put_problem, reserve, untold,
};
pub use documents::{
    Progress, ShelfLine, facts, find, find_by_code, follower, list, marked, next_serial, of_person, progress,
};
pub(super) use due::{JurorRow, MakerRow, earning, judges, jury, makers, served};
pub(super) use files::{MadeOf, clear_problems, insert_file};
pub use files::{Pending, file_body, pending};
pub(super) use minutes::{DecidedRow, RecusalRow, WorkCounts, decided, recusals, verified, work_counts};
pub use standing::{fallen, lines};
pub use templates::{
    StoredTemplate, find_logo, history, newest_logo, newest_template, own_templates, template_in_use,
    translation,
};
pub(super) use templates::{insert_logo, insert_template};
