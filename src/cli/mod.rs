//! The command line: one file per subcommand.
//!
//! Exit status: 0 done; 1 the answer is no, or it could not be done, with the reason in words; 2 wrong
//! use. An error is one sentence and a hint, never a backtrace.

mod audit;
mod backup;
mod command;
mod committee;
pub mod demo;
mod doctor;
mod documents;
pub mod edition;
mod error;
mod handover;
pub mod import;
mod key;
mod logs;
mod migrate;
mod probe;
mod process;
mod rank;
mod route;
mod serve;
mod table;
mod verify;

pub use command::main;
pub use migrate::{prepare, prepare_demonstration};
