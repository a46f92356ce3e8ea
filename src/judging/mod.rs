//! Judging: jurors and their conflicts, routing of works, score sheets, recusals. Grants the actor `Juror`.
//!
//! Jurors work blind: no query of this room shows a juror another juror's marks. What the result rests on
//! leaves by `sheets`; everything else is for the juror's own pages and the committee's progress.

mod actions;
mod actor;
pub mod csv_file;
mod model;
mod problems;
pub mod routing;
pub mod rules;
mod store;
pub mod text;

pub use actions::{
    Declaring, Draft, Giving, House, LINK_DAYS, NewJuror, Preview, Saved, ScoringRoom, accept_invitation,
    ask_for_letter, assign, commit_plan, confirm_all, counted_sheets, declare, decline_invitation,
    import_jurors, invite_juror, join_jury, leave, may_commit, new_pairs, open_room, pool, postpone, preview,
    preview_jurors, problem, queue, queue_places, raise_flag, recuse, reopen, resend_invitation, resume,
    revoke_invitation, save_draft, scored_work, settle_conflicts, settle_flag, submit_sheet, to_watch,
};
pub use actor::{Juror, juror};
pub use model::{
    Anchor, AssignmentStatus, CountedSheet, CountedSheets, Coverage, GivenUp, Invitation, JudgedItem,
    JurorLine, JurorLmsVerdict, JurorProgress, JurorStatus, LinkState, LmsAnswer, LmsQuestion, LmsVerdict,
    Makers, MarkSheet, NamedConflict, OwnMarks, PanelSeat, QueueLine, QueuePlace, QueueTab, RecusalReason,
    RoundJurors, RoundKind, RoundState, Standing, Statement, ToWatch, ViolationFlag, WorkPage, WorkProgress,
    Workload,
};
pub use problems::{
    AnswerProblem, CommitProblem, DeclareProblem, DraftProblem, EditionSealed, GivingClosed, InviteProblem,
    JudgingClosed, LeaveProblem, LockProblem, RaiseFlagProblem, RecuseProblem, ResendProblem, RevokeProblem,
    RoomProblem, SettleFlagProblem, SheetStands, StepProblem, SubmitProblem,
};
pub use store::{
    Changed, NewPlan, RoundRow, coverage, extra_scores, find_invitation, find_juror, find_sheet,
    flags_of_work, given_up, insert_plan, insert_round, insert_round_works, is_juror, judged, juror_progress,
    juror_zone, jurors, lms_verdicts, number, panels, statement, waiting_flag, waiting_flags, work_progress,
    workload,
};
