//! The portal's key and the database that belongs to it.
//!
//! The key itself is outside the database, in the configuration or in a file. The database holds a value that tells whether
//! a key is its own (`portal_key`), so that a lost or exchanged key is noticed at the start and never replaced in silence,
//! and keys derived from earlier portal keys (`retired_keys`), sealed, with which older lines of the trail are still checked.

mod file;
mod problem;
mod store;

pub use file::{KeySource, Made, given_or_kept, make, put_in_place};
pub use problem::KeyProblem;
pub use store::{
    AdoptProblem, Purpose, RetiredKey, adopt, put_check_value, reseal_retired, retire, retired,
    stored_check_value,
};
