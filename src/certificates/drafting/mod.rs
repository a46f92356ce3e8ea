//! Documents before they have a number: what each would say, in both languages, from the data alone.

mod draft;
mod minutes;
mod personal;
mod sample;

pub(super) use draft::{Body, Frame, fingerprint};
pub use draft::{BothLanguages, Draft};
pub(super) use minutes::{minutes, minutes_subject};
pub(super) use personal::{count_personal, personal};
pub use sample::{Extreme, sample};
