//! What the committee does on its pages, each way with its refusals.

mod alike;
mod bulk_accept;
mod claims;
mod edition;
mod elimination;
mod extension;
mod film_words;
mod holding;
mod identity;
mod institutions;
mod jobs;
mod letters;
mod open_names;
mod reminders;
mod reopening;
mod stated;
