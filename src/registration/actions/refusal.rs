//! The sentences of registration's refusals.

use super::problem::{
    AnswerProblem, CorrectProblem, DeclarationProblem, EntryProblem, HandOverProblem, LeaveProblem,
    MemberProblem, PersonTaken, RegisterProblem,
};
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time, deadline};
use crate::refused::Refused;
use crate::registration::model::Side;
use crate::registration::text;
use crate::say;

/// A refusal that may belong to one field of a form.
pub trait FieldRefused: Refused {
    /// The field's name; none when it concerns the whole act.
    fn field(&self) -> Option<&'static str>;
}

impl Refused for EntryProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::EntryClosed => Ok(text::ENTRY_CLOSED.into()),
            Self::BeingChecked => Ok(text::BEING_CHECKED.into()),
            Self::LeaderOnly => Ok(text::LEADER_ONLY.into()),
            Self::ChangedMeanwhile => Ok(text::CHANGED_MEANWHILE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl Refused for DeclarationProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Changed => Ok(text::DECLARATION_CHANGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl PersonTaken {
    fn text(self) -> Message {
        match self {
            Self::Nip => text::SAME_NIP.into(),
            Self::Email => text::SAME_EMAIL.into(),
        }
    }

    /// The field that holds it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Nip => "nip",
            Self::Email => "email",
        }
    }
}

impl Refused for RegisterProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Entry(problem) => problem.told(),
            Self::Declaration(problem) => problem.told(),
            Self::OtherSide(other) => Ok(other.message(Side::Entrants)),
            Self::AlreadyLeads => Ok(text::ALREADY_LEADS.into()),
            Self::DocumentName(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl FieldRefused for RegisterProblem {
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::OtherSide(other) => other.field(),
            Self::Declaration(DeclarationProblem::Changed) => Some("declaration"),
            Self::DocumentName(_) => Some("document_name"),
            _ => None,
        }
    }
}

impl Refused for MemberProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Closed(closed) => closed.message(),
            Self::Entry(problem) => return problem.told(),
            Self::Taken(taken) => taken.text(),
            Self::NotATeam => text::NOT_A_TEAM.into(),
            Self::TeamFull { limit } => say!(
                "Kelompok paling banyak {limit} orang termasuk ketua, dan tempatnya sudah penuh.",
                "A team has at most {limit} people, the leader included, and all places are taken."
            ),
            Self::ConfirmedAlready => text::CONFIRMED_ALREADY.into(),
            Self::LeaderStays => text::LEADER_STAYS.into(),
            Self::TooSoon { minutes } => say!(
                "Undangan baru saja dikirim. Undangan berikutnya dapat dikirim {minutes} menit lagi.",
                "An invitation was just sent. The next one can be sent in {minutes} minute(s)."
            ),
            Self::TooManyLetters { at } => too_many_letters(*at),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// So many invitations came of one person lately.
fn too_many_letters(at: At) -> Message {
    let (nanti, then) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    say!(
        "Undangan dari Anda sudah banyak dalam satu jam ini, jadi yang ini belum dikirim. Coba lagi sesudah {nanti}.",
        "Many invitations came from you within this hour, so this one was not sent. Try again after {then}."
    )
}

impl FieldRefused for MemberProblem {
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Taken(taken) => Some(taken.field()),
            _ => None,
        }
    }
}

impl Refused for AnswerProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Entry(problem) => problem.told(),
            Self::Declaration(problem) => problem.told(),
            Self::DocumentName(problem) => problem.told(),
            Self::Taken(taken) => Ok(taken.text()),
            Self::OtherSide(other) => Ok(other.message(Side::Entrants)),
            Self::OtherInstitution => Ok(text::OTHER_INSTITUTION.into()),
            Self::InvitationOver { ended } => Ok(invitation_over(*ended)),
            Self::ConfirmedAlready => Ok(text::CONFIRMED_ALREADY.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl FieldRefused for AnswerProblem {
    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Taken(taken) => Some(taken.field()),
            Self::DocumentName(_) => Some("document_name"),
            Self::OtherSide(other) => other.field(),
            Self::OtherInstitution => Some("institution"),
            Self::Declaration(DeclarationProblem::Changed) => Some("declaration"),
            _ => None,
        }
    }
}

impl Refused for LeaveProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Entry(problem) => problem.told(),
            Self::NotAlone => Ok(text::NOT_ALONE.into()),
            Self::WorksSubmitted { count } => Ok(say!(
                "{count} karya sudah dikirim. Tarik karya itu dahulu, lalu batalkan pendaftaran.",
                "{count} work(s) are submitted. Withdraw them first, then cancel the entry."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl Refused for HandOverProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Entry(problem) => problem.told(),
            Self::NotConfirmed => Ok(text::LEADER_NOT_CONFIRMED.into()),
            Self::LeadsAnother => Ok(text::LEADS_ANOTHER.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl Refused for CorrectProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Entry(problem) => problem.told(),
            Self::OthersElsewhere { count } => Ok(say!(
                "Edisi ini tidak menerima kelompok lintas instansi, dan {count} anggota mencatat instansi lain saat mengonfirmasi.",
                "This edition takes no team across institutions, and {count} member(s) gave another institution when they confirmed."
            )),
            Self::Fault(fault) => Err(fault),
        }
    }
}

impl FieldRefused for CorrectProblem {
    fn field(&self) -> Option<&'static str> {
        matches!(self, Self::OthersElsewhere { .. }).then_some("institution")
    }
}

/// An invitation was not answered in time.
fn invitation_over(ended: At) -> Message {
    let (batas, limit) = (deadline(ended, Lang::Id), deadline(ended, Lang::En));
    say!(
        "Undangan ini berlaku sampai {batas}. Minta ketua kelompok mengirimnya lagi; sesudah itu isian Anda dapat dikirim.",
        "This invitation was good until {limit}. Ask the team's leader to send it again; after that your form can be sent."
    )
}
