//! Telling other systems what happened in an edition (Standard Webhooks): works sent, accepted and reopened, the result
//! made public, an award revoked.
//!
//! Messages are made from the audit trail, so that no other room knows of them and none is forgotten: each receiver has a
//! place in the trail up to which it was told. Nothing about a person is in a message, only numbers and addresses.

mod actions;
mod model;
mod problem;
mod rules;
mod signature;
mod store;
mod text;

pub use actions::{
    Attempt, Delivery, Made, collect, create, delete, delivery, note_attempt, pause, replay, replay_failed,
    resume, rotate_secret, send_test,
};
pub use model::{MessageState, NewWebhook, Webhook, WebhookEvent, WebhookMessage};
pub use problem::WebhookProblem;
pub use signature::{fresh_secret, sign};
pub use store::{find, list, messages, reseal};
