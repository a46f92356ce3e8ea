//! Pages for everybody.

mod archive;
mod home;
pub mod results;
mod rules;
mod text;

pub use archive::{archive, to_committee};
pub use home::home;
pub use rules::rules;
