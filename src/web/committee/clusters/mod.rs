//! Clusters of works (R4): their order, texts and works.

mod adding;
mod cluster;
mod form;
mod list;
mod text;
mod works;

pub use adding::add;
pub use cluster::{cluster, delete, delete_form, save};
pub use list::{create, list, move_one};
pub use text::TITLE;
pub use works::{move_work, remove};
