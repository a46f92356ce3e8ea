//! Providers that are not asked for a while, and the units spent on them; shared by all processes.
//!
//! A fault of ours (quota, key, throttled address) pauses the provider: no question leaves, films wait
//! without blame, the committee gets one letter. When the time is over one question tries; its answer ends
//! the pause and everything follows, its failure prolongs it.

mod actions;
mod rules;
mod store;
mod words;

pub use actions::{Leave, answered, enter, failed, try_now};
pub use rules::doubts_the_batch;
pub use store::{standing, units_spent};
pub use words::{name, next_step, what_stopped};
