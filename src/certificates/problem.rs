//! Why something is not done with documents.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::say;

/// Why documents are not issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueProblem {
    /// The edition is a draft or tried out.
    #[error("the edition is not public")]
    DraftEdition,
    #[error("the result is not public")]
    NotPublished,
    /// Settings without which no document can be made.
    #[error("{} settings of documents are missing", .0.len())]
    Lacking(Vec<Message>),
    /// Letters that no font has.
    #[error("{0} names have letters that no font has")]
    Undrawable(usize),
    #[error("nothing is due")]
    NothingDue,
    /// It is not what was shown any more.
    #[error("what is due has changed")]
    Changed,
    /// This build makes no documents.
    #[error("this build makes no documents")]
    Unavailable,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for IssueProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::DraftEdition => text::DRAFT_EDITION.into(),
            Self::NotPublished => text::NOT_PUBLISHED.into(),
            Self::Lacking(missing) => {
                let Message { id, en } = Message::joined(missing, ", ");
                say!(
                    "Lengkapi dahulu pengaturan dokumen: {id}.",
                    "Complete the settings of documents first: {en}."
                )
            }
            Self::Undrawable(n) => say!(
                "{n} nama memuat huruf yang tidak dapat dicetak. Minta pemiliknya menuliskannya dengan huruf lain di Dokumen saya.",
                "{n} names hold letters that cannot be printed. Ask their owners to write them in other letters under My documents."
            ),
            Self::NothingDue => text::NOTHING_DUE.into(),
            Self::Changed => text::CHANGED.into(),
            Self::Unavailable => text::UNAVAILABLE.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a document is not replaced or cancelled.
#[derive(Debug, thiserror::Error)]
pub enum EndProblem {
    /// It has ended already.
    #[error("the document is not valid")]
    NotValid,
    #[error("no reason was given")]
    ReasonMissing,
    #[error("no name was given")]
    NameMissing,
    /// No font has these letters.
    #[error("letters cannot be printed: {0}")]
    Undrawable(String),
    /// Nothing would change.
    #[error("name and institution are as printed")]
    Same,
    /// Minutes honour nobody.
    #[error("minutes have no name to correct")]
    NotPersonal,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for EndProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NotValid => text::NOT_VALID.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::NameMissing => text::NAME_MISSING.into(),
            Self::Undrawable(letters) => say!(
                "Huruf ini tidak dapat dicetak: {letters}. Tulis dengan huruf lain.",
                "These letters cannot be printed: {letters}. Write them in others."
            ),
            Self::Same => text::SAME_FACTS.into(),
            Self::NotPersonal => text::NOT_PERSONAL.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a signed file is not taken.
#[derive(Debug, thiserror::Error)]
pub enum SignedProblem {
    #[error("the file is no PDF")]
    NotPdf,
    /// No document of the edition has that number or code.
    #[error("the file belongs to no document of the edition")]
    Unknown,
    /// The portal has not made the unsigned file yet.
    #[error("the unsigned file is not there yet")]
    NotMade,
    /// The document is replaced, cancelled or revoked.
    #[error("the document is not valid")]
    NotValid,
    /// The bytes that were to be signed are not in it.
    #[error("the file does not begin with the unsigned one")]
    Altered,
    /// It is the unsigned file, or only a copy of it with something added that signs nothing.
    #[error("the file carries no signature")]
    NotSigned,
    /// Fewer people signed than the document names.
    #[error("signatures are missing")]
    TooFew,
    /// Something was added after the last signature, or left out of it.
    #[error("the signature does not cover the whole file")]
    NotCovered,
    /// Another signed file is kept already.
    #[error("another signed file is there")]
    Another,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SignedProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NotPdf => text::SIGNED_NOT_PDF.into(),
            Self::Unknown => text::SIGNED_UNKNOWN.into(),
            Self::NotMade => text::SIGNED_NOT_MADE.into(),
            Self::NotValid => text::SIGNED_NOT_VALID.into(),
            Self::Altered => text::SIGNED_ALTERED.into(),
            Self::NotSigned => text::SIGNED_NOT_SIGNED.into(),
            Self::NotCovered => text::SIGNED_NOT_COVERED.into(),
            Self::TooFew => text::SIGNED_TOO_FEW.into(),
            Self::Another => text::SIGNED_ANOTHER.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a template or logo is not taken.
#[derive(Debug, thiserror::Error)]
pub enum PutProblem {
    /// Longer than any template needs.
    #[error("the template is too long")]
    TooLong,
    /// It is the one in use.
    #[error("nothing would change")]
    Same,
    #[error("the logo is neither PNG nor SVG")]
    NotALogo,
    #[error("the logo is too large")]
    LogoTooLarge,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for PutProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::TooLong => text::TEMPLATE_TOO_LONG.into(),
            Self::Same => text::TEMPLATE_SAME.into(),
            Self::NotALogo => text::NOT_A_LOGO.into(),
            Self::LogoTooLarge => text::LOGO_TOO_LARGE.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
