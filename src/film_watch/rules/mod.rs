//! What a report says of a film, how two fingerprints differ, when films are looked at, and until when an
//! entrant should have mended what was found.

mod compare;
mod fingerprint;
mod triggers;
mod words;

pub use compare::{compare, first, merged, same_content};
pub use fingerprint::fingerprint;
pub use triggers::{due, mend_by, next_round};
