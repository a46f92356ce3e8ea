//! One thing from one form, however often it is sent: a form that creates carries a random key, and the key's second
//! arrival is answered with the place that the first one made.
//!
//! Keys belong to the person who sent them: another person's key is unknown here. A form without a key, or with
//! something that is none, creates each time it is sent.

mod key;
mod store;

pub use key::Key;
pub use store::{once, sweep};
