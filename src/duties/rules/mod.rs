//! Which duties follow from how an entry stands. Pure.

mod entry;
mod waiting;
mod work;

pub use entry::{Standpoint, answer, next, of_people, of_work};

#[cfg(test)]
mod tests;
