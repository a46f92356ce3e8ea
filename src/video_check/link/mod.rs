//! From pasted text to a `VideoLink`, or to a refusal that says what to paste instead
//! (google-video-apis.md §8). Pure: nothing is asked of the network, and hosts are compared whole.

mod drive;
mod normalise;
mod parse;
mod problem;
mod youtube;

pub use problem::LinkProblem;

#[cfg(test)]
mod accepts;
#[cfg(test)]
mod refuses;
