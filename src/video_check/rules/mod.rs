//! The verdict on one link: pure, from the provider's answer, the entrant's declaration and the edition's
//! limits (R24–R27; google-video-apis.md §2, §4–§6).
//!
//! Four outcomes are kept apart: proved good, proved bad (with how to mend it), not provable (a person
//! decides), and not looked at because our side failed (asked again, never held against the entrant).

mod assemble;
mod committee;
mod drive;
mod file;
mod judge;
mod limits;
mod measure;
mod outcome;
mod problem;
mod youtube;

pub use committee::decided;
pub use file::judge_file;
pub use judge::{judge, refuse};
pub use limits::{direct_hosts, limits, provider_allowed};

#[cfg(test)]
pub(super) mod support;
