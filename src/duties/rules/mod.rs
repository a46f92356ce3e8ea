//! Which duties follow from how an entry stands. Pure.

mod entry;
mod waiting;
mod work;

pub use entry::{Standpoint, answer, next, of_people, of_work};
pub use waiting::waiting_of;

#[cfg(test)]
mod tests;
