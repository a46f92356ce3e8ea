//! Pages for everybody.

mod archive;
pub mod certificate;
mod certificate_text;
pub mod downloads;
pub mod draw;
pub mod eligibility;
mod eligibility_text;
pub mod gallery;
pub mod help;
mod help_text;
mod home;
pub mod receipt;
pub mod results;
mod rulebook;
pub mod security_txt;
mod stages;
mod text;
pub mod trail_days;

pub use archive::{archive, standing, to_committee};
pub use home::home;
pub use rulebook::rules;
