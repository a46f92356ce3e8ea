//! The types the readers answer with.

#[path = "../../../src/video_check/model/header.rs"]
mod header;
#[path = "../../../src/video_check/model/link.rs"]
mod link;
#[path = "../../../src/video_check/model/verdict.rs"]
mod verdict;

pub use header::{Doubts, Header, HeaderProblem, PictureSize};
pub use link::{PartKind, VideoLink};
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

/// Who holds a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Provider {
    YouTube,
    Drive,
    Direct,
}

impl Provider {
    pub const YOUTUBE: Self = Self::YouTube;
    pub const DRIVE: Self = Self::Drive;
    pub const DIRECT: Self = Self::Direct;
}
