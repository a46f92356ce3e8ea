//! Verbs of the judging room.

mod before_commit;
mod closing;
mod counted;
mod declare;
mod edit;
mod flag;
mod forecast;
mod institution_change;
mod invitation;
mod jury;
mod list;
mod plan;
mod planned;
mod proposed;
mod queue;
mod recuse;
mod redeclare;
mod reference;
mod refill;
mod reopen;
mod settle;
mod sheet;
mod side;
mod unlock;

pub use before_commit::{BeforeCommit, ask_commit, before_commit};
pub use closing::{
    begin_sheet, checked_sheets, juror_notice, remind_drafts, reminder_due, takes_sheets, takes_steps,
};
pub use counted::counted_sheets;
pub use declare::{Declaring, declare};
pub use edit::{SeenEdit, edit_effects, edit_juror, juror_version};
pub use flag::{raise_flag, settle_flag};
pub use forecast::forecast;
pub use institution_change::{
    AskingChange, DecidingChange, ask_institution_change, decide_institution_change,
};
pub use invitation::{
    LINK_DAYS, accept_invitation, ask_for_letter, decline_invitation, fresh_link, join_jury,
    resend_invitation, revoke_invitation, set_answer_by,
};
pub use jury::{NewJuror, import_jurors, invite_juror, leave, preview_jurors};
pub use list::{invite_list, preview_list};
pub use plan::{Preview, commit_plan, may_commit, preview, problem};
pub use planned::{editions_with_lapsed, release_unanswered};
pub use proposed::{find_proposal, invite_or_propose, inviting_takes_two, reseal_numbers, send_proposed};
pub use queue::see_queue;
pub use queue::{queue, queue_places, to_watch};
pub use recuse::{recusable_work, recuse};
pub use redeclare::{Redeclared, Redeclaring, redeclare};
pub use reference::{ReferenceDraft, SavedReference, compare, practice, save_reference};
pub use refill::{Giving, assign, new_pairs, pool};
pub use reopen::{reopen, reopenable_work};
pub use settle::settle_conflicts;
pub use sheet::{
    Draft, Saved, ScoringRoom, confirm_all, open_room, postpone, resume, save_draft, scored_work,
    submit_sheet,
};
pub use unlock::{Deciding, ask_unlock, decide_unlock};
