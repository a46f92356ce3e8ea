//! Pages of entrants.

pub mod work;
pub mod entry;
