//! How the refusals of each room become pages: what the person can do something about keeps its sentence,
//! the rest is our fault.

mod verification;
