//! Why the team stays as it is.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::registration::CommitteeSideProblem;
use crate::say;

/// Why somebody was not invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteProblem {
    #[error("{email} is on the committee")]
    Member { email: String },
    /// The person judges or takes part in an edition whose result is not public yet.
    #[error(transparent)]
    OtherSide(CommitteeSideProblem),
    /// The inviting member may not do this any more.
    #[error("the right was taken away")]
    RightGone,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<CommitteeSideProblem> for InviteProblem {
    fn from(problem: CommitteeSideProblem) -> Self {
        match problem {
            CommitteeSideProblem::Fault(fault) => Self::Fault(fault),
            other => Self::OtherSide(other),
        }
    }
}

impl Refused for InviteProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Member { email } => Ok(say!(
                "{email} sudah ada dalam panitia. Ubah perannya di halaman Tim.",
                "{email} is on the committee already. Change the role on the Team page."
            )),
            Self::OtherSide(problem) => problem.told(),
            Self::RightGone => Ok(text::RIGHT_GONE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why an invitation was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptProblem {
    #[error("no invitation waits")]
    NotInvited,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AcceptProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotInvited => Ok(text::NOT_INVITED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a member stays what they are.
#[derive(Debug, thiserror::Error)]
pub enum TeamProblem {
    /// Nobody else could run the committee.
    #[error("the last active chair")]
    LastChair,
    /// The acting member may not do this any more.
    #[error("the right was taken away")]
    RightGone,
    /// The member is that already.
    #[error("nothing to change")]
    SameAlready,
    #[error("the reason is missing")]
    ReasonMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for TeamProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::LastChair => Ok(text::LAST_CHAIR.into()),
            Self::RightGone => Ok(text::RIGHT_GONE.into()),
            Self::SameAlready => Ok(text::SAME_ALREADY.into()),
            Self::ReasonMissing => Ok(text::REASON_MISSING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
