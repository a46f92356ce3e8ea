//! Background work: a queue in the database, written in the same transaction as the act that wants it.
//!
//! A worker claims a job with a lease, so that the work of a killed process is taken up by another. A job
//! that fails is tried again with growing pauses; after its last try it stays, visible, for a person.

mod recheck_cursor;
mod store;
mod task;
mod worker;

pub use recheck_cursor::{RecheckCursor, Trigger};
pub use store::{
    Job, backlog, claim, claim_period, enqueue, enqueue_at, fail_or_retry, failed, finish, look_at_clock,
    may_erase, put_off, release, renew, rerun, rerun_all,
};
pub use task::Task;
pub use worker::{JobError, Stop, work, work_once};
