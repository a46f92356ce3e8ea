//! Refusals of the verification desk.

use crate::verification::VerificationProblem;
use crate::web::errors::PageError;

impl From<VerificationProblem> for PageError {
    fn from(problem: VerificationProblem) -> Self {
        match problem {
            VerificationProblem::Fault(fault) => fault.into(),
            other => match other.message() {
                Some(message) => Self::Conflict(message),
                None => Self::Internal(other.to_string()),
            },
        }
    }
}
