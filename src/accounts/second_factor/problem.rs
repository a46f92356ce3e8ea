//! Why something about a factor is not done.

use super::text;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::secrets::NoRandomness;

/// Why a factor is not added, removed or used.
#[derive(Debug, thiserror::Error)]
pub enum FactorProblem {
    #[error("the code does not match")]
    WrongCode,
    #[error("no secret waits for a code")]
    NothingWaits,
    #[error("an authenticator app is set up already")]
    HasTotp,
    #[error("this site can have no passkeys")]
    NoPasskeysHere,
    #[error("the answer of the passkey is not good")]
    PasskeyFailed,
    #[error("this passkey is known")]
    PasskeyKnown,
    #[error("the passkey has no name, or too long a one")]
    PasskeyName,
    #[error("too many passkeys")]
    TooManyPasskeys,
    #[error("there is no factor yet")]
    NoFactor,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<NoRandomness> for FactorProblem {
    fn from(cause: NoRandomness) -> Self {
        Self::Fault(cause.into())
    }
}

impl Refused for FactorProblem {
    fn told(&self) -> Result<Message, &Fault> {
        let said: Text = match self {
            Self::WrongCode => text::WRONG_CODE,
            Self::NothingWaits => text::NOTHING_WAITS,
            Self::HasTotp => text::HAS_TOTP,
            Self::NoPasskeysHere => text::NO_PASSKEYS_HERE,
            Self::PasskeyFailed => text::PASSKEY_FAILED,
            Self::PasskeyKnown => text::PASSKEY_KNOWN,
            Self::PasskeyName => text::PASSKEY_NAME,
            Self::TooManyPasskeys => text::TOO_MANY_PASSKEYS,
            Self::NoFactor => text::NO_FACTOR_YET,
            Self::Fault(fault) => return Err(fault),
        };
        Ok(said.into())
    }
}

/// Why a reset is not begun, refused or taken back.
#[derive(Debug, thiserror::Error)]
pub enum ResetProblem {
    #[error("nobody resets their own factor")]
    Own,
    #[error("the account has no factor")]
    NoFactor,
    #[error("a reset waits already")]
    Waits,
    #[error("the reset is over")]
    Over,
    #[error("the reason is missing or too long")]
    Reason,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<NoRandomness> for ResetProblem {
    fn from(cause: NoRandomness) -> Self {
        Self::Fault(cause.into())
    }
}

impl Refused for ResetProblem {
    fn told(&self) -> Result<Message, &Fault> {
        let said: Text = match self {
            Self::Own => text::RESET_OWN,
            Self::NoFactor => text::RESET_NO_FACTOR,
            Self::Waits => text::RESET_WAITS,
            Self::Over => text::RESET_OVER,
            Self::Reason => text::RESET_REASON,
            Self::Fault(fault) => return Err(fault),
        };
        Ok(said.into())
    }
}
