//! Why a request was not taken, or not decided.

use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::say;

/// Why a request was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AskProblem {
    /// One of the kind waits already.
    #[error("a request of this kind waits")]
    Waiting,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AskProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Waiting => Ok(say!(
                "Permintaan Anda yang sejenis masih menunggu jawaban. Tunggu jawabannya, atau hubungi panitia bila ada yang perlu ditambahkan.",
                "A request of yours of the same kind still waits for an answer. Wait for it, or write to the committee if something is to be added."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a consent was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawProblem {
    /// It is not the person's, or was taken back before.
    #[error("nothing to take back")]
    Gone,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for WithdrawProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Gone => {
                Ok(say!("Persetujuan ini sudah ditarik kembali.", "This consent was taken back already."))
            }
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a request was not decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideProblem {
    /// Somebody else decided.
    #[error("decided already")]
    Decided,
    /// The person takes part in an edition whose result is not public.
    #[error("takes part in {0}")]
    TakesPart(String),
    /// The person is on the committee or judges.
    #[error("has a part in running the competition")]
    Serves,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DecideProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Decided => say!(
                "Permintaan ini sudah dijawab anggota lain.",
                "Another member has answered this request."
            ),
            Self::TakesPart(edition) => say!(
                "Orang ini masih ikut serta di edisi {edition} yang hasilnya belum diumumkan. Ia perlu keluar dari kelompok atau membatalkan pendaftarannya dahulu; sesudah itu datanya dapat dihapus.",
                "This person takes part in edition {edition}, whose result is not public. They leave the team or cancel the entry first; then their data can be erased."
            ),
            Self::Serves => say!(
                "Orang ini menjadi panitia atau juri. Keluarkan dahulu dari tugasnya; sesudah itu datanya dapat dihapus.",
                "This person is on the committee or the jury. Release them first; then their data can be erased."
            ),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
