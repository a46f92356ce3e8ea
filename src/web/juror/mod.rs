//! The juror's pages: queue, declaration, scoring room, stepping back, locking.

mod chair;
mod chair_text;
mod film;
mod form;
mod lock;
mod queue;
mod recusal;
mod room;
mod rubric;
mod save;
mod statement;
mod text;

pub use chair::{chair, exclude_post};
pub use lock::{confirm_form, confirm_post};
pub use queue::queue;
pub use recusal::{recusal_form, recusal_post};
pub use room::room_page;
pub use save::{draft, later, reopen, submit};
pub use statement::{statement_form, statement_post};
