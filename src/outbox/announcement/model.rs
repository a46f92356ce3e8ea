//! A letter of the committee to an audience, and who receives it.

use diesel::prelude::*;

use super::placeholders::Placeholder;
use crate::clock::At;
use crate::db::schema::announcements;
use crate::db::string_enum::string_enum;
use crate::i18n::text;
use crate::ids::{AnnouncementId, EditionId};
use crate::merge::Edits;
use crate::notifications::Recipient;

string_enum! {
    /// To whom a letter goes.
    pub enum Audience {
        AllEntrants = "all_entrants" => text("Semua peserta", "All entrants"),
        Drafts = "drafts" => text("Peserta dengan draf yang belum dikirim", "Entrants with drafts not submitted"),
        OpenRevisions = "open_revisions" => text("Peserta dengan perbaikan yang ditunggu", "Entrants with open revisions"),
        AcceptedWorks = "accepted_works" => text("Peserta yang karyanya lolos verifikasi", "Entrants with accepted works"),
        JurorsInvited = "jurors_invited" => text("Juri yang belum menyatakan independensi", "Jurors who have not declared"),
        JurorsActive = "jurors_active" => text("Juri aktif", "Active jurors"),
        Committee = "committee" => text("Panitia", "The committee"),
    }
}

impl Audience {
    /// What differs from receiver to receiver in it.
    #[must_use]
    pub fn offers(self) -> &'static [Placeholder] {
        use Placeholder::{Deadline, Edition, Entry, Link, Name, Work};
        match self {
            Self::AllEntrants => &[Name, Edition, Entry, Link],
            Self::Drafts | Self::OpenRevisions => &[Name, Edition, Entry, Work, Deadline, Link],
            Self::AcceptedWorks => &[Name, Edition, Entry, Work, Link],
            Self::JurorsInvited | Self::JurorsActive => &[Name, Edition, Deadline, Link],
            Self::Committee => &[Name, Edition, Link],
        }
    }
}

string_enum! {
    /// What has become of it.
    pub enum AnnouncementState {
        Draft = "draft" => text("draf", "draft"),
        Sent = "sent" => text("terkirim", "sent"),
        /// Kept with the edition, to begin drafts from.
        Template = "template" => text("templat", "template"),
    }
}

/// A letter of the committee.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = announcements)]
pub struct Announcement {
    pub id: AnnouncementId,
    pub edition_id: EditionId,
    pub state: AnnouncementState,
    /// A template's name; may be empty.
    pub name: String,
    pub audience: Audience,
    pub subject_id: String,
    pub subject_en: String,
    pub body_id: String,
    pub body_en: String,
    /// It waits for the result to be public.
    pub about_results: bool,
    /// Grows with every change.
    pub version: i64,
    /// Who changed which field last.
    pub edits: Edits,
    pub updated_at: At,
    pub sent_at: Option<At>,
    /// How many letters it became.
    pub letters: i64,
}

impl Announcement {
    /// What was typed.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording {
            name: self.name.clone(),
            audience: self.audience,
            subject_id: self.subject_id.clone(),
            subject_en: self.subject_en.clone(),
            body_id: self.body_id.clone(),
            body_en: self.body_en.clone(),
            about_results: self.about_results,
        }
    }

    /// What to call it in a list.
    #[must_use]
    pub fn title(&self) -> &str {
        if self.name.is_empty() { &self.subject_id } else { &self.name }
    }
}

/// What a member types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// A template's name; may be empty.
    pub name: String,
    pub audience: Audience,
    pub subject_id: String,
    pub subject_en: String,
    pub body_id: String,
    pub body_en: String,
    /// It waits for the result to be public.
    pub about_results: bool,
}

impl Wording {
    /// A letter with nothing in it yet.
    #[must_use]
    pub fn empty() -> Self {
        Self {
            name: String::new(),
            audience: Audience::AllEntrants,
            subject_id: String::new(),
            subject_en: String::new(),
            body_id: String::new(),
            body_en: String::new(),
            about_results: false,
        }
    }

    /// Its texts, as the form names them.
    #[must_use]
    pub fn texts(&self) -> [(&'static str, &str); 4] {
        [
            ("subject_id", &self.subject_id),
            ("subject_en", &self.subject_en),
            ("body_id", &self.body_id),
            ("body_en", &self.body_en),
        ]
    }
}

/// One person of an audience with everything that is theirs: whoever leads three works is one receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    pub to: Recipient,
    /// Teams, or the person.
    pub entries: Vec<String>,
    /// Titles of the works in question.
    pub works: Vec<String>,
    /// The nearest deadline, exclusive.
    pub deadline: Option<At>,
    /// The page on which the person goes on.
    pub path: String,
}
