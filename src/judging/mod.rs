//! Judging: jurors and their conflicts, routing of works, score sheets, recusals. Grants the actor `Juror`.
//!
//! Jurors work blind: no query of this room shows a juror another juror's marks. What the result rests on
//! leaves by `sheets`; everything else is for the juror's own pages and the committee's progress.

mod actions;
mod actor;
pub mod csv_file;
mod model;
pub mod rounds;
pub mod routing;
pub mod rules;
mod store;
pub mod text;
#[cfg(test)]
mod walk;

pub use actions::{
    Declaring, Draft, House, JudgingProblem, NewJuror, Preview, Saved, commit_plan, confirm_all, declare,
    import_jurors, invite_juror, leave, may_commit, open_room, postpone, preview, preview_jurors, problem,
    recuse, reopen, resend_invitation, save_draft, settle_conflicts, submit_sheet,
};
pub use actor::{Juror, is_juror, juror};
pub use model::{
    AssignmentStatus, Film, JurorLine, JurorProgress, JurorStatus, Move, QueueLine, RecusalReason, Seat,
    Sheet, SheetLine, Statement, WorkProgress, WorkText,
};
pub use store::{
    Changed, Coverage, coverage, films, find_juror, find_room, find_sheet, juror_progress, jurors, moves,
    panels, queue, sheets, statement, work_progress,
};
