//! The verdict on one link: pure, from the film's own header, the provider's answer, the entrant's declaration
//! and the edition's limits (R24–R27; google-video-apis.md §2–§6).
//!
//! What each source says is kept apart (`sources`) and the strongest one counts: the header, then the
//! provider's description, then the declaration; a person's word stands above all. Where they disagree
//! (`compare`), the difference is shown and a person decides.
//!
//! Four outcomes are kept apart: proved good, proved bad (with the remedy), not provable (a person
//! decides), and not looked at because our side failed (asked again, never held against the entrant).

mod accepted;
pub(super) mod assemble;
pub(super) mod bytes;
mod committee;
pub(super) mod compare;
pub(super) mod described;
mod file;
pub(super) mod judge;
mod limits;
pub(super) mod measure;
pub(super) mod outcome;
pub(super) mod problem;
pub(super) mod sources;
mod within;

pub use committee::decided;
pub use compare::agree;
pub use file::judge_file;
pub use judge::{judge, refuse};
pub use limits::{direct_hosts, limits, provider_allowed};

#[cfg(test)]
pub(super) mod support;
