//! Makes the made-up data through the same actions that people use, at the instants at which they would
//! have acted. Every number follows from a fixed seed: two demonstrations look alike.

mod documents;
mod entries;
mod fixtures;
mod handover;
mod jury;
mod people;
mod practice;
mod rng;
mod scores;
mod works;

use crate::accounts::Committee;
use crate::editions::Edition;

pub use fixtures::create;
pub use people::{COMMITTEE_EMAIL, ENTRANT_EMAIL, PASSWORD, SECOND_EMAIL, juror_email};

/// What the makers of one edition's data share: the edition, who acts for the committee, and the hash of the
/// password that all accounts have.
#[derive(Clone, Copy)]
struct Setting<'a> {
    edition: &'a Edition,
    who: &'a Committee,
    hash: &'a str,
}
