//! Pages of the schedule: the stages, moving one, and more time for one entry.

mod extension;
mod form;
mod list;
mod moving;
pub(super) mod text;
mod view;

pub use extension::{confirm_extension, extend, extension};
pub use list::stages;
pub use moving::{approve_again, confirm, do_move, preview, stage};
