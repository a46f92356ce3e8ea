//! Rows of letters, and of acts whose letters wait.

mod hold;
mod keeping;
mod outbox;
mod pace;

pub use hold::{
    cancel_letters, count_held, find_hold, hold, lock_hold, open_holds, release_letters, settle_hold,
};
pub use keeping::{empty_old, forget_old, newest, with_text};
pub use outbox::{
    Edited, NewLetter, Turn, begin_sending, find, keep_back, let_go, list_recent, mark_failed, mark_retry,
    mark_sent, put, release_published, requeue, requeue_all, rewrite, send, send_once, sent_to, take_back,
    wait_before_another, written_keys,
};
