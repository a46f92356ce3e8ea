//! Why an act of two members is not done yet.

use super::model::ProtectedAct;
use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::say;

/// What members are told whose role does not permit the act.
fn not_permitted(act: ProtectedAct) -> Message {
    let (tindakan, doing) = (act.text().id, act.text().en);
    say!("Peran Anda tidak mencakup {tindakan}.", "Your role does not include {doing}.")
}

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
    #[error("the role does not permit {0:?}")]
    NotPermitted(ProtectedAct),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SecondProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::OwnRequest => Ok(text::OWN_REQUEST.into()),
            Self::Alone => Ok(text::ALONE.into()),
            Self::NotAsked => Ok(text::NOT_ASKED.into()),
            Self::NotPermitted(act) => Ok(not_permitted(*act)),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a request is not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawRequestProblem {
    #[error("the request is settled")]
    Settled,
    #[error("the role does not permit {0:?}")]
    NotPermitted(ProtectedAct),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for WithdrawRequestProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Settled => Ok(text::SETTLED.into()),
            Self::NotPermitted(act) => Ok(not_permitted(*act)),
            Self::Fault(fault) => Err(fault),
        }
    }
}
