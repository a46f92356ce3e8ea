//! Judging on a database of its own.

mod journey;
mod stage;
