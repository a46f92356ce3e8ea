//! Queries of the queue.

mod clock;
mod jobs;
mod periodic;

pub use clock::{look_at_clock, may_erase};
pub use jobs::{
    Job, backlog, claim, enqueue, enqueue_at, fail_or_retry, failed, finish, put_off, release, renew, rerun,
    rerun_all,
};
pub use periodic::claim_period;
