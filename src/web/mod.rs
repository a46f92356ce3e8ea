//! The door for browsers: routes, actors, forms, errors, and the pages by audience.
//!
//! A handler has four steps: extract, parse, call one action, render or redirect.

mod account;
mod actors;
mod answer;
mod api;
mod assets;
mod changed_words;
mod clean;
mod client_address;
mod committee;
mod connections;
mod context;
mod cookies;
mod corrected_rows;
mod creation;
mod csrf;
mod duty_view;
mod entrant;
mod errors;
mod even_answer;
mod flash;
mod forms;
mod head;
mod headers;
mod health;
mod institution_field;
mod item_view;
mod juror;
mod kept;
mod kept_words;
mod limits;
mod list_address;
mod paced_body;
mod measures;
mod password_again;
mod posted;
mod preferences;
mod problems;
mod public;
mod receipt_pdf;
mod refill;
mod result_view;
mod routes;
mod saving;
mod security_watch;
mod server;
mod session;
mod text;
mod upload;
mod verdict_view;
mod work_view;
mod zip_stream;

pub use limits::Limits;
pub use routes::{Audience, ROUTES, Route};
pub use server::{Started, serve, start, start_observed};
