//! Kinds of institution, a row of the directory, and the rows of an imported one.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

pub use super::provinces::Province;
use super::text;
use crate::db::schema::institutions;
use crate::i18n::{Message, Text};
use crate::ids::InstitutionId;

/// What kind of body an institution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InstitutionKind {
    /// Ministry.
    Kementerian,
    /// Non-ministerial agency.
    Lpnk,
    /// Secretariat of a state body.
    SekretariatLembagaNegara,
    /// Secretariat of a non-structural body.
    SekretariatLns,
    /// Another central body.
    LembagaLain,
    /// Government of a province.
    Pemprov,
    /// Government of a regency.
    Pemkab,
    /// Government of a city.
    Pemkot,
}

impl InstitutionKind {
    /// Every kind, central ones first.
    pub const ALL: [Self; 8] = [
        Self::Kementerian,
        Self::Lpnk,
        Self::SekretariatLembagaNegara,
        Self::SekretariatLns,
        Self::LembagaLain,
        Self::Pemprov,
        Self::Pemkab,
        Self::Pemkot,
    ];

    /// The stored name, also that of the column `jenis`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kementerian => "kementerian",
            Self::Lpnk => "lpnk",
            Self::SekretariatLembagaNegara => "sekretariat_lembaga_negara",
            Self::SekretariatLns => "sekretariat_lns",
            Self::LembagaLain => "lembaga_lain",
            Self::Pemprov => "pemprov",
            Self::Pemkab => "pemkab",
            Self::Pemkot => "pemkot",
        }
    }

    /// Reads a stored or typed name, whatever its case and with spaces for underscores.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase().replace(' ', "_");
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// What people read.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Kementerian => text::KEMENTERIAN,
            Self::Lpnk => text::LPNK,
            Self::SekretariatLembagaNegara => text::SEKRETARIAT_LEMBAGA_NEGARA,
            Self::SekretariatLns => text::SEKRETARIAT_LNS,
            Self::LembagaLain => text::LEMBAGA_LAIN,
            Self::Pemprov => text::PEMPROV,
            Self::Pemkab => text::PEMKAB,
            Self::Pemkot => text::PEMKOT,
        }
    }
}

/// A stored kind that this version does not know.
#[derive(Debug, thiserror::Error)]
#[error("unknown kind of institution: {0}")]
pub struct UnknownKind(String);

impl TryFrom<String> for InstitutionKind {
    type Error = UnknownKind;
    fn try_from(name: String) -> Result<Self, UnknownKind> {
        Self::parse(&name).ok_or(UnknownKind(name))
    }
}

/// A row of the directory: imported, accepted by the committee, or typed freely and waiting for it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = institutions)]
pub struct Institution {
    /// Its id.
    pub id: InstitutionId,
    /// The organiser's code; none for a name typed freely.
    pub code: Option<String>,
    /// Full name.
    pub name: String,
    /// The name as compared.
    pub name_key: String,
    /// Kind.
    #[diesel(deserialize_as = String)]
    pub kind: InstitutionKind,
    /// Two-digit code of the province; empty if not given.
    pub province: String,
    /// Mail domain; empty if not given.
    pub email_domain: String,
    /// Belongs to the directory; a name typed freely does not yet.
    pub listed: bool,
    /// May be chosen.
    pub active: bool,
    /// The institution that this name turned out to mean.
    pub merged_into: Option<InstitutionId>,
}

/// One good row of a directory file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// The organiser's code, unique.
    pub code: String,
    /// Full name.
    pub name: String,
    /// The name as compared (`rules::name_key`), unique.
    pub name_key: String,
    /// Kind.
    pub kind: InstitutionKind,
    /// Province, if given.
    pub province: Option<&'static Province>,
    /// Mail domain in lower case, without `@`; empty if not given.
    pub email_domain: String,
    /// May it be chosen?
    pub active: bool,
}

/// What is wrong with a line of a directory file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Line in the file, from 1.
    pub line: u64,
    /// What and how to mend it.
    pub message: Message,
}

/// What a directory file says: rows to add or update, never to delete, and lines left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InstitutionFile {
    /// Good rows in the order of the file.
    pub rows: Vec<InstitutionRow>,
    /// Lines left out or worth a look, in the order of the file.
    pub problems: Vec<RowProblem>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_back() {
        for kind in InstitutionKind::ALL {
            assert_eq!(InstitutionKind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(InstitutionKind::parse(" Lembaga Lain "), Some(InstitutionKind::LembagaLain));
        assert_eq!(InstitutionKind::parse("bumn"), None);
    }
}
