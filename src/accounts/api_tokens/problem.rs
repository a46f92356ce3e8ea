//! Why a token is not made.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::secrets::NoRandomness;

/// Why a token is not made.
#[derive(Debug, thiserror::Error)]
pub enum TokenProblem {
    #[error("the token has no name")]
    NameMissing,
    #[error("the name is too long")]
    NameTooLong,
    #[error("no scope is chosen")]
    NoScope,
    #[error("no such time")]
    BadDays,
    #[error("too many tokens")]
    TooMany,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<NoRandomness> for TokenProblem {
    fn from(cause: NoRandomness) -> Self {
        Self::Fault(cause.into())
    }
}

impl TokenProblem {
    /// The field that it is about; empty where it is none.
    #[must_use]
    pub fn field(&self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameTooLong => "name",
            Self::NoScope => "scope",
            Self::BadDays => "days",
            Self::TooMany | Self::Fault(_) => "",
        }
    }
}

impl Refused for TokenProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NameMissing => text::NAME_MISSING.into(),
            Self::NameTooLong => text::NAME_TOO_LONG.into(),
            Self::NoScope => text::NO_SCOPE.into(),
            Self::BadDays => text::BAD_DAYS.into(),
            Self::TooMany => text::TOO_MANY.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
