//! Words about works: states, fields, what is still missing, refusals.

mod fields;
mod refusals;
mod sources;
mod states;

pub use fields::*;
pub use refusals::*;
pub use sources::*;
pub use states::*;
