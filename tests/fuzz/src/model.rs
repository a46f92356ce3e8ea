//! The types the readers answer with.

#[path = "../../../src/video_check/model/header.rs"]
mod header;
#[path = "../../../src/video_check/model/link.rs"]
mod link;
#[path = "../../../src/video_check/model/verdict.rs"]
mod verdict;
#[path = "../../../src/video_check/model/words.rs"]
mod words;

pub use header::{Header, HeaderProblem};
pub use link::{Provider, VideoLink};
pub use verdict::Reason;

/// Stands for what a provider says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer;

/// Stands for what a question cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spent;

/// The two kinds of film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    Mp4,
    Mov,
}
