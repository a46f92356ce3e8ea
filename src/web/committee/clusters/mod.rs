//! Clusters of works (R4): their order, texts and works.

mod cluster;
mod form;
mod list;
mod text;
mod works;

pub use cluster::{cluster, delete, delete_form, save};
pub use list::{create, list, move_one};
pub use text::TITLE;
pub use works::{add, move_work, remove};
