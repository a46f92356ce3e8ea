//! The door of the queue: one file per task. A job loads, talks to the outside, calls an action.

mod accept_works;
mod check_video;
mod check_youtube;
mod clear_letter_files;
mod deliver_webhook;
mod direct_lookup;
mod handover;
mod make_documents;
mod periodic;
mod provider_lookup;
mod run;
mod send_letter;
mod sign_trail;
mod watch_films;
mod worker_pool;
mod youtube_lookup;

pub use periodic::tick;
pub use run::run;
pub use worker_pool::{WorkerPool, start};
