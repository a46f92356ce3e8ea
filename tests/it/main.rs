//! Whole-portal tests: a real server, real jobs, both databases; only Google and the mail server are
//! imitated, at their border.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::allow_attributes,
    missing_docs
)]

mod support;

mod access;
mod accounts;
mod api;
mod api_tokens;
mod backups;
mod committee;
mod conflict_access;
mod conflicts;
mod crash_recovery;
mod data_rights;
mod demo;
mod documents;
mod entrant;
mod entrant_pages;
mod film_headers;
mod film_watch;
mod handover;
mod import;
mod infrastructure;
mod interrupted;
mod journeys;
mod judging;
mod juror;
mod kill_rounds;
mod lists;
mod method_and_plenary;
mod operations;
mod outages;
mod processes;
mod public;
mod query_counts;
mod races;
mod rate_limits;
mod results;
mod rounds;
mod routing;
mod rules;
mod saving;
mod sealing;
mod second_factor;
mod shutdown;
mod sides;
#[cfg(feature = "single-sign-on")]
mod single_sign_on;
mod typing;
mod webhooks;
mod work_fields;
mod works;
