//! Verbs on results: seal, rank, preview, prepare, publish, keep the record.

mod publish;
mod rank;
mod record;
mod seal;

pub use publish::{count_letters, prepare, preview, publish};
pub use rank::ranking;
pub(super) use rank::{Contest, contest, contest_before, method};
pub use record::{decisions, record};
pub use seal::{ask_seal, progress, seal, seal_fingerprint};
pub(super) use seal::{fingerprint_of, progress_of};
