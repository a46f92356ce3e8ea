//! Why the watch did not do what it was asked.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::say;

/// Why an act of the watch was refused.
#[derive(Debug, thiserror::Error)]
pub enum WatchProblem {
    /// Intake is open: films may still be replaced.
    #[error("intake is open")]
    IntakeOpen,
    /// The result is public; nothing is compared any more.
    #[error("the result is public")]
    Published,
    /// It was done a moment ago.
    #[error("possible again in {seconds} seconds")]
    TooSoon {
        /// Seconds until it may be done again, at least 1.
        seconds: u64,
    },
    /// The film has no difference that waits: somebody settled it, or it is what it was.
    #[error("nothing to settle")]
    Settled,
    /// A person's word needs a reason.
    #[error("no note")]
    NoteMissing,
    /// The database failed, or the record is not there.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl WatchProblem {
    /// The sentence for the person; none when the fault is ours.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::IntakeOpen => text::INTAKE_OPEN.into(),
            Self::Published => text::PUBLISHED.into(),
            Self::Settled => text::SETTLED_ALREADY.into(),
            Self::NoteMissing => text::NOTE_MISSING.into(),
            Self::TooSoon { seconds } => {
                let minutes = seconds.div_ceil(60);
                say!(
                    "Baru saja diperiksa. Coba lagi dalam {minutes} menit.",
                    "Checked a moment ago. Try again in {minutes} min."
                )
            }
            Self::Fault(_) => return None,
        })
    }
}
