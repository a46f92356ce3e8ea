//! Wrong passwords, counted in the database for an account and the address they come from, so that every process of the
//! portal knows of them and a restart forgets none: who guesses waits longer and longer, and the owner elsewhere does not.
//!
//! A try is counted before its password is compared, so that many at once are no way around the wait; a right password
//! ends the count. A browser in which the owner signed in before is counted apart: nobody at the same address, such as an
//! office, keeps the owner out.

mod actions;
mod rules;
mod store;

pub use actions::{PasswordTry, begin, succeeded, sweep};
