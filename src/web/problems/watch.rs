//! Refusals of the watch.

use crate::film_watch::AskProblem;
use crate::web::errors::PageError;

impl From<AskProblem> for PageError {
    fn from(problem: AskProblem) -> Self {
        match problem {
            AskProblem::NotWatched(why) => Self::Conflict(why.text().into()),
            AskProblem::TooSoon { seconds } => Self::TooMany { seconds },
            AskProblem::Fault(fault) => fault.into(),
        }
    }
}
