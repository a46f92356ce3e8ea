//! Is what is kept whole and of one piece: sealed values open, files have their digests, numbers agree. Reads only, and
//! reads everything: for `lomba doctor --deep` after a restore, not for a page.

mod agreement;
mod files;
mod sealed_values;

pub use agreement::{Disagreement, disagreements};
pub use files::{KeptFiles, kept_files};
pub use sealed_values::{SealedValues, sealed_values};
