//! A circuit breaker for each provider, and the units spent on it; shared by all processes.
//!
//! A fault of ours (quota, key, throttled address) opens the circuit: no request leaves, films wait without
//! blame, the committee gets one letter. When its time is over the circuit is half open: one request goes; its
//! answer closes the circuit and everything follows, its failure keeps it open longer.

mod actions;
mod rules;
mod store;
mod words;

pub use actions::{Failure, Permit, answered, clock_went_back, enter, failed, try_now};
pub use rules::doubts_the_batch;
pub use store::{open_circuits, units_spent};
pub use words::{next_step, what_stopped};
