//! Why the result does not go further: one enum for each use case.

mod announce;
mod method;
mod seal;

pub use announce::{PrepareProblem, PreviewProblem, PublishProblem, TooEarly};
pub use method::{MethodProblem, NotSealed, RankingProblem};
pub use seal::SealProblem;
