//! Where a film stands in a work, and what is put there.

use crate::video_check::{PartKind, VideoLink};

/// A place for one film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilmSlot {
    /// Which part of the work it is.
    pub part: PartKind,
    /// From 0; more than one for core videos only.
    pub position: i32,
}

impl FilmSlot {
    /// The main video.
    pub const MAIN: Self = Self { part: PartKind::Main, position: 0 };

    /// Name of its field in the form: `main_video`, `core_video_2`.
    #[must_use]
    pub fn field_name(self) -> String {
        match self.part {
            PartKind::Core => format!("core_video_{}", self.position.saturating_add(1)),
            other => format!("{}_video", other.as_str()),
        }
    }
}

/// A link as it was pasted, and as it was understood.
#[derive(Debug, Clone, Copy)]
pub struct PastedLink<'a> {
    pub pasted: &'a str,
    pub link: &'a VideoLink,
}
