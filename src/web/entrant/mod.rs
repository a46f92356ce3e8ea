//! Pages of entrants.

pub mod entry;
