//! Pages of entrants.

pub mod work;
