//! Rows of letters, and of acts whose letters wait.

mod hold;
mod outbox;

pub use hold::{
    cancel_letters, count_held, find_hold, hold, lock_hold, open_holds, release_letters, settle_hold,
};
pub use outbox::{
    begin_sending, find, list_recent, mark_failed, mark_retry, mark_sent, requeue, send, send_once,
    written_keys,
};
