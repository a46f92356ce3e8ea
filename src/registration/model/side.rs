//! The three sides of an edition, of which a person takes one (R30).

use crate::i18n::Message;
use crate::ids::UserId;
use crate::registration::text;

/// A side of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Committee,
    /// Accepted the invitation, or declared.
    Jury,
    /// Leads an entry, or confirmed a membership.
    Entrants,
}

/// By what a person was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownBy {
    /// The account or its address.
    Account,
    /// The employee number alone.
    Nip,
}

/// Who is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Identity<'a> {
    pub user: Option<UserId>,
    pub email: &'a str,
    /// Fingerprints of the employee numbers that are known of the person.
    pub numbers: &'a [String],
}

/// The person is on another side of the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("on another side of the edition: {side:?}")]
pub struct OtherSide {
    pub side: Side,
    pub by: KnownBy,
}

impl OtherSide {
    /// What the person is told who wants to be on side `own`. Of the owner of a number nothing more is said than that
    /// the number is taken.
    #[must_use]
    pub fn message(self, own: Side) -> Message {
        match (self.by, own, self.side) {
            (KnownBy::Nip, _, _) => text::NUMBER_ELSEWHERE,
            (KnownBy::Account, Side::Jury, Side::Committee) => text::JUROR_ON_COMMITTEE,
            (KnownBy::Account, Side::Jury, _) => text::JUROR_TAKES_PART,
            (KnownBy::Account, _, Side::Committee) => text::ENTRANT_ON_COMMITTEE,
            (KnownBy::Account, _, _) => text::ENTRANT_IN_JURY,
        }
        .into()
    }
}
