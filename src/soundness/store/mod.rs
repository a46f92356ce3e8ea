//! What is read to find out.

mod agreement;
mod files;
mod sealed_values;

pub use agreement::{Disagreement, disagreements};
pub use files::{KeptFiles, kept_files};
pub use sealed_values::{SealedValues, sealed_values};
