//! Refusals of the directory.

use crate::institutions::InstitutionProblem;
use crate::web::errors::PageError;

impl From<InstitutionProblem> for PageError {
    fn from(problem: InstitutionProblem) -> Self {
        match (problem.message(), problem) {
            (_, InstitutionProblem::NotFound) => Self::NotFound,
            (_, InstitutionProblem::Fault(fault)) => fault.into(),
            (Some(message), _) => Self::Conflict(message),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}
