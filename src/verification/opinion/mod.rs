//! A second opinion: a member asks another, or anybody, what they think of a work. The one who asks lets go of the work;
//! nobody is kept from deciding, but whoever does is told that the answer is still to come.

mod actions;
mod model;
mod problem;
mod store;

pub use actions::{Said, answer, ask};
pub use model::{NewOpinion, Opinion, OpinionWanted};
pub use problem::{AnswerOpinionProblem, AskOpinionProblem};
pub use store::{opinions_of, opinions_wanted, waiting_opinions};
