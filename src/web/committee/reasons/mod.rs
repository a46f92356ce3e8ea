//! The library of reasons of an edition: those that come with the portal, and the committee's own.

mod form;
mod list;
mod reason;
mod text;

pub use list::{create, list};
pub use reason::{delete, reason, save};
