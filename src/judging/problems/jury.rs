//! Why the jury stays as it is: inviting, inviting again, leaving, declaring.

use super::facts::{EditionSealed, SheetStands};
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::{Lang, Message};
use crate::judging::text;
use crate::refused::Refused;
use crate::registration::{OtherSide, Side};
use crate::say;

/// Why a juror was not invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// The address is in the jury already.
    #[error("already a juror")]
    AlreadyJuror { email: String },
    /// A person of an entry cannot judge the same edition (R30).
    #[error("takes part as an entrant")]
    TakesPart { email: String },
    /// The person is on the committee.
    #[error("on the committee")]
    OnCommittee { email: String },
    /// The date to answer by cannot be used.
    #[error("{}", .0.get(Lang::En))]
    AnswerDate(Message),
    /// Jurors are experts, and the field is on record (R29).
    #[error("expertise missing")]
    ExpertiseMissing,
    /// Works were given out: one member asks for it, another sends it.
    #[error("inviting takes two members by now")]
    TakesTwo,
    /// The request could not be made.
    #[error(transparent)]
    Second(#[from] SecondProblem),
    /// An institution's name cannot be used.
    #[error("{}", .0.get(Lang::En))]
    InstitutionName(Message),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for InviteProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::AlreadyJuror { email } => say!(
                "{email} sudah ada dalam tim juri edisi ini.",
                "{email} is in the jury of this edition already."
            ),
            Self::TakesPart { email } => say!(
                "{email} terdaftar sebagai peserta edisi ini, sehingga tidak dapat menjadi juri. Pilih orang lain.",
                "{email} takes part in this edition as an entrant and so cannot be a juror. Choose somebody else."
            ),
            Self::OnCommittee { email } => say!(
                "{email} adalah anggota panitia, sehingga tidak dapat menjadi juri. Pilih orang lain.",
                "{email} is on the committee and so cannot be a juror. Choose somebody else."
            ),
            Self::AnswerDate(said) | Self::InstitutionName(said) => said.clone(),
            Self::ExpertiseMissing => text::EXPERTISE_MISSING.into(),
            Self::TakesTwo => text::INVITING_TAKES_TWO.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why an invitation was not sent again.
#[derive(Debug, thiserror::Error)]
pub enum ResendProblem {
    #[error("the juror has declared")]
    Declared,
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// The person takes part, or is on the committee.
    #[error(transparent)]
    OtherSide(#[from] OtherSide),
    /// The request could not be made.
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ResendProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Declared => Ok(text::NO_NEED.into()),
            Self::Sealed(_) => Ok(EditionSealed::TEXT.into()),
            Self::OtherSide(other) => Ok(other.message(Side::Jury)),
            Self::Second(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a change of a juror was not saved.
#[derive(Debug, thiserror::Error)]
pub enum EditJurorProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// Somebody else saved, or the effects are others by now.
    #[error("the juror or the effects changed since they were shown")]
    Changed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for EditJurorProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Sealed(_) => Ok(EditionSealed::TEXT.into()),
            Self::Changed => Ok(text::JUROR_CHANGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a list of jurors was not sent.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// The list, or what would become of it, is another than was shown.
    #[error("the list changed since it was shown")]
    Changed,
    /// So many lines have to be mended or taken out first.
    #[error("{0} lines stand in the way")]
    Faults(usize),
    /// Everybody in it is in the jury already.
    #[error("nobody new")]
    NobodyNew,
    #[error(transparent)]
    Invite(#[from] InviteProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ImportProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::Changed => text::LIST_CHANGED.into(),
            Self::Faults(lines) => say!(
                "{lines} baris masih salah. Perbaiki atau hapus barisnya, lalu periksa lagi; belum ada yang diundang.",
                "{lines} lines are still wrong. Mend them or take them out, then check again; nobody was invited."
            ),
            Self::NobodyNew => text::NOBODY_NEW.into(),
            Self::Invite(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why invitations that a member asked for were not sent.
#[derive(Debug, thiserror::Error)]
pub enum ProposalProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    #[error("the request is settled")]
    Settled,
    /// One member alone cannot do it.
    #[error(transparent)]
    Second(#[from] SecondProblem),
    /// Somebody cannot be invited any more.
    #[error(transparent)]
    Invite(#[from] InviteProblem),
    /// Somebody cannot be invited anew any more.
    #[error(transparent)]
    Again(#[from] ResendProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ProposalProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Sealed(_) => Ok(EditionSealed::TEXT.into()),
            Self::Settled => Ok(text::PROPOSAL_SETTLED.into()),
            Self::Second(problem) => problem.told(),
            Self::Invite(problem) => problem.told(),
            Self::Again(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a juror was not let go.
#[derive(Debug, thiserror::Error)]
pub enum LeaveProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    #[error("reason missing")]
    ReasonMissing,
    #[error("the juror has left")]
    HasLeft,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for LeaveProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::HasLeft => text::HAS_LEFT.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a declaration was not taken (R30).
#[derive(Debug, thiserror::Error)]
pub enum DeclareProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// The statement was not accepted.
    #[error("statement not accepted")]
    NotAccepted,
    /// The person takes part, or is on the committee.
    #[error(transparent)]
    OtherSide(#[from] OtherSide),
    /// The own institution was not named.
    #[error("own institution not named")]
    InstitutionMissing,
    /// After the declaration the committee decides on a change of institution.
    #[error("own institution declared already")]
    InstitutionStands,
    /// An institution's name cannot be used.
    #[error("{}", .0.get(Lang::En))]
    InstitutionName(Message),
    /// No work has the number and no team the name that was typed.
    #[error("no work or team {typed}")]
    UnknownWork { typed: String },
    #[error("the juror has left")]
    HasLeft,
    /// A sheet that conflicts moved on meanwhile.
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DeclareProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::NotAccepted => text::NOT_ACCEPTED.into(),
            Self::OtherSide(other) => other.message(Side::Jury),
            Self::InstitutionMissing => text::INSTITUTION_MISSING.into(),
            Self::InstitutionStands => text::INSTITUTION_STANDS.into(),
            Self::InstitutionName(said) => said.clone(),
            Self::UnknownWork { typed } => say!(
                "Tidak ada karya bernomor atau tim bernama \"{typed}\" pada edisi ini. Periksa penulisannya.",
                "No work of this edition has the number, and no team the name \"{typed}\". Check how it is written."
            ),
            Self::HasLeft => text::HAS_LEFT.into(),
            Self::Sheet(stands) => stands.text().into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
