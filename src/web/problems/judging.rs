//! Refusals of the judging room.

use crate::institutions::InstitutionProblem;
use crate::judging::JudgingProblem;
use crate::web::errors::PageError;

impl From<JudgingProblem> for PageError {
    fn from(problem: JudgingProblem) -> Self {
        match problem.message() {
            Some(message) => Self::Conflict(message),
            None => match problem {
                JudgingProblem::Fault(fault)
                | JudgingProblem::Institution(InstitutionProblem::Fault(fault)) => fault.into(),
                other => Self::Internal(other.to_string()),
            },
        }
    }
}
