//! `lomba demo`: a throw-away edition with believable, made-up data.
//!
//! It runs the portal itself on a database of its own, with a local imitation of the two Google
//! interfaces in front of a handful of tiny films, so that link checks and players really work without a
//! network. It reads neither `config/local.toml` nor the environment, and writes only into a folder that it
//! made: nothing of it can touch a real database.

mod args;
mod cast;
pub mod films;
pub mod google;
mod run;
mod seed;

pub use args::{DemoArgs, DemoPhase};
pub use run::run;
