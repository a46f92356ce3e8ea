//! Verbs of the judging room.

mod counted;
mod declare;
mod flag;
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
pub use jury::{NewJuror, import_jurors, invite_juror, leave, preview_jurors, resend_invitation};
pub use plan::{Preview, commit_plan, may_commit, preview, problem};
pub use queue::{queue, queue_places, to_watch};
pub use recuse::recuse;
pub use refill::{Giving, assign, new_pairs, pool};
pub use settle::settle_conflicts;
pub use sheet::{
    Draft, Saved, ScoringRoom, confirm_all, open_room, postpone, reopen, resume, save_draft, scored_work,
    submit_sheet,
};
