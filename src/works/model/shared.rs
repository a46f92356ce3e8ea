//! A film that is used more than once in an edition, as its makers are told.

use crate::ids::{VideoId, WorkId};
use crate::video_check::PartKind;

/// Where else a film is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SharedWith {
    /// At another place of the same work.
    Within {
        part: PartKind,
        /// Place among equal parts, from 0.
        position: i32,
    },
    /// In another work of the same entry.
    Own {
        work: WorkId,
        /// Its title, or its number.
        title: String,
    },
    /// In somebody else's work: whose is not told.
    Elsewhere,
}

/// One film and one other place where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedFilm {
    pub video: VideoId,
    pub with: SharedWith,
}
