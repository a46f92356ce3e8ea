//! Why an act on a work did not happen: one enum for each use case.

use super::AdvanceProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Message, date_time};
use crate::refused::Refused;
use crate::works::rules::{self, Item, Refusal};
use crate::works::text;

/// Why no work was begun.
#[derive(Debug, thiserror::Error)]
pub enum CreateProblem {
    /// The entry was disqualified.
    #[error("the entry was disqualified")]
    EntryOut,
    /// Intake is not open.
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    /// Every place of the entry is taken (R28).
    #[error("at most {limit} works")]
    TooManyWorks {
        /// How many the edition allows.
        limit: u32,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CreateProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::EntryOut => text::ENTRY_OUT.into(),
            Self::Closed(closed) => closed.message(),
            Self::TooManyWorks { limit } => text::too_many(*limit),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a work is not changed; every other act on it may meet the same.
#[derive(Debug, thiserror::Error)]
pub enum EditProblem {
    /// The entry was disqualified.
    #[error("the entry was disqualified")]
    EntryOut,
    /// An act of the committee is not final yet.
    #[error("the committee is looking at it")]
    BeingChecked,
    /// Stage, deadline or state.
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for EditProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::EntryOut => Ok(text::ENTRY_OUT.into()),
            Self::BeingChecked => Ok(text::BEING_CHECKED.into()),
            Self::Refused(refusal) => Ok(refusal.message()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Everything that stands against sending a work, told at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacks {
    /// A member has not confirmed or not signed.
    pub unsigned: bool,
    /// What of the work is missing or refused.
    pub items: Vec<Item>,
}

impl Lacks {
    fn message(&self) -> Message {
        let missing = rules::missing(&self.items);
        match (self.unsigned, missing.is_empty()) {
            (true, true) => text::ENTRY_INCOMPLETE.into(),
            (false, _) => text::not_ready(&missing),
            (true, false) => {
                let (lacking, unsigned) = (text::not_ready(&missing), text::ENTRY_INCOMPLETE);
                Message {
                    id: format!("{} {}", lacking.id, unsigned.id),
                    en: format!("{} {}", lacking.en, unsigned.en),
                }
            }
        }
    }
}

/// Why a work was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SubmitProblem {
    #[error(transparent)]
    Edit(#[from] EditProblem),
    /// Something a submission needs is missing.
    #[error("not ready: {} things missing, signatures: {}", .0.items.len(), .0.unsigned)]
    NotReady(Lacks),
    #[error(transparent)]
    Advance(#[from] AdvanceProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SubmitProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Edit(problem) => problem.told(),
            Self::NotReady(lacks) => Ok(lacks.message()),
            Self::Advance(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawProblem {
    #[error(transparent)]
    Edit(#[from] EditProblem),
    #[error("only the leader may do this")]
    LeaderOnly,
    #[error(transparent)]
    Advance(#[from] AdvanceProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for WithdrawProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Edit(problem) => problem.told(),
            Self::LeaderOnly => Ok(text::LEADER_WITHDRAWS.into()),
            Self::Advance(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work that was taken back did not return.
#[derive(Debug, thiserror::Error)]
pub enum ReturnProblem {
    /// What stands against taking it back stands against this as well.
    #[error(transparent)]
    Withdraw(#[from] WithdrawProblem),
    /// Intake is over.
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    #[error(transparent)]
    Edit(#[from] EditProblem),
    /// Every place is taken (R28).
    #[error("at most {limit} works")]
    TooManyWorks { limit: u32 },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReturnProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Withdraw(problem) => return problem.told(),
            Self::Closed(closed) => closed.message(),
            Self::Edit(problem) => return problem.told(),
            Self::TooManyWorks { limit } => text::too_many(*limit),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// The person caused too many checks in a short time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at most {most} checks in ten minutes")]
pub struct TooManyChecks {
    /// How many are allowed.
    pub most: usize,
    /// When there is room again.
    pub again_at: At,
}

impl TooManyChecks {
    /// What people read.
    #[must_use]
    pub fn message(&self) -> Message {
        text::too_many_checks(self.most, |lang| date_time(self.again_at, lang))
    }
}

/// Why a link was not put in its place.
#[derive(Debug, thiserror::Error)]
pub enum LinkProblem {
    #[error(transparent)]
    Edit(#[from] EditProblem),
    /// The edition does not accept films from there.
    #[error("provider not accepted")]
    Provider,
    /// No more films of this part.
    #[error("too many films of this part")]
    TooManyVideos,
    #[error(transparent)]
    TooMany(#[from] TooManyChecks),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for LinkProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Edit(problem) => problem.told(),
            Self::Provider => Ok(text::PROVIDER.into()),
            Self::TooManyVideos => Ok(text::TOO_MANY_VIDEOS.into()),
            Self::TooMany(problem) => Ok(problem.message()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// The committee decided about the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the committee has decided about this link")]
pub struct LinkDecided;

/// Why a link was not checked again.
#[derive(Debug, thiserror::Error)]
pub enum RecheckProblem {
    #[error(transparent)]
    Edit(#[from] EditProblem),
    #[error(transparent)]
    Decided(#[from] LinkDecided),
    /// The link was checked just now.
    #[error("checked just now")]
    TooSoon { seconds: u64 },
    #[error(transparent)]
    TooMany(#[from] TooManyChecks),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RecheckProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Edit(problem) => return problem.told(),
            Self::Decided(_) => text::CONFIRMED.into(),
            Self::TooSoon { seconds } => text::too_soon(*seconds),
            Self::TooMany(problem) => problem.message(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why facts about a film were not taken.
#[derive(Debug, thiserror::Error)]
pub enum DeclareProblem {
    #[error(transparent)]
    Edit(#[from] EditProblem),
    #[error(transparent)]
    Decided(#[from] LinkDecided),
    /// The check of the link has come further.
    #[error("the work has changed")]
    Changed,
    #[error(transparent)]
    TooMany(#[from] TooManyChecks),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DeclareProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Edit(problem) => problem.told(),
            Self::Decided(_) => Ok(text::CONFIRMED.into()),
            Self::Changed => Ok(text::CHANGED.into()),
            Self::TooMany(problem) => Ok(problem.message()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
