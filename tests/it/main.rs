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
mod committee;
mod conflicts;
mod demo;
mod doors;
mod entrant;
mod film_watch;
mod graceful;
mod ground;
mod import;
mod journeys;
mod juror;
mod kill;
mod lists;
mod plant;
mod processes;
mod proof;
mod public;
mod races;
mod rate_limits;
mod reading;
mod results;
mod rounds;
mod routing;
mod sealing;
mod work_fields;
mod works;
