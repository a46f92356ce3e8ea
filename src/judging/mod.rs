//! Judging: jurors and their conflicts, routing of works, score sheets, recusals. Grants the actor `Juror`.
//!
//! Jurors work blind: no query of this room shows a juror another juror's marks. What the result rests on
//! leaves by `counted_sheets`; everything else is for the juror's own pages and the committee's progress.

mod actions;
mod actor;
pub mod csv_file;
mod model;
pub mod routing;
pub mod rules;
mod store;
pub mod text;
#[cfg(test)]
mod walk;

pub use actions::{
    Declaring, Draft, Giving, House, JudgingProblem, NewJuror, Preview, Saved, assign, commit_plan,
    confirm_all, counted_sheets, declare, import_jurors, invite_juror, leave, may_commit, new_pairs,
    open_room, pool, postpone, preview, preview_jurors, problem, recuse, reopen, resend_invitation,
    save_draft, settle_conflicts, submit_sheet,
};
pub use actor::{Juror, is_juror, juror};
pub use model::{
    AssignmentStatus, CountedSheet, CountedSheets, JurorLine, JurorProgress, JurorStatus, MarkSheet, Move,
    QueueLine, RecusalReason, RoundJurors, RoundKind, RoundState, Seat, Statement, WorkProgress,
};
pub use store::{
    Changed, Coverage, RoundRow, coverage, extra_scores, find_juror, find_room, find_sheet, insert_plan,
    insert_round, insert_round_works, juror_progress, jurors, moves, panels, queue, statement, work_progress,
};
