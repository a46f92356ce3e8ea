//! Webhooks: where other systems are told what happens, and what became of each message.

mod acts;
mod list;
mod text;
mod webhook;

pub use acts::{delete, pause, replay, replay_failed, resume, rotate_secret, send_test};
pub use list::{create, list};
pub use text::TITLE;
pub use webhook::webhook;
