//! Queries of the judging room.

mod assignments;
mod clashes;
mod conditions;
mod counted;
mod flags;
mod given_up;
mod invitations;
mod items;
mod jurors;
mod lms;
mod own_marks;
mod policy;
mod pool;
mod progress;
mod queue;
mod seats;
mod sheets;
mod wanted;

pub(super) use assignments::{NewAssignment, insert_assignment, move_status, reassign, unfinished_of};
pub use assignments::{NewPlan, insert_plan};
pub use clashes::Changed;
pub(super) use clashes::{Clash, clashes};
pub use conditions::{judged, number};
pub(super) use counted::{StoredSheet, counted_sheets};
pub(super) use flags::{NewFlag, insert_flag, settle_flag, work_of_flag};
pub use flags::{flags_of_work, waiting_flag, waiting_flags};
pub use given_up::given_up;
pub(super) use invitations::{
    find_by_address, insert_link, mark_accepted, mark_declined, mark_invited_again, mark_revoked, set_name,
};
pub use invitations::{find_invitation, workload};
pub(super) use items::{films, find_text, makers};
pub(super) use jurors::{
    NewJurorRow, email_taken, find_named, insert_juror, mark_declared, mark_left, next_pseudonym,
    nip_takes_part, recipients, set_conflicts, set_named, set_nip, takes_part,
};
pub use jurors::{find_juror, juror_zone, jurors, statement};
pub use lms::lms_verdicts;
pub(super) use own_marks::own_marks;
pub(super) use pool::pool_rows;
pub use progress::{coverage, juror_progress, panels, work_progress};
pub(super) use queue::{queue, queue_places};
pub(super) use seats::find_seat;
pub use seats::is_juror;
pub use sheets::find_sheet;
pub(super) use sheets::{
    count, hold_sheet, is_sealed, lock_submitted, method_fixed, recuse_sheet, save_draft, submit_sheet,
};
pub use wanted::{RoundRow, extra_scores, insert_round, insert_round_works};
pub(super) use wanted::{first_round, newest_rounds};
