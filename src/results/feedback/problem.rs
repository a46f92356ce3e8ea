//! Why comments were not decided on.

use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::say;

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum ReviewProblem {
    /// Jurors may still change what they wrote.
    #[error("the sheets are not sealed")]
    NotSealed,
    /// Nothing was chosen.
    #[error("no comment was chosen")]
    NothingChosen,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReviewProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotSealed => Ok(say!(
                "Lembar nilai belum disegel, sehingga komentar masih dapat berubah. Periksa setelah penyegelan.",
                "The sheets are not sealed, so comments may still change. Go through them after the sealing."
            )),
            Self::NothingChosen => Ok(say!(
                "Belum ada komentar yang dipilih. Beri centang pada komentarnya, lalu ulangi.",
                "No comment is chosen. Tick the comments, then try once more."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}
