//! Refusals of `works`.

use crate::web::errors::PageError;
use crate::works::WorkProblem;

impl From<WorkProblem> for PageError {
    fn from(problem: WorkProblem) -> Self {
        match (problem.message(), problem) {
            (_, WorkProblem::NoVideo) => Self::NotFound,
            (Some(message), _) => Self::Conflict(message),
            (None, WorkProblem::Fault(fault)) => fault.into(),
            (None, other) => Self::Internal(other.to_string()),
        }
    }
}
