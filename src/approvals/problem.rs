//! Why an act of two members is not done yet.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why one member cannot do it now.
#[derive(Debug, thiserror::Error)]
pub enum SecondProblem {
    /// The only request for this is the member's own.
    #[error("the member's own request")]
    OwnRequest,
    /// There is no second member at all.
    #[error("the committee has one member")]
    Alone,
    /// Nobody asked, or for something that has changed since.
    #[error("nobody asked for exactly this")]
    NotAsked,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SecondProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::OwnRequest => Ok(text::OWN_REQUEST.into()),
            Self::Alone => Ok(text::ALONE.into()),
            Self::NotAsked => Ok(text::NOT_ASKED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a request is not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawRequestProblem {
    #[error("the request is settled")]
    Settled,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for WithdrawRequestProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Settled => Ok(text::SETTLED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
