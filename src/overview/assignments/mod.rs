//! Who judges what, as a list. A sheet is the same row as the assignment it was given with, so one list shows both; no
//! mark, point or comment is read for it.

mod by_work;
mod line;
mod page;
mod query;

pub use line::{
    AssignmentFilter, AssignmentLine, AssignmentSort, Deadlines, JudgedIn, SheetState, SheetTime,
};
pub use page::{AssignmentPage, assignment_page};
pub use query::{assignments, count_assignments};
