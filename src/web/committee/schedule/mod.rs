//! Pages of the schedule: the stages, moving one, and more time for one entry.

mod both;
mod extension;
mod form;
mod list;
mod moving;
mod second;
pub(super) mod text;
mod view;

pub use extension::{confirm_extension, extend, extension};
pub use list::stages;
pub use moving::{do_move, preview};
pub use second::{approve_again, confirm, stage};
