//! Refusals of `video_check`.

use crate::video_check::CheckProblem;
use crate::web::errors::PageError;

impl From<CheckProblem> for PageError {
    fn from(problem: CheckProblem) -> Self {
        match (problem.message(), problem) {
            (Some(message), _) => Self::Conflict(message),
            (None, CheckProblem::Fault(fault)) => fault.into(),
            (None, other) => Self::Internal(other.to_string()),
        }
    }
}
