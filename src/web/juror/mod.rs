//! The juror's pages: queue, declaration, scoring room, stepping back, locking.

mod chair;
mod chair_text;
mod film;
mod flag;
mod flag_text;
mod form;
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
pub use lock::{confirm_form, confirm_post};
pub use queue::queue;
pub use recusal::{recusal_form, recusal_post};
pub use room::room_page;
pub use save::{draft, later, not_later, reopen, submit};
pub use statement::{statement_form, statement_post};
