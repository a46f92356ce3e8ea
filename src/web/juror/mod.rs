//! The juror's pages: invitation, queue, declaration, scoring room, stepping back, locking.

mod chair;
mod chair_text;
mod film;
mod flag;
mod flag_text;
mod form;
mod invitation;
mod invitation_link;
mod invitation_text;
mod join;
mod lms;
mod lock;
mod panel;
mod queue;
mod recusal;
mod room;
mod rubric;
mod save;
mod statement;
mod text;

pub use chair::{chair, exclude_post};
pub use flag::{flag_form, flag_post};
pub use invitation::{accept_invitation, decline_invitation, invitation};
pub use invitation_link::fresh_letter;
pub use join::{join_form, join_post};
pub use lock::{confirm_form, confirm_post};
pub use queue::queue;
pub use recusal::{recusal_form, recusal_post};
pub use room::room_page;
pub use save::{draft, later, not_later, reopen, submit};
pub use statement::{statement_form, statement_post};
