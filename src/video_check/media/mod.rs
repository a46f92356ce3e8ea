//! Reads a film's own bytes, as few as its header needs: from Drive, from a direct host, from a local file
//! (google-video-apis.md §3, §10).
//!
//! `header` drives the walk over the boxes within the budget; `web` and `file` are the places it reads from;
//! `range` judges what a server says about the stretch it sends.

mod budget;
mod file;
mod header;
mod place;
mod range;
mod request;
mod web;
mod whole;

pub use file::{LocalFilm, read_file};
pub(super) use place::{of_direct, of_drive};
pub(super) use web::read;
