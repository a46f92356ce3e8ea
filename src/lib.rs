//! Lomba: the portal of a submission-and-judging competition, from registration to the published result.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        clippy::string_slice,
        clippy::expect_used,
        clippy::allow_attributes
    )
)]

pub mod accounts;
pub mod app;
pub mod audit;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod editions;
pub mod i18n;
pub mod ids;
pub mod institutions;
pub mod jobs;
pub mod judging;
pub mod notifications;
pub mod queue;
pub mod registration;
pub mod results;
pub mod secrets;
pub mod video_check;
pub mod views;
pub mod web;
pub mod works;
