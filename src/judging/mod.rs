//! Judging: jurors and their conflicts, routing of works, score sheets, recusals. Grants the actor `Juror`.
//!
//! Jurors work blind: no query of this room shows a juror another juror's marks. What the result rests on
//! leaves by `sheets`; everything else is for the juror's own pages and the committee's progress.

mod actions;
mod actor;
pub mod csv_file;
mod model;
mod problems;
pub mod reopening;
pub mod routing;
pub mod rules;
mod store;
pub mod text;

pub use actions::{
    AskingChange, BeforeCommit, Deciding, DecidingChange, Declaring, Draft, Giving, LINK_DAYS, NewJuror,
    Preview, Redeclared, Redeclaring, ReferenceDraft, Saved, SavedReference, ScoringRoom, SeenEdit,
    accept_invitation, ask_commit, ask_for_letter, ask_institution_change, ask_unlock, assign, before_commit,
    begin_sheet, checked_sheets, commit_plan, compare, confirm_all, counted_sheets,
    decide_institution_change, decide_unlock, declare, decline_invitation, edit_effects, edit_juror,
    editions_with_lapsed, find_proposal, forecast, fresh_link, import_jurors, invite_juror, invite_list,
    invite_or_propose, inviting_takes_two, join_jury, juror_notice, juror_version, leave, may_commit,
    new_pairs, open_room, pool, postpone, practice, preview, preview_jurors, preview_list, problem, queue,
    queue_places, raise_flag, recusable_work, recuse, redeclare, release_unanswered, remind_drafts,
    reminder_due, reopen, reopenable_work, reseal_numbers, resend_invitation, resume, revoke_invitation,
    save_draft, save_reference, scored_work, see_queue, send_proposed, set_answer_by, settle_conflicts,
    settle_flag, submit_sheet, takes_sheets, takes_steps, to_watch,
};
pub use actor::{Juror, juror};
pub use model::{
    Activity, Anchor, AssignmentStatus, CheckedSheet, ClosingNotice, Compared, CountedSheet, CountedSheets,
    Coverage, DayHanded, DecidedChange, Draw, DrawDocument, DrawFile, DrawnJuror, DrawnPair, DrawnWork,
    EditClash, EditEffects, FarMark, Forecast, GivenUp, Hasty, ImportFate, ImportLine, ImportPreview,
    Incomplete, InstitutionChange, Invitation, Invited, JudgedItem, JurorEdit, JurorForecast, JurorLine,
    JurorLmsVerdict, JurorProgress, JurorStatus, LinkState, LmsAnswer, LmsQuestion, LmsVerdict, LmsVotes,
    LockCheck, LockedSheet, Makers, MarkSheet, NamedConflict, NextRouting, OpenName, OwnMarks, PanelSeat,
    Practice, Proposal, Proposed, ProposedPerson, QueueChange, QueueLine, QueueNews, QueuePlace, QueueTab,
    RecordedRevision, RecusalReason, ReferenceSheet, Reserve, RiskyWork, RoundJurors, RoundKind, RoundState,
    SheetRevision, SheetTally, Standing, Statement, StoredReference, ToWatch, UnlockRequest, UnlockVerdict,
    ViolationFlag, WorkPage, WorkProgress, Workload,
};
pub use problems::{
    AnswerDateProblem, AnswerProblem, AskChangeProblem, AskUnlockProblem, CommitProblem, CompareProblem,
    DecideChangeProblem, DecideUnlockProblem, DeclareProblem, DraftProblem, EditJurorProblem, EditionSealed,
    GivingClosed, ImportProblem, InviteProblem, JudgingClosed, LeaveProblem, LockProblem, ProposalProblem,
    RaiseFlagProblem, RecuseProblem, ReopenProblem, ResendProblem, RevokeProblem, RoomProblem,
    SaveReferenceProblem, SettleFlagProblem, SheetStands, StepProblem, SubmitProblem,
};
pub use store::{
    Changed, Involvement, NewPlan, OpenSheets, RoundRow, Seat, coverage, draws, extra_scores, find_draw,
    find_invitation, find_juror, find_reference, find_sheet, flags_of_work, given_up, insert_plan,
    insert_round, insert_round_works, institution_changes, involvement, is_routed, judged, judges_anywhere,
    juror_id_of, juror_progress, jurors, lms_verdicts, lms_votes, locked_sheets, names_open, newest_change,
    number, open_sheets, own_unlocks, panels, queue_news, recipients as juror_recipients, recorded_revisions,
    revisions, statement, unlock_requests, waiting_flag, waiting_flags, work_progress, workload,
};
