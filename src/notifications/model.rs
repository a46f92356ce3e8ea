//! A letter's row, whose it is, and where it stands.

use diesel::prelude::*;

use super::{DeliveryProblem, LetterKind, text};
use crate::clock::At;
use crate::db::schema::letters;
use crate::db::string_enum::string_enum;
use crate::i18n::{Lang, Message};
use crate::ids::{EditionId, HoldId, LetterId, UserId, WorkId};

string_enum! {
    /// Where a letter stands.
    pub enum LetterState {
        /// Leaves as soon as its turn comes.
        Waiting = "waiting" => text::WAITING,
        /// Waits for a person, or for its act to become final.
        Held = "held" => text::HELD,
        /// A worker is handing it over in this moment.
        Sending = "sending" => text::SENDING,
        Sent = "sent" => text::SENT,
        /// Given up; a person must look.
        Failed = "failed" => text::FAILED,
        /// Never leaves.
        Cancelled = "cancelled" => text::CANCELLED,
    }
}

/// To whom a letter goes and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub email: String,
    /// Name in the greeting; empty until somebody proved that the address is theirs.
    pub name: String,
    /// Stored language of the reader.
    pub lang: Lang,
}

/// In whose name a letter is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// None: the portal itself.
    pub edition: Option<EditionId>,
    /// Who signs, line by line.
    pub signature: Vec<Message>,
    /// Address that answers go to; empty for the portal's own.
    pub reply_to: String,
}

impl Letterhead {
    /// The portal, which writes about accounts.
    #[must_use]
    pub fn portal() -> Self {
        Self { edition: None, signature: vec![text::PORTAL.into()], reply_to: String::new() }
    }
}

/// In whose name a letter is written, what it belongs to and whose act it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    pub head: Letterhead,
    /// The person whose act it comes from; none for the portal.
    pub by: Option<UserId>,
    pub work: Option<WorkId>,
    /// The act that can still be taken back, with which the letter waits.
    pub hold: Option<HoldId>,
    /// It waits for the result to be public.
    pub until_published: bool,
}

impl About {
    /// A letter of the portal.
    #[must_use]
    pub fn portal() -> Self {
        Self::of(Letterhead::portal())
    }

    /// A letter in this name.
    #[must_use]
    pub fn of(head: Letterhead) -> Self {
        Self { head, by: None, work: None, hold: None, until_published: false }
    }

    /// The same, from an act of this person.
    #[must_use]
    pub fn by(self, user: UserId) -> Self {
        Self { by: Some(user), ..self }
    }

    /// The same, about one work.
    #[must_use]
    pub fn work(self, id: WorkId) -> Self {
        Self { work: Some(id), ..self }
    }

    /// The same, waiting with its act.
    #[must_use]
    pub fn with(self, hold: Option<HoldId>) -> Self {
        Self { hold, ..self }
    }
}

/// A row of the outbox.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = letters)]
pub struct OutboxLine {
    pub id: LetterId,
    pub kind: LetterKind,
    pub state: LetterState,
    pub to_email: String,
    pub to_name: String,
    /// Address that answers go to; empty for the portal's own.
    pub reply_to: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
    /// Stable Message-ID, without angle brackets.
    pub message_id: String,
    /// When it was written.
    pub created_at: At,
    /// When the transport took it.
    pub sent_at: Option<At>,
    /// When it was given up.
    pub failed_at: Option<At>,
    /// Why it has not left.
    pub problem: Option<DeliveryProblem>,
    /// What the transport said last.
    pub last_error: Option<String>,
}

string_enum! {
    /// An act whose letters are held.
    pub enum HeldAct {
        Accepted = "accepted" => text::ACT_ACCEPTED,
        RevisionRequested = "revision_requested" => text::ACT_REVISION,
        Failed = "failed" => text::ACT_FAILED,
        Disqualified = "disqualified" => text::ACT_DISQUALIFIED,
        Reopened = "reopened" => text::ACT_REOPENED,
        /// A whole entry was taken out.
        Eliminated = "eliminated" => text::ACT_ELIMINATED,
        EliminationUndone = "elimination_undone" => text::ACT_UNDONE,
    }
}

string_enum! {
    /// How a hold ended.
    pub enum Settled {
        /// The letters left or are about to.
        Released = "released",
        /// The act was taken back.
        Cancelled = "cancelled",
    }
}

/// An act whose letters are or were held.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Hold {
    pub id: HoldId,
    pub act: HeldAct,
    pub made_by: UserId,
    /// Name of that member.
    pub by: String,
    pub made_at: At,
    /// When the letters leave by themselves.
    pub until: At,
    pub settled: Option<Settled>,
    pub settled_at: Option<At>,
}
