//! The end of each day of the audit trail: signed, told to the chairs, and kept outside the portal.
//!
//! Whoever holds database and key could still write another trail; what was sent and copied on earlier days tells it.

mod actions;

pub use actions::{day_to_sign, end_day};
