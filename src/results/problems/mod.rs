//! Why the result does not go further: one enum for each use case.

mod announce;
mod ranking;
mod seal;

pub use announce::{PrepareProblem, PreviewProblem, PublishProblem, TooEarly};
pub use ranking::{MethodProblem, NotSealed, RankingProblem};
pub use seal::SealProblem;
