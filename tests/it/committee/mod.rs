//! What the committee does on its pages, each way with its refusals.

mod bulk_accept;
mod composing;
mod edition;
mod elimination;
mod extension;
mod holding;
mod institutions;
mod jobs;
mod letters;
mod outbox;
mod reminders;
