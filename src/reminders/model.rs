//! Kinds of reminders, and one that may go out.

use super::rules::Span;
use super::text;
use crate::clock::At;
use crate::db::string_enum::string_enum;
use crate::i18n::Message;
use crate::ids::{EntryId, JurorId, MemberId};
use crate::notifications::{Mail, Recipient};

string_enum! {
    /// What somebody is reminded of; the words stand in addresses.
    pub enum ReminderKind {
        /// An invitation to the jury, or the declaration after it.
        Answer = "undangan" => text::ANSWER,
        /// An invitation to a team.
        Members = "anggota" => text::MEMBERS,
        /// A registration that was begun and not sent.
        Registration = "pendaftaran" => text::REGISTRATION,
        /// Sheets to hand in.
        Sheets = "penilaian" => text::SHEETS,
        /// An entry that has no work yet.
        NoWork = "karya" => text::NO_WORK,
        /// Works that were not sent.
        Drafts = "draf" => text::DRAFTS,
        /// Works that were sent and changed since.
        Changes = "perubahan" => text::CHANGES,
        /// A revision that the committee asked for.
        Revision = "perbaikan" => text::REVISION,
    }
}

/// Who is invited to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invited {
    Juror(JurorId),
    Member { entry: EntryId, member: MemberId },
}

/// A reminder that may go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub to: Recipient,
    /// What it is about: sheets, drafts, a work's number.
    pub about: Message,
    /// The letter; without a link where the link is made as it goes out.
    pub mail: Mail,
    /// The invited person for whom a link is made.
    pub invited: Option<Invited>,
    /// What it is about and for whom: two reminders of one thing have the same.
    pub thing: String,
    /// Since when it is awaited: a stage that lies before it tells nothing new.
    pub since: At,
    /// By when it is to be done.
    pub deadline: At,
    /// The person was reminded of it today.
    pub told: bool,
    /// Complete drafts wait, of which another letter tells as the closing draws near.
    pub told_of_drafts: bool,
}

impl Reminder {
    /// From when until when it is awaited.
    #[must_use]
    pub fn span(&self) -> Span {
        Span { since: self.since, deadline: self.deadline }
    }

    /// The key that keeps the person from being reminded twice on a day.
    #[must_use]
    pub fn key(&self, now: At) -> String {
        format!("reminder:{}:{}", self.thing, super::rules::day(now))
    }
}
