//! Why an act on an entry did not happen.

use super::super::text;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Message, Text};
use crate::say;
use crate::secrets::Unopenable;

/// A refusal, or a failure of ours.
#[derive(Debug, thiserror::Error)]
pub enum RegistrationProblem {
    /// Outside the stage it needs (R41).
    #[error(transparent)]
    Closed(#[from] PhaseClosed),
    /// The person leads another entry of the edition.
    #[error("the person leads another entry")]
    AlreadyLeads,
    /// Only the leader may.
    #[error("only the leader may do this")]
    LeaderOnly,
    /// An individual entry has one person.
    #[error("the entry is not a team")]
    NotATeam,
    /// The team has others besides its leader.
    #[error("the team has other members")]
    NotAlone,
    /// The team has as many people as the edition allows (R10).
    #[error("the team has {limit} members already")]
    TeamFull { limit: u32 },
    /// Another member of the entry has this employee number.
    #[error("the employee number stands in the entry already")]
    SameNip,
    /// Another member of the entry has this address.
    #[error("the address stands in the entry already")]
    SameEmail,
    /// The member confirmed: only they may change their data.
    #[error("the member confirmed already")]
    ConfirmedAlready,
    /// The leader cannot be removed.
    #[error("the leader stays")]
    LeaderStays,
    /// The last invitation is too fresh.
    #[error("invited too recently")]
    TooSoon {
        /// Whole minutes to wait.
        minutes: u64,
    },
    /// The declaration accepted is not the one in force.
    #[error("another version of the declaration was accepted")]
    DeclarationChanged,
    #[error("the entry is closed")]
    EntryClosed,
    /// Works were submitted; they are withdrawn first.
    #[error("{count} works are submitted")]
    WorksSubmitted { count: i64 },
    /// Not there, or not the person's.
    #[error("no such entry or member")]
    NotFound,
    /// Changed by somebody else in the same moment.
    #[error("changed meanwhile")]
    ChangedMeanwhile,
    /// The edition's declaration was altered without a new version.
    #[error("the declaration differs from the text signed under the same version")]
    DeclarationAltered,
    /// A sealed number cannot be opened.
    #[error(transparent)]
    Unopenable(#[from] Unopenable),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl RegistrationProblem {
    /// The sentence for the person; none when the fault is ours or the record is not theirs.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        let text: Text = match self {
            Self::Closed(closed) => return Some(closed.message()),
            Self::TeamFull { limit } => {
                return Some(say!(
                    "Kelompok paling banyak {limit} orang termasuk ketua, dan tempatnya sudah penuh.",
                    "A team has at most {limit} people, the leader included, and all places are taken."
                ));
            }
            Self::TooSoon { minutes } => {
                return Some(say!(
                    "Undangan baru saja dikirim. Undangan berikutnya dapat dikirim {minutes} menit lagi.",
                    "An invitation was just sent. The next one can be sent in {minutes} minute(s)."
                ));
            }
            Self::WorksSubmitted { count } => {
                return Some(say!(
                    "{count} karya sudah dikirim. Tarik karya itu dahulu, lalu batalkan pendaftaran.",
                    "{count} work(s) are submitted. Withdraw them first, then cancel the entry."
                ));
            }
            Self::AlreadyLeads => text::ALREADY_LEADS,
            Self::LeaderOnly => text::LEADER_ONLY,
            Self::NotATeam => text::NOT_A_TEAM,
            Self::NotAlone => text::NOT_ALONE,
            Self::SameNip => text::SAME_NIP,
            Self::SameEmail => text::SAME_EMAIL,
            Self::ConfirmedAlready => text::CONFIRMED_ALREADY,
            Self::LeaderStays => text::LEADER_STAYS,
            Self::DeclarationChanged => text::DECLARATION_CHANGED,
            Self::EntryClosed => text::ENTRY_CLOSED,
            Self::ChangedMeanwhile => text::CHANGED_MEANWHILE,
            Self::NotFound | Self::DeclarationAltered | Self::Unopenable(_) | Self::Fault(_) => return None,
        };
        Some(text.into())
    }

    /// The form field the refusal belongs to, by its name; none when it concerns the whole act.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::SameNip => Some("nip"),
            Self::SameEmail => Some("email"),
            Self::DeclarationChanged => Some("declaration"),
            _ => None,
        }
    }
}
