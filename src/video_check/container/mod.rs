//! Reads the header of an MP4 or QuickTime film: pure, from byte ranges somebody else fetches, without
//! allocating by declared sizes, without panics, in bounded time (google-video-apis.md §3).
//!
//! `Walk` says which bytes it wants next and ends with the film's `Header` or with what is wrong with it.

mod walk;

pub use walk::{MOST_BYTES, MOST_REQUESTS, Step, Walk};
