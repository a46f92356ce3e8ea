//! Why an institution was not corrected.

use crate::db::Fault;
use crate::i18n::Message;
use crate::institutions::text;
use crate::refused::Refused;
use crate::say;

/// Why an institution was not corrected; nothing was.
#[derive(Debug, thiserror::Error)]
pub enum CorrectionProblem {
    /// Somebody else changed it since the page was opened.
    #[error("the institution was changed meanwhile")]
    Changed,
    /// It was merged: what it is called is of no account any more.
    #[error("the institution was merged")]
    Merged,
    /// Another institution is called that.
    #[error("another institution has the name {0}")]
    NameTaken(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CorrectionProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Changed => text::CHANGED_MEANWHILE.into(),
            Self::Merged => text::ALREADY_SETTLED.into(),
            Self::NameTaken(name) => say!(
                "Nama ini sudah dipakai instansi lain, {name}. Bila keduanya sama, gabungkan.",
                "Another institution, {name}, has this name. If the two are the same, merge them."
            ),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
