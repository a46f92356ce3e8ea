//! Verbs of the judging room.

mod counted;
mod declare;
mod flag;
mod invitation;
mod jury;
mod plan;
mod queue;
mod recuse;
mod refill;
mod settle;
mod sheet;

pub use counted::counted_sheets;
pub use declare::{Declaring, House, declare};
pub use flag::{raise_flag, settle_flag};
pub use invitation::{
    LINK_DAYS, accept_invitation, ask_for_letter, decline_invitation, join_jury, resend_invitation,
    revoke_invitation,
};
pub use jury::{NewJuror, import_jurors, invite_juror, leave, preview_jurors};
pub use plan::{Preview, commit_plan, may_commit, preview, problem};
pub use queue::{queue, queue_places, to_watch};
pub use recuse::recuse;
pub use refill::{Giving, assign, new_pairs, pool};
pub use settle::settle_conflicts;
pub use sheet::{
    Draft, Saved, ScoringRoom, confirm_all, open_room, postpone, reopen, resume, save_draft, scored_work,
    submit_sheet,
};
