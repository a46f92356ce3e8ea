//! Why two names were not merged, or a merge was not undone.

use crate::db::Fault;
use crate::i18n::Message;
use crate::institutions::text;
use crate::refused::Refused;
use crate::say;

/// Why two names were not merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeProblem {
    #[error("a reason is missing")]
    ReasonMissing,
    /// Source and target are the same.
    #[error("an institution cannot be merged into itself")]
    SameOne,
    /// One of them was merged meanwhile.
    #[error("the institution was merged meanwhile")]
    AlreadySettled,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for MergeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::SameOne => text::SAME_ONE.into(),
            Self::AlreadySettled => text::ALREADY_SETTLED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a merge was not undone.
#[derive(Debug, thiserror::Error)]
pub enum UndoProblem {
    /// It was undone before, or never was.
    #[error("no merge stands")]
    NotMerged,
    /// A later merge touches one of the two.
    #[error("merged over by {0}")]
    MergedOver(String),
    /// Another institution of the directory has the name by now.
    #[error("the name is taken")]
    NameTaken,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for UndoProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NotMerged => text::NOT_MERGED.into(),
            Self::MergedOver(name) => say!(
                "Penggabungan ini tidak dapat dibatalkan, karena sesudahnya \"{name}\" juga digabungkan. Batalkan penggabungan itu dahulu.",
                "This merge cannot be undone, because \"{name}\" was merged after it. Undo that merge first."
            ),
            Self::NameTaken => text::NAME_TAKEN.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
