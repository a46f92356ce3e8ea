//! From pasted text to a `VideoLink`, or to a refusal that says what to paste instead
//! (google-video-apis.md §8). Pure: nothing is asked of the network, and hosts are compared whole.

mod find;
mod normalise;
mod parse;
mod problem;
mod wrapper;

pub(super) use find::bare;
pub(super) use normalise::{parameter, segments};
pub(super) use parse::Step;
pub use problem::LinkProblem;

#[cfg(test)]
mod accepts;
#[cfg(test)]
mod pasted;
#[cfg(test)]
mod refuses;
