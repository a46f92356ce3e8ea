//! Refusals about rounds, calibration works and the chair.

use crate::institutions::InstitutionProblem;
use crate::rounds::{CalibrationProblem, ChairProblem, RoundProblem};
use crate::web::errors::PageError;

impl From<RoundProblem> for PageError {
    fn from(problem: RoundProblem) -> Self {
        match (problem.message(), problem) {
            (Some(message), _) => Self::Conflict(message),
            (None, RoundProblem::Fault(fault)) => fault.into(),
            (None, RoundProblem::Judging(problem)) => problem.into(),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}

impl From<CalibrationProblem> for PageError {
    fn from(problem: CalibrationProblem) -> Self {
        match (problem.message(), problem) {
            (Some(message), _) => Self::Conflict(message),
            (
                None,
                CalibrationProblem::Fault(fault)
                | CalibrationProblem::Institution(InstitutionProblem::Fault(fault)),
            ) => fault.into(),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}

impl From<ChairProblem> for PageError {
    fn from(problem: ChairProblem) -> Self {
        match (problem.message(), problem) {
            (Some(message), _) => Self::Conflict(message),
            (None, ChairProblem::Fault(fault)) => fault.into(),
            (None, problem) => Self::Internal(problem.to_string()),
        }
    }
}
