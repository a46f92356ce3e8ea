//! Why the decisions of a file were not taken.

use crate::db::Fault;
use crate::i18n::Message;
use crate::imports::ImportProblem;
use crate::refused::Refused;
use crate::say;
use crate::verification::ScoresSealed;

/// Why the decisions of a file were not taken; none was.
#[derive(Debug, thiserror::Error)]
pub enum ApplyDecisionsProblem {
    #[error(transparent)]
    Import(#[from] ImportProblem),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// One of the works is in the way.
    #[error("{number}: {problem}")]
    InTheWay {
        number: String,
        /// What is wrong with it.
        problem: Box<dyn Refused + Send + Sync>,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl ApplyDecisionsProblem {
    /// A work stands in the way of all.
    pub(super) fn in_the_way(number: &str, problem: impl Refused + Send + Sync + 'static) -> Self {
        Self::InTheWay { number: number.to_owned(), problem: Box::new(problem) }
    }
}

impl Refused for ApplyDecisionsProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Import(problem) => problem.told(),
            Self::Sealed(_) => Ok(ScoresSealed::TEXT.into()),
            Self::InTheWay { number, problem } => {
                let Message { id, en } = problem.told()?;
                Ok(say!(
                    "Tidak ada putusan yang diterapkan, karena {number} menghalangi. {id}",
                    "No decision was taken, because {number} is in the way. {en}"
                ))
            }
            Self::Fault(fault) => Err(fault),
        }
    }
}
