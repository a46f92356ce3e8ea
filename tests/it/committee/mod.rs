//! What the committee does on its pages, each way with its refusals.

mod alike;
mod bulk_accept;
mod claims;
mod composing;
mod composing_typed;
mod downloads;
pub mod edition;
mod elimination;
mod film_words;
mod holding;
mod identity;
mod institutions;
mod jobs;
mod judging_reopened;
mod jurors;
mod letters;
mod open_names;
mod outbox;
mod own_institution;
mod reminders;
mod reopening;
pub mod schedule;
mod stated;
mod team;
