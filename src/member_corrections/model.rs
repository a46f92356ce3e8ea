//! A person as the committee corrects them, and what a list would correct.

use diesel::prelude::*;

use super::text;
use crate::csv_table::LineProblem;
use crate::i18n::{Message, Text};
use crate::ids::{EntryId, InstitutionId, MemberId};
use crate::imports::ImportFile;
use crate::registration::EntryStatus;
use crate::registration::values::{AsnKind, PersonName};
use crate::secrets::sha256_hex;

/// A fact about a person that can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonFact {
    /// Full name without titles.
    Name,
    AsnKind,
    Position,
    Institution,
}

impl PersonFact {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::AsnKind, Self::Position, Self::Institution];

    /// What it is called.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Name => text::NAME,
            Self::AsnKind => text::ASN_KIND,
            Self::Position => text::POSITION,
            Self::Institution => text::INSTITUTION,
        }
    }
}

/// A person of an entry as the committee finds them.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CorrectablePerson {
    pub member: MemberId,
    pub entry: EntryId,
    /// Full name without titles.
    pub name: String,
    pub asn_kind: AsnKind,
    pub position: String,
    /// Grows with every change of the person's data.
    pub version: i64,
    pub entry_status: EntryStatus,
    /// The institution that the entry stands for.
    pub stands_for: InstitutionId,
    pub stands_for_name: String,
    /// Where the person works; none until they confirmed.
    pub works_at: Option<InstitutionId>,
    pub works_at_name: Option<String>,
    /// Whether the time to keep their data is over.
    pub erased: bool,
}

impl CorrectablePerson {
    /// Where the person works; of somebody who has not said so yet, what the entry stands for.
    #[must_use]
    pub fn institution(&self) -> &str {
        self.works_at_name.as_deref().unwrap_or(&self.stands_for_name)
    }
}

/// An institution of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownInstitution {
    pub id: InstitutionId,
    pub name: String,
}

/// What is to stand about a person; what is none stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonWanted {
    pub name: Option<PersonName>,
    pub asn_kind: Option<AsnKind>,
    pub position: Option<String>,
    pub institution: Option<KnownInstitution>,
}

/// A fact that a correction changes, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectedFact {
    pub fact: PersonFact,
    pub before: Message,
    pub after: Message,
}

/// A correction that a list would make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionStep {
    /// Line of the file, from 1.
    pub line: u64,
    pub person: CorrectablePerson,
    pub wanted: PersonWanted,
    pub facts: Vec<CorrectedFact>,
}

/// A list that was gone through against the people as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCorrections {
    pub file: ImportFile,
    /// In the order of the file.
    pub steps: Vec<CorrectionStep>,
    /// Lines that say what stands already.
    pub unchanged: usize,
    /// Lines that would be left out, in the order of the file.
    pub left_out: Vec<LineProblem>,
}

impl OpenCorrections {
    /// What it would do, in a few letters: it is another once a person or the file is another.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        sha256_hex(&format!("{:?}", self.steps))
    }
}
