//! The verdict on one link: pure, from the film's own header, the provider's answer, the entrant's declaration
//! and the edition's limits (R24–R27; google-video-apis.md §2–§6).
//!
//! What each source says is kept apart (`sources`) and the strongest one counts: the header, then the
//! provider's description, then the declaration; a person's word stands above all. Where they disagree
//! (`compare`), the difference is shown and a person decides.
//!
//! Four outcomes are kept apart: proved good, proved bad (with how to mend it), not provable (a person
//! decides), and not looked at because our side failed (asked again, never held against the entrant).

mod assemble;
mod bytes;
mod committee;
mod compare;
mod drive;
mod file;
mod judge;
mod limits;
mod measure;
mod outcome;
mod problem;
mod sources;
mod within;
mod youtube;

pub use committee::decided;
pub use compare::agree;
pub use file::judge_file;
pub use judge::{judge, refuse};
pub use limits::{direct_hosts, limits, provider_allowed};

#[cfg(test)]
pub(super) mod support;
