//! Why an act of judging did not happen.

use crate::accounts::AccountProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Lang, Message, deadline};
use crate::institutions::InstitutionProblem;
use crate::judging::routing::Infeasible;
use crate::judging::text;
use crate::say;
use crate::secrets::NoRandomness;

/// A refusal, as a fact of the domain.
#[derive(Debug, thiserror::Error)]
pub enum JudgingProblem {
    /// Outside the judging stage (R42).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    /// Works are still being received (R42).
    #[error("intake is open")]
    IntakeOpen {
        /// The instant after its last.
        closes_at: Option<At>,
    },
    #[error("the edition is sealed")]
    Sealed,
    /// No method is fixed yet by which the works will be ranked.
    #[error("no method is fixed")]
    MethodMissing,
    /// A sheet that was handed in lacks points, or its work a number.
    #[error("a submitted sheet of work {0} lacks its points or the work its number")]
    BrokenSheet(i64),
    /// The address is in the jury already.
    #[error("already a juror")]
    AlreadyJuror { email: String },
    /// A person of an entry cannot judge the same edition (R30).
    #[error("takes part as an entrant")]
    TakesPart { email: String },
    /// The juror left before.
    #[error("the juror has left")]
    HasLeft,
    /// There is no invitation to send again.
    #[error("the juror has declared")]
    NoNeed,
    /// Independence was not declared (R30).
    #[error("independence not declared")]
    NotDeclared,
    /// The statement was not accepted.
    #[error("statement not accepted")]
    NotAccepted,
    /// The own institution was not named.
    #[error("own institution not named")]
    InstitutionMissing,
    /// No work has the number and no team the name that was typed.
    #[error("no work or team {typed}")]
    UnknownWork { typed: String },
    /// A number cannot be sealed.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// An institution's name cannot be used.
    #[error("{}", .0.get(Lang::En))]
    InstitutionName(Message),
    /// The directory of institutions refused.
    #[error(transparent)]
    Institution(#[from] InstitutionProblem),
    /// No reason was given.
    #[error("reason missing")]
    ReasonMissing,
    /// No plan can keep the rules.
    #[error("routing is infeasible")]
    Infeasible(Infeasible),
    /// The plan is not the one that was previewed.
    #[error("the plan changed since its preview")]
    Stale,
    /// Every work has its jurors.
    #[error("nothing to commit")]
    NothingToCommit,
    /// The sheet was changed elsewhere.
    #[error("the sheet changed meanwhile")]
    Changed,
    /// The sheet's status does not allow the act.
    #[error("the sheet is not open for this")]
    NotOpen,
    /// A mark for something that is not in the rubric.
    #[error("unknown sub-criterion {0}")]
    UnknownCode(String),
    /// A mark outside 0 to 100.
    #[error("mark out of range for {0}")]
    OutOfRange(String),
    /// The sheet cannot be handed in yet (R-J6).
    #[error("sheet incomplete")]
    Incomplete {
        /// Codes without a mark.
        missing: Vec<String>,
        /// Whether a comment is lacking.
        comment: bool,
    },
    /// Some works are not judged yet.
    #[error("{left} sheets unfinished")]
    Unfinished { left: i64 },
    #[error("nothing to lock")]
    NothingToLock,
    /// The juror's last word on this work still waits.
    #[error("a flag of this sheet waits")]
    FlagWaits,
    #[error("the flag is settled")]
    FlagSettled,
    /// A calibration work has no entrant who could break a rule.
    #[error("a calibration work does not compete")]
    DoesNotCompete,
    /// The account could not be invited.
    #[error(transparent)]
    Account(#[from] AccountProblem),
    /// The database failed, or there is no such record.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl JudgingProblem {
    /// The sentence for the person; none when the fault is ours or the record is not theirs.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Closed(closed) => closed.message(),
            Self::IntakeOpen { closes_at } => intake_open(*closes_at),
            Self::Sealed => text::SEALED.into(),
            Self::FlagWaits => text::FLAG_WAITS.into(),
            Self::FlagSettled => text::FLAG_SETTLED.into(),
            Self::DoesNotCompete => text::DOES_NOT_COMPETE.into(),
            Self::MethodMissing => text::METHOD_MISSING.into(),
            Self::AlreadyJuror { email } => say!(
                "{email} sudah ada dalam tim juri edisi ini.",
                "{email} is in the jury of this edition already."
            ),
            Self::TakesPart { email } => say!(
                "{email} terdaftar sebagai peserta edisi ini, sehingga tidak dapat menjadi juri. Pilih orang lain.",
                "{email} takes part in this edition as an entrant and so cannot be a juror. Choose somebody else."
            ),
            Self::HasLeft => text::HAS_LEFT.into(),
            Self::NoNeed => text::NO_NEED.into(),
            Self::NotDeclared => text::NOT_DECLARED.into(),
            Self::NotAccepted => text::NOT_ACCEPTED.into(),
            Self::InstitutionMissing => text::INSTITUTION_MISSING.into(),
            Self::InstitutionName(said) => said.clone(),
            Self::Institution(problem) => return problem.message(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::Infeasible(why) => joined(why),
            Self::Stale => text::STALE.into(),
            Self::NothingToCommit => text::NOTHING_TO_COMMIT.into(),
            Self::Changed => text::CHANGED.into(),
            Self::NotOpen => text::NOT_OPEN.into(),
            Self::UnknownCode(_) | Self::OutOfRange(_) => text::BAD_MARK.into(),
            Self::Incomplete { missing, .. } => incomplete(missing.len()),
            Self::Unfinished { left } => say!(
                "Masih ada {left} karya yang belum dikirim nilainya. Selesaikan dahulu, lalu kunci semuanya.",
                "{left} works still lack a submitted sheet. Finish them first, then lock all."
            ),
            Self::UnknownWork { typed } => say!(
                "Tidak ada karya bernomor atau tim bernama \"{typed}\" pada edisi ini. Periksa penulisannya.",
                "No work of this edition has the number, and no team the name \"{typed}\". Check how it is written."
            ),
            Self::NothingToLock => text::NOTHING_TO_LOCK.into(),
            Self::Account(problem) => return problem.text().map(Message::from),
            Self::BrokenSheet(_) | Self::NoRandomness(_) | Self::Fault(_) => return None,
        })
    }
}

fn intake_open(closes_at: Option<At>) -> Message {
    match closes_at {
        Some(at) => {
            let (akhir, end) = (deadline(at, Lang::Id), deadline(at, Lang::En));
            say!(
                "Pembagian baru dapat ditetapkan setelah penerimaan materi ditutup, {akhir}.",
                "Routing can be committed once the receipt of material has closed, {end}."
            )
        }
        None => say!(
            "Pembagian baru dapat ditetapkan setelah penerimaan materi ditutup; tanggalnya belum ditentukan.",
            "Routing can be committed once the receipt of material has closed; its date is not set yet."
        ),
    }
}

fn incomplete(missing: usize) -> Message {
    if missing == 0 {
        return say!(
            "Ada nilai di bawah batas yang memerlukan komentar. Tulis komentarnya, lalu kirim lagi.",
            "A mark below the line needs a comment. Write it, then submit again."
        );
    }
    say!(
        "{missing} subkriteria belum dinilai. Lengkapi, lalu kirim lagi.",
        "{missing} sub-criteria have no mark yet. Complete them, then submit again."
    )
}

fn joined(why: &Infeasible) -> Message {
    let said = why.messages();
    let join = |lang: Lang| {
        let mut words: Vec<&str> = said.iter().map(|message| message.get(lang)).collect();
        words.push(why.hint().get(lang));
        words.join(" ")
    };
    Message { id: join(Lang::Id), en: join(Lang::En) }
}
