//! Why there is no method to rank by, or no ranking.

use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::results::text;
use crate::say;

/// The score sheets are not sealed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the score sheets are not sealed")]
pub struct NotSealed;

impl NotSealed {
    pub const TEXT: Text = text::NOT_SEALED;
}

/// Why no method is read or fixed.
#[derive(Debug, thiserror::Error)]
pub enum MethodProblem {
    /// The settings say something else than the method that was fixed.
    #[error("the method with SHA-256 {sha256} is fixed and the settings differ from it")]
    Changed {
        /// Digest of the fixed document.
        sha256: String,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for MethodProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Changed { sha256 } => Ok(say!(
                "Cara penilaian edisi ini sudah ditetapkan dan diumumkan (SHA-256 {sha256}), sehingga bobot, jumlah juri per karya, benih, jumlah penghargaan, batas, dan urutan pemecah nilai sama tidak dapat diubah. Kembalikan pengaturan edisi seperti saat ditetapkan.",
                "The method of this edition is fixed and public (SHA-256 {sha256}), so its weights, jurors per work, seed, number of awards, limits and order of tie-breaks cannot change. Put the edition's settings back to what was fixed."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why nothing is read or ranked from the sealed sheets.
#[derive(Debug, thiserror::Error)]
pub enum RankingProblem {
    #[error(transparent)]
    NotSealed(#[from] NotSealed),
    #[error(transparent)]
    Method(#[from] MethodProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RankingProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotSealed(_) => Ok(NotSealed::TEXT.into()),
            Self::Method(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}
