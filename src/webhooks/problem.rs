//! Why something about a webhook is not done.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::secrets::{NoRandomness, Unopenable};

/// Why a webhook is not made, or a message not sent again.
#[derive(Debug, thiserror::Error)]
pub enum WebhookProblem {
    #[error("the address is not one that can be asked")]
    BadAddress,
    #[error("no event is chosen")]
    NoEvent,
    #[error("too many webhooks")]
    TooMany,
    /// Nothing happens in an edition that is not announced.
    #[error("the edition is a draft")]
    StillDraft,
    #[error("the webhook is paused")]
    Paused,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<NoRandomness> for WebhookProblem {
    fn from(cause: NoRandomness) -> Self {
        Self::Fault(cause.into())
    }
}

impl From<Unopenable> for WebhookProblem {
    fn from(cause: Unopenable) -> Self {
        Self::Fault(Fault::unreadable(cause))
    }
}

impl WebhookProblem {
    /// The field that it is about; empty where it is none.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::BadAddress => "url",
            Self::NoEvent => "event",
            Self::TooMany | Self::StillDraft | Self::Paused | Self::Fault(_) => "",
        }
    }
}

impl Refused for WebhookProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::BadAddress => text::BAD_ADDRESS.into(),
            Self::NoEvent => text::NO_EVENT.into(),
            Self::TooMany => text::TOO_MANY.into(),
            Self::StillDraft => text::STILL_DRAFT.into(),
            Self::Paused => text::IS_PAUSED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
