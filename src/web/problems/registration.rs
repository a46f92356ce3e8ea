//! Refusals of registration.

use crate::registration::RegistrationProblem;
use crate::web::errors::PageError;

impl From<RegistrationProblem> for PageError {
    fn from(problem: RegistrationProblem) -> Self {
        match (problem.message(), problem) {
            (_, RegistrationProblem::NotFound) => Self::NotFound,
            (_, RegistrationProblem::Fault(fault)) => fault.into(),
            (Some(message), _) => Self::Conflict(message),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}
