//! Queries of the judging room.

mod clashes;
mod counted;
mod jurors;
mod moves;
mod overview;
mod policy;
mod pool;
mod sheets;
mod wanted;

pub use clashes::Changed;
pub(super) use clashes::{Clash, Ground, clashes};
pub(super) use counted::{StoredSheet, counted_sheets};
pub(super) use jurors::{
    email_taken, find_named, insert_juror, mark_declared, mark_left, next_pseudonym, nip_takes_part,
    recipients, set_conflicts, set_named, set_nip, takes_part,
};
pub use jurors::{find_juror, jurors, statement};
pub use moves::moves;
pub use overview::{Coverage, coverage, juror_progress, panels, work_progress};
pub use pool::insert_plan;
pub(super) use pool::{insert_assignment, move_status, pool_rows, reassign, unfinished_of};
pub(super) use sheets::{
    counts, is_sealed, lock_submitted, method_fixed, recuse_sheet, save_draft, submit_sheet,
};
pub use sheets::{find_room, find_sheet, queue};
pub use wanted::{RoundRow, extra_scores, insert_round, insert_round_works};
pub(super) use wanted::{first_round, newest_rounds};
