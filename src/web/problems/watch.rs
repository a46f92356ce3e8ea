//! Refusals of the watch.

use crate::film_watch::WatchProblem;
use crate::web::errors::PageError;

impl From<WatchProblem> for PageError {
    fn from(problem: WatchProblem) -> Self {
        match (problem.message(), problem) {
            (_, WatchProblem::Fault(fault)) => fault.into(),
            (_, WatchProblem::TooSoon { seconds }) => Self::TooMany { seconds },
            (Some(message), _) => Self::Conflict(message),
            (None, other) => Self::Internal(other.to_string()),
        }
    }
}
