//! Plants the made-up data through the same actions that people use, at the instants at which they would
//! have acted. Every number follows from a fixed seed: two demonstrations look alike.

mod dice;
mod entries;
mod jury;
mod people;
mod plant;
mod scores;
mod works;

pub use people::{COMMITTEE_EMAIL, ENTRANT_EMAIL, PASSWORD, SECOND_EMAIL, juror_email};
pub use plant::plant;
