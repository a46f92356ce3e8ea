//! Kinds of institution, a row of the directory, and the rows of an imported one.

use diesel::prelude::*;

pub use super::provinces::Province;
use super::text;
use crate::csv_table::LineProblem;
use crate::db::schema::institutions;
use crate::db::string_enum::string_enum;
use crate::ids::InstitutionId;

string_enum! {
    /// What kind of body an institution is, central ones first; the words are also those of the column `jenis`.
    pub enum InstitutionKind {
        Kementerian = "kementerian" => text::KEMENTERIAN,
        Lpnk = "lpnk" => text::LPNK,
        /// Secretariat of a state body.
        SekretariatLembagaNegara = "sekretariat_lembaga_negara" => text::SEKRETARIAT_LEMBAGA_NEGARA,
        /// Secretariat of a non-structural body.
        SekretariatLns = "sekretariat_lns" => text::SEKRETARIAT_LNS,
        LembagaLain = "lembaga_lain" => text::LEMBAGA_LAIN,
        /// Government of a province.
        Pemprov = "pemprov" => text::PEMPROV,
        /// Government of a regency.
        Pemkab = "pemkab" => text::PEMKAB,
        /// Government of a city.
        Pemkot = "pemkot" => text::PEMKOT,
    }
}

impl InstitutionKind {
    /// Reads a typed name, whatever its case and with spaces for underscores: the word of the column `jenis`, or what the
    /// pages call it in either language.
    #[must_use]
    pub fn from_typed(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let called =
            |kind: &&Self| [kind.text().id, kind.text().en].iter().any(|said| said.to_lowercase() == name);
        Self::parse(&name.replace(' ', "_")).or_else(|| Self::ALL.iter().find(called).copied())
    }
}

/// A row of the directory: imported, accepted by the committee, or typed freely and waiting for it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = institutions)]
pub struct Institution {
    pub id: InstitutionId,
    /// The organiser's code; none for a name typed freely.
    pub code: Option<String>,
    pub name: String,
    /// The name as compared.
    pub name_key: String,
    pub kind: InstitutionKind,
    /// Two-digit code of the province; empty if not given.
    pub province: String,
    /// Mail domain; empty if not given.
    pub email_domain: String,
    /// Belongs to the directory; a name typed freely does not yet.
    pub listed: bool,
    pub active: bool,
    /// The institution that this name turned out to mean.
    pub merged_into: Option<InstitutionId>,
}

/// One good row of a directory file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// The organiser's code, unique; empty for an institution that has none.
    pub code: String,
    pub name: String,
    /// The name as compared (`rules::name_key`), unique.
    pub name_key: String,
    pub kind: InstitutionKind,
    pub province: Option<&'static Province>,
    /// Mail domain in lower case, without `@`; empty if not given.
    pub email_domain: String,
    /// May it be chosen?
    pub active: bool,
}

/// What a directory file says: rows to add or update, never to delete, and lines left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InstitutionFile {
    /// Good rows in the order of the file.
    pub rows: Vec<InstitutionRow>,
    /// Lines left out, in the order of the file.
    pub problems: Vec<LineProblem>,
    /// Columns that are not read: no line is left out because of them.
    pub unread: Vec<LineProblem>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_read_as_people_write_them() {
        assert_eq!(InstitutionKind::from_typed(" Lembaga Lain "), Some(InstitutionKind::LembagaLain));
        assert_eq!(InstitutionKind::from_typed("PEMKAB"), Some(InstitutionKind::Pemkab));
        assert_eq!(InstitutionKind::from_typed("bumn"), None);
    }
}
