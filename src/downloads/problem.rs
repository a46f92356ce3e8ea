//! Why a file is not put up.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a file is not put up.
#[derive(Debug, thiserror::Error)]
pub enum PutUpProblem {
    #[error("no file")]
    Empty,
    #[error("the file is too large")]
    TooLarge,
    /// Neither a PDF nor a picture nor a film.
    #[error("not a kind of file that is taken")]
    Kind,
    /// The same bytes are up already.
    #[error("the same file is up")]
    Known,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for PutUpProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Empty => text::NO_FILE.into(),
            Self::TooLarge => text::TOO_LARGE.into(),
            Self::Kind => text::WRONG_KIND.into(),
            Self::Known => text::KNOWN.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
