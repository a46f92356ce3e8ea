//! Queries of the judging room.

mod clashes;
mod jurors;
mod overview;
mod pool;
mod sheets;
mod works;

pub(super) use clashes::{Clash, clashes};
pub(super) use jurors::{
    email_taken, insert_juror, mark_declared, mark_left, next_pseudonym, recipients, set_conflicts,
    takes_part,
};
pub use jurors::{find_juror, jurors, statement};
pub use overview::{Coverage, coverage, juror_progress, work_progress};
pub(super) use pool::{
    conflicting, insert_assignment, insert_plan, move_status, pool_rows, reassign, unfinished_of,
};
pub(super) use sheets::{
    counts, is_sealed, lock_submitted, method_fixed, recuse_sheet, save_draft, submit_sheet,
};
pub use sheets::{find_room, find_sheet, queue, sheets};
pub use works::films;
