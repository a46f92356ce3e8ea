//! Corrections as a CSV or XLSX file: `nomor anggota,nama,jenis asn,jabatan,instansi`, in any order, among any other columns
//! of the list of members. An empty cell leaves what stands.

use super::model::{CorrectablePerson, KnownInstitution, PersonWanted};
use super::text;
use crate::csv_table::{Column, LineProblem, Row, Shape, Table, whole_number};
use crate::i18n::Message;
use crate::ids::MemberId;
use crate::registration::position;
use crate::registration::values::{AsnKind, PersonName};

const SHAPE: Shape = Shape::of(&[
    Column::required("nomor anggota", &["member number", "member"]),
    Column::optional("nama", &["name"]),
    Column::optional("jenis asn", &["kind of employment", "jenis"]),
    Column::optional("jabatan", &["position"]),
    Column::optional("instansi", &["institution"]),
]);

/// A line of the file, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CorrectionRow {
    /// Line of the file, from 1.
    pub line: u64,
    pub member: MemberId,
    pub name: String,
    pub asn_kind: String,
    pub position: String,
    pub institution: String,
}

impl CorrectionRow {
    /// What is to stand; what is written as it stands is not read anew, so that no rule of today refuses it.
    pub fn wanted(
        &self,
        person: &CorrectablePerson,
        institution: Option<KnownInstitution>,
    ) -> Result<PersonWanted, Message> {
        let differs = |written: &str, stored: &str| !written.is_empty() && written != stored;
        let mut wanted = PersonWanted { institution, ..PersonWanted::default() };
        if differs(&self.name, &person.name) {
            wanted.name = Some(PersonName::parse(&self.name).map_err(|problem| problem.message())?);
        }
        if !self.asn_kind.is_empty() {
            wanted.asn_kind = Some(kind(&self.asn_kind).ok_or(text::UNKNOWN_KIND)?);
        }
        if differs(&self.position, &person.position) {
            wanted.position = Some(position(&self.position)?);
        }
        Ok(wanted)
    }
}

fn kind(cell: &str) -> Option<AsnKind> {
    let word = cell.to_lowercase();
    AsnKind::ALL.iter().copied().find(|kind| {
        let text = kind.text();
        [kind.as_str().to_owned(), text.id.to_lowercase(), text.en.to_lowercase()].contains(&word)
    })
}

/// The lines of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CorrectionFile {
    pub rows: Vec<CorrectionRow>,
    pub problems: Vec<LineProblem>,
}

/// Reads a file.
pub(super) fn parse(bytes: &[u8]) -> CorrectionFile {
    let mut file = CorrectionFile::default();
    let table = Table::of_list(bytes, &SHAPE);
    file.problems.extend(table.problems);
    for read in &table.rows {
        match row(read) {
            Some(row) => file.rows.push(row),
            None => file.problems.push(LineProblem { line: read.line, message: text::NO_NUMBER.into() }),
        }
    }
    if file.rows.is_empty() && file.problems.is_empty() {
        file.problems.push(LineProblem { line: table.heading_line, message: text::EMPTY.into() });
    }
    file
}

fn row(read: &Row) -> Option<CorrectionRow> {
    let [number, name, asn_kind, position, institution] = [0, 1, 2, 3, 4].map(|column| read.cell(column));
    Some(CorrectionRow {
        line: read.line,
        member: MemberId(whole_number(number)?),
        name: name.to_owned(),
        asn_kind: asn_kind.to_owned(),
        position: position.to_owned(),
        institution: institution.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_the_list_are_read_in_both_languages() {
        let indonesian = parse("Nama;Nomor anggota;Surel;Jenis ASN\nSari;12;s@contoh.go.id;PNS\n".as_bytes());
        let english = parse("Member number,Name,Kind of employment\n12,Sari,PNS\n".as_bytes());
        for file in [indonesian, english] {
            assert_eq!(file.problems, []);
            assert_eq!((file.rows[0].member, file.rows[0].name.as_str()), (MemberId(12), "Sari"));
            assert_eq!((file.rows[0].asn_kind.as_str(), file.rows[0].position.as_str()), ("PNS", ""));
        }
        assert_eq!(kind("Civil servant (PNS)"), Some(AsnKind::Pns));
        assert_eq!(kind("pppk"), Some(AsnKind::Pppk));
        assert_eq!(kind("tetap"), None);
        assert_eq!(parse(b"nomor anggota\nx\n").problems[0].message, text::NO_NUMBER.into());
        assert_eq!(parse(b"nomor anggota,nama\n").problems[0].message, text::EMPTY.into());
        assert_eq!(parse(b"nama\nSari\n").problems.len(), 1);
    }
}
