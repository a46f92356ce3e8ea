//! Refusals of the results room.

use crate::results::ResultsProblem;
use crate::web::errors::PageError;

impl From<ResultsProblem> for PageError {
    fn from(problem: ResultsProblem) -> Self {
        match (problem.message(), problem) {
            (Some(message), _) => Self::Conflict(message),
            (None, ResultsProblem::Fault(fault)) => fault.into(),
            (None, ResultsProblem::Judging(problem)) => problem.into(),
            (None, ResultsProblem::Round(problem)) => problem.into(),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}
