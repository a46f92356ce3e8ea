//! What the committee does on its pages, each way with its refusals.

mod bulk_accept;
mod downloads;
pub mod edition;
mod elimination;
mod holding;
mod institutions;
mod jobs;
mod jurors;
mod letters;
mod own_institution;
mod reminders;
pub mod schedule;
mod team;
