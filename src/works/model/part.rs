//! A part of a work that something can be said about.

use super::FilmSlot;

/// A field of the form, a place for a film, or the work as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkPart {
    /// Key of a field of `works::fields`.
    Field(&'static str),
    Film(FilmSlot),
    /// What has no field of its own.
    Other,
}
