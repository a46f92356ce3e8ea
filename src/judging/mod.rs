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
    AskingChange, DecidingChange, Declaring, Draft, Giving, LINK_DAYS, NewJuror, Preview, ReferenceDraft,
    Saved, SavedReference, ScoringRoom, accept_invitation, ask_for_letter, ask_institution_change, assign,
    commit_plan, compare, confirm_all, counted_sheets, decide_institution_change, declare,
    decline_invitation, import_jurors, invite_juror, join_jury, leave, may_commit, new_pairs, open_room,
    pool, postpone, practice, preview, preview_jurors, problem, queue, queue_places, raise_flag, recuse,
    reopen, resend_invitation, resume, revoke_invitation, save_draft, save_reference, scored_work, see_queue,
    settle_conflicts, settle_flag, submit_sheet, to_watch,
};
pub use actor::{Juror, juror};
pub use model::{
    Anchor, AssignmentStatus, Compared, CountedSheet, CountedSheets, Coverage, DecidedChange, GivenUp,
    InstitutionChange, Invitation, JudgedItem, JurorLine, JurorLmsVerdict, JurorProgress, JurorStatus,
    LinkState, LmsAnswer, LmsQuestion, LmsVerdict, Makers, MarkSheet, NamedConflict, OwnMarks, PanelSeat,
    Practice, QueueChange, QueueLine, QueueNews, QueuePlace, QueueTab, RecusalReason, ReferenceSheet,
    RoundJurors, RoundKind, RoundState, Standing, Statement, StoredReference, ToWatch, ViolationFlag,
    WorkPage, WorkProgress, Workload,
};
pub use problems::{
    AnswerProblem, AskChangeProblem, CommitProblem, CompareProblem, DecideChangeProblem, DeclareProblem,
    DraftProblem, EditionSealed, GivingClosed, InviteProblem, JudgingClosed, LeaveProblem, LockProblem,
    RaiseFlagProblem, RecuseProblem, ResendProblem, RevokeProblem, RoomProblem, SaveReferenceProblem,
    SettleFlagProblem, SheetStands, StepProblem, SubmitProblem,
};
pub use store::{
    Changed, NewPlan, RoundRow, coverage, extra_scores, find_invitation, find_juror, find_reference,
    find_sheet, flags_of_work, given_up, insert_plan, insert_round, insert_round_works, institution_changes,
    is_juror, judged, juror_progress, juror_zone, jurors, lms_verdicts, newest_change, number, panels,
    queue_news, statement, waiting_flag, waiting_flags, work_progress, workload,
};
