//! Why a view is not begun.

use super::rules::Against;
use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a view is not begun.
#[derive(Debug, thiserror::Error)]
pub enum ViewProblem {
    #[error(transparent)]
    Against(#[from] Against),
    #[error("no reason, or too long a one")]
    Reason,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ViewProblem {
    fn told(&self) -> Result<Message, &Fault> {
        let said = match self {
            Self::Against(Against::Own) => text::OWN,
            Self::Against(Against::Committee) => text::COMMITTEE,
            Self::Against(Against::Stranger) => text::STRANGER,
            Self::Against(Against::NotSealed) => text::NOT_SEALED,
            Self::Reason => text::REASON,
            Self::Fault(fault) => return Err(fault),
        };
        Ok(said.into())
    }
}
