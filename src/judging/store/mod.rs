//! Queries of the judging room.

mod assignments;
#[cfg(test)]
mod both_sides;
mod check;
mod clashes;
mod conditions;
mod counted;
mod draws;
mod flags;
mod forecast;
mod given_up;
mod institution_changes;
mod invitations;
mod items;
mod jurors;
mod lms;
mod open_names;
mod own_marks;
mod planned;
mod policy;
mod pool;
mod progress;
mod queue;
mod queue_news;
mod references;
mod revisions;
mod room_sheet;
mod seats;
mod sheets;
mod unlocks;
mod wanted;

pub(super) use assignments::{NewAssignment, insert_assignment, move_status, reassign, unfinished_of};
pub use assignments::{NewPlan, insert_plan, is_routed};
pub use check::{OpenSheets, open_sheets};
pub(super) use check::{checked_sheets, mark_begun, tally};
pub use clashes::Changed;
pub(super) use clashes::{Clash, clashes};
pub use conditions::{judged, number};
pub(super) use conditions::{without_conflict, without_conflict_of};
pub(super) use counted::{StoredSheet, counted_sheets};
pub(super) use draws::insert_draw;
pub use draws::{draws, find_draw};
pub(super) use flags::{NewFlag, insert_flag, settle_flag, work_of_flag};
pub use flags::{flags_of_work, waiting_flag, waiting_flags};
pub(super) use forecast::{DaySheets, activity, awaited_sheets, handed_by_day};
pub use given_up::given_up;
pub(super) use institution_changes::{AskedChange, ask_change, decide_change, find_change, move_juror};
pub use institution_changes::{institution_changes, newest_change};
pub(super) use invitations::{
    find_by_address, insert_link, mark_accepted, mark_declined, mark_invited_again, mark_revoked,
    set_answer_by, set_name,
};
pub use invitations::{find_invitation, workload};
pub(super) use items::{films, find_text, makers};
pub(super) use jurors::{
    NewJurorRow, email_taken, find_named, identity, insert_juror, mark_declared, mark_left, next_pseudonym,
    nip_takes_part, reseal_juror_numbers, set_abilities, set_conflicts, set_institution, set_named, set_nip,
    takes_part,
};
pub use jurors::{find_juror, jurors, recipients, statement};
pub use lms::{lms_verdicts, lms_votes};
pub use open_names::names_open;
pub(super) use own_marks::own_marks;
pub(super) use planned::{
    NewPlanned, Planned, anything_planned, delete_planned, editions_with_lapsed, insert_planned,
    planned_counts, planned_of,
};
pub(super) use pool::{pool_rows, practice_rows};
pub use progress::{coverage, juror_progress, panels, work_progress};
pub(super) use queue::{queue, queue_places};
pub(super) use queue_news::mark_queue_seen;
pub use queue_news::queue_news;
pub use references::find_reference;
pub(super) use references::{practice, save_reference};
pub(super) use revisions::insert_revision;
pub use revisions::{recorded_revisions, revisions};
pub(super) use room_sheet::{RoomSheet, find_room_sheet};
pub use seats::{Involvement, Seat, involvement, judges_anywhere, juror_id_of};
pub use sheets::find_sheet;
pub(super) use sheets::{
    count, hold_sheet, is_sealed, lock_submitted, method_fixed, recuse_sheet, save_draft, submit_sheet,
};
pub(super) use unlocks::{
    NewUnlock, UnlockDecision, find_unlock, insert_unlock, settle_unlock, unlock_sheets,
};
pub use unlocks::{locked_sheets, own_unlocks, unlock_requests};
pub use wanted::{RoundRow, extra_scores, insert_round, insert_round_works};
pub(super) use wanted::{first_round, newest_rounds};
