//! Judging opened again for named works and jurors: the form, what it would do, and two members.

mod form;
mod page;
mod second;
mod text;
mod view;

pub use page::{preview, reopening, request};
pub use second::{approve_again, confirm};
