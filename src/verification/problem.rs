//! Why the desk could not do what it was asked: one enum for each use case.

use super::claim::Held;
use super::model::Verdict;
use super::rules::{FilmProblem, GroundProblem};
use super::text;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, Text, date_time};
use crate::refused::Refused;
use crate::say;
use crate::team::Bound;
use crate::video_check::{PartKind, PartStatus};
use crate::works::WorkStatus;

/// The work is not where the desk could act on it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WorkStands {
    /// Somebody decided before: who, what and when.
    #[error("decided already: {} by {by}", verdict.as_str())]
    Decided { verdict: Verdict, by: String, at: At },
    /// The letter of the decision before is held until then.
    #[error("the letter of the decision before is held")]
    LetterHeld { until: At },
    /// The work is in a state that does not allow it.
    #[error("not possible for a work that is {}", .0.as_str())]
    Status(WorkStatus),
}

impl WorkStands {
    /// The sentence for the member.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Decided { verdict, by, at } => decided(*verdict, by, *at),
            Self::LetterHeld { until } => letter_held(*until),
            Self::Status(status) => {
                let (id, en) = (status.text().id, status.text().en);
                say!(
                    "Karya ini berstatus {id}, sehingga keputusan tersebut tidak dapat diambil.",
                    "This work is {en}, so that decision cannot be taken."
                )
            }
        }
    }
}

/// Judging is closed and sealed: verification is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the scores are sealed")]
pub struct ScoresSealed;

impl ScoresSealed {
    pub const TEXT: Text = text::SEALED;
}

/// Why a work was not put on the desk.
#[derive(Debug, thiserror::Error)]
pub enum TakeProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Stands(#[from] WorkStands),
    #[error(transparent)]
    Held(#[from] Held),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for TakeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::Stands(stands) => Ok(stands.message()),
            Self::Held(held) => Ok(held.message()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work was not accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// A film neither passed nor was confirmed, or there is no main film.
    #[error("{0}")]
    Film(#[from] FilmProblem),
    /// Parts that the edition asks for are not there (R34-R39), in words.
    #[error("{} parts missing", .0.len())]
    Parts(Vec<Message>),
    /// Conditions were not ticked; their codes.
    #[error("conditions not ticked: {}", .0.join(" "))]
    Checklist(Vec<String>),
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AcceptProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Sealed(_) => ScoresSealed::TEXT.into(),
            Self::Film(FilmProblem::Open(film)) => film_open(film),
            Self::Film(FilmProblem::NoMain) => text::NO_MAIN_FILM.into(),
            Self::Film(FilmProblem::Unstated(part)) => unstated(*part),
            Self::Parts(lacking) => parts_lacking(lacking),
            Self::Checklist(codes) => {
                let codes = codes.join(", ");
                say!(
                    "Butir {codes} belum dicentang. Periksa dahulu, atau minta perbaikan bila tidak terpenuhi.",
                    "Items {codes} are not ticked. Check them first, or ask for a revision if they are not met."
                )
            }
            Self::Decide(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why none of many works was accepted.
#[derive(Debug, thiserror::Error)]
pub enum AcceptManyProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// No work was chosen.
    #[error("nothing chosen")]
    NoneChosen,
    /// One of the works is in the way; nothing was done.
    #[error("{label}: {problem}")]
    InBulk {
        label: String,
        /// What is wrong with it.
        problem: AcceptProblem,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AcceptManyProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Sealed(_) => ScoresSealed::TEXT.into(),
            Self::NoneChosen => text::NONE_CHOSEN.into(),
            Self::InBulk { label, problem } => {
                let Message { id, en } = problem.told()?;
                say!(
                    "Tidak ada karya yang diterima, karena {label} menghalangi. {id}",
                    "No work was accepted, because {label} is in the way. {en}"
                )
            }
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a decision was not written down, whichever it is.
#[derive(Debug, thiserror::Error)]
pub enum DecideProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Stands(#[from] WorkStands),
    #[error(transparent)]
    Held(#[from] Held),
    /// The decision does not say what it rests on.
    #[error("incomplete ground: {0:?}")]
    Ground(GroundProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DecideProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Stands(stands) => stands.message(),
            Self::Held(held) => held.message(),
            Self::Ground(GroundProblem::Rule) => text::RULE_MISSING.into(),
            Self::Ground(GroundProblem::Reason) => text::REASON_MISSING.into(),
            Self::Ground(GroundProblem::Evidence) => text::EVIDENCE_MISSING.into(),
            Self::Ground(GroundProblem::Items) => text::ITEMS_WRONG.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a work was not sent back to its makers.
#[derive(Debug, thiserror::Error)]
pub enum ReviseProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// The deadline does not lie ahead.
    #[error("the deadline has passed")]
    DuePast,
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReviseProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::Sealed(_) => Ok(ScoresSealed::TEXT.into()),
            Self::DuePast => Ok(text::DUE_PAST.into()),
            Self::Decide(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work was not rejected.
#[derive(Debug, thiserror::Error)]
pub enum RejectProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RejectProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::Sealed(_) => Ok(ScoresSealed::TEXT.into()),
            Self::Decide(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work was not disqualified.
#[derive(Debug, thiserror::Error)]
pub enum DisqualifyProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    /// The result is public.
    #[error("the result is public")]
    Published,
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DisqualifyProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::Published => Ok(text::PUBLISHED.into()),
            Self::Decide(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

fn letter_held(until: At) -> Message {
    let (sampai, end) = (date_time(until, Lang::Id), date_time(until, Lang::En));
    say!(
        "Surat keputusan sebelumnya masih ditahan sampai {sampai}. Batalkan keputusan itu, atau kirim suratnya dahulu.",
        "The letter of the decision before is held until {end}. Take that decision back, or send its letter first."
    )
}

fn decided(verdict: Verdict, by: &str, at: At) -> Message {
    let (putusan, said) = (verdict.text().id, verdict.text().en);
    let (kapan, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    say!(
        "Karya ini sudah diputuskan: {putusan}, oleh {by} pada {kapan}. Buka kembali karyanya untuk melihat keputusannya.",
        "This work was decided already: {said}, by {by} on {when}. Open the work again to see the decision."
    )
}

fn film_open(film: &PartStatus) -> Message {
    let (bagian, part) = (film.part.text().id, film.part.text().en.to_lowercase());
    let (status, state) = (film.status.text().id.to_lowercase(), film.status.text().en.to_lowercase());
    say!(
        "{bagian} berstatus \"{status}\". Konfirmasi dahulu di meja tautan, atau minta perbaikan.",
        "The {part} is \"{state}\". Confirm it at the link desk first, or ask for a revision."
    )
}

fn unstated(part: PartKind) -> Message {
    let (bagian, name) = (part.text().id, part.text().en.to_lowercase());
    say!(
        "{bagian}: peserta belum menyatakan format berkas aslinya, dan penyedianya tidak memberitahukannya (R24). Minta perbaikan agar peserta menyatakannya.",
        "The entrant has not stated the format of the original of the {name}, and its provider does not tell (R24). Ask for a revision so that the entrant states it."
    )
}

fn parts_lacking(lacking: &[Message]) -> Message {
    let Message { id: bagian, en: parts } = Message::joined(lacking, "; ");
    say!(
        "Edisi ini mewajibkan bagian karya, dan ini belum ada: {bagian}. Minta perbaikan kepada peserta.",
        "This edition asks for every part of a work, and these lack: {parts}. Ask the entrant for a revision."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::CheckStatus;

    #[test]
    fn the_loser_of_a_race_learns_who_decided_what_and_when() {
        let at =
            At::from_civil(jiff::civil::date(2023, 7, 3).at(9, 15, 0, 0), crate::clock::Zone::Wib).unwrap();
        let problem = WorkStands::Decided { verdict: Verdict::Failed, by: "Budi".into(), at };
        let said = problem.message();
        assert!(said.id.contains("tidak lolos, oleh Budi pada 3 Juli 2023, 09.15 WIB"), "{}", said.id);
        assert!(said.en.contains("failed, by Budi on 3 July 2023"), "{}", said.en);
    }

    #[test]
    fn an_open_film_is_named() {
        let film = PartStatus { part: PartKind::Main, status: CheckStatus::NeedsReview };
        let said = AcceptProblem::Film(FilmProblem::Open(film)).message().unwrap();
        assert!(said.id.starts_with("Video utama berstatus \"diperiksa panitia\""), "{}", said.id);
        assert!(AcceptProblem::Fault(Fault::NotFound).message().is_none());
    }
}

/// Why a decision was not reopened.
#[derive(Debug, thiserror::Error)]
pub enum ReopenProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// Another member than the one who decided reopens it.
    #[error("decided by the same member")]
    SameMember,
    /// Its entry was taken out as a whole.
    #[error("the entry is out")]
    EntryOut,
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReopenProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Sealed(_) => ScoresSealed::TEXT.into(),
            Self::SameMember => text::REOPEN_SAME.into(),
            Self::EntryOut => text::ENTRY_OUT.into(),
            Self::Decide(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}
