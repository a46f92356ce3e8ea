//! Why a suspected violation was not told to the committee, or not settled by it (R11).

use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::text;
use crate::refused::Refused;

/// Why a juror's suspicion was not taken.
#[derive(Debug, thiserror::Error)]
pub enum RaiseFlagProblem {
    #[error("reason missing")]
    ReasonMissing,
    /// A calibration work has no entrant who could break a rule.
    #[error("a calibration work does not compete")]
    DoesNotCompete,
    /// The juror's last word on this work still waits.
    #[error("a flag of this sheet waits")]
    Waits,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RaiseFlagProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::ReasonMissing => Ok(text::REASON_MISSING.into()),
            Self::DoesNotCompete => Ok(text::DOES_NOT_COMPETE.into()),
            Self::Waits => Ok(text::FLAG_WAITS.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why no outcome was noted.
#[derive(Debug, thiserror::Error)]
pub enum SettleFlagProblem {
    #[error("reason missing")]
    ReasonMissing,
    /// Somebody of the committee was faster.
    #[error("the flag is settled")]
    Settled,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SettleFlagProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::ReasonMissing => Ok(text::REASON_MISSING.into()),
            Self::Settled => Ok(text::FLAG_SETTLED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
