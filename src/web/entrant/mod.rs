//! Pages of entrants.

pub mod entry;
pub mod work;
