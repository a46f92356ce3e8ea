//! Is what is kept whole and of one piece: sealed values open, files have their digests, numbers agree. Reads only, and
//! reads everything: for `lomba doctor --deep` after a restore, not for a page.

mod store;

pub use store::{Disagreement, KeptFiles, SealedValues, disagreements, kept_files, sealed_values};
