//! Why many rows are not tried again.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why many rows are not tried again.
#[derive(Debug, thiserror::Error)]
pub enum AgainProblem {
    /// Not one of them fails any more.
    #[error("nothing failed")]
    Nothing,
    /// There are more than the page showed.
    #[error("more than were shown")]
    More,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AgainProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Nothing => Ok(text::NOTHING_FAILED.into()),
            Self::More => Ok(text::MORE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}
