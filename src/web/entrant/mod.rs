//! Pages of entrants.
