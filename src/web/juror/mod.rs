//! The juror's pages: queue, declaration, scoring room, stepping back, locking.

mod begin;
mod chair;
mod chair_text;
mod closing;
mod closing_text;
mod film;
mod flag;
mod flag_text;
mod form;
mod lms;
mod lock;
mod lock_check;
mod panel;
mod queue;
mod recusal;
mod reopen;
mod revisions;
mod room;
mod rubric;
mod save;
mod statement;
mod text;
mod unlock;
mod unlock_page;

pub use begin::begin;
pub use chair::{chair, exclude_post};
pub use closing::closing_notice;
pub use flag::{flag_form, flag_post};
pub use lock::{confirm_form, confirm_post, send_ready};
pub use queue::queue;
pub use recusal::{recusal_form, recusal_post};
pub use reopen::{reopen, reopen_form};
pub use room::room_page;
pub use save::{draft, later, not_later, submit};
pub use statement::{statement_form, statement_post};
pub use unlock::{ask_unlock, unlock_form};
