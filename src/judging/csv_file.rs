//! A list of jurors as CSV: `nama,surel,keahlian,instansi,kapasitas,nip` (or
//! `name,email,expertise,institution,capacity,nip`); name and address are required.
//!
//! UTF-8 with or without byte-order mark, `;` or `,`. A bad or repeated line is reported and left out.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::{Message, Text, text};
use crate::registration::values::{EmailAddress, Nip, PersonName};
use crate::say;

/// One good line.
#[derive(Debug, Clone)]
pub struct JurorCsvRow {
    /// Line in the file, from 1.
    pub line: u64,
    /// Name.
    pub name: String,
    /// Address.
    pub email: EmailAddress,
    /// Field of expertise; may be empty.
    pub expertise: String,
    /// Institution as typed; may be empty.
    pub institution: String,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Employee number; none if not given.
    pub nip: Option<Nip>,
}

/// A line left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProblem {
    /// Line in the file, from 1.
    pub line: u64,
    /// What and how to mend it.
    pub message: Message,
}

/// What a file says.
#[derive(Debug, Clone, Default)]
pub struct JurorFile {
    /// Good lines in the order of the file.
    pub rows: Vec<JurorCsvRow>,
    /// Lines left out.
    pub problems: Vec<LineProblem>,
}

const COLUMNS: [(&str, &str); 6] = [
    ("nama", "name"),
    ("surel", "email"),
    ("keahlian", "expertise"),
    ("instansi", "institution"),
    ("kapasitas", "capacity"),
    ("nip", "nip"),
];
const NOT_UTF8: Text = text(
    "Berkas bukan UTF-8. Simpan ulang sebagai CSV UTF-8.",
    "The file is not UTF-8. Save it again as CSV UTF-8.",
);
const NO_COLUMNS: Text = text(
    "Baris pertama harus memuat kolom nama dan surel.",
    "The first line must name the columns name and email.",
);
const UNREADABLE: Text = text("Baris ini tidak dapat dibaca.", "This line cannot be read.");
const BAD_CAPACITY: Text = text(
    "Kapasitas harus bilangan bulat 1 sampai 9999, atau kosong.",
    "The capacity must be a whole number from 1 to 9999, or empty.",
);

/// Reads a list of jurors.
#[must_use]
pub fn parse(bytes: &[u8]) -> JurorFile {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(source) = std::str::from_utf8(bytes) else { return refused(NOT_UTF8) };
    let first = source.lines().next().unwrap_or_default();
    let mark = if first.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(source.as_bytes());
    let mut records = reader.records();
    let Some(places) = records.next().and_then(Result::ok).and_then(|header| places(&header)) else {
        return refused(NO_COLUMNS);
    };
    let (mut file, mut seen) = (JurorFile::default(), BTreeSet::new());
    for record in records {
        let at = |position: Option<&csv::Position>| position.map_or(0, csv::Position::line);
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(record) => {
                let line = at(record.position());
                match row(line, &record, &places) {
                    Ok(row) if !seen.insert(row.email.key().to_owned()) => {
                        let email = row.email.as_str();
                        let message = say!(
                            "Alamat {email} tercantum dua kali.",
                            "The address {email} is listed twice."
                        );
                        file.problems.push(LineProblem { line, message });
                    }
                    Ok(row) => file.rows.push(row),
                    Err(message) => file.problems.push(LineProblem { line, message }),
                }
            }
            Err(error) => {
                file.problems.push(LineProblem { line: at(error.position()), message: UNREADABLE.into() });
            }
        }
    }
    file
}

fn refused(why: Text) -> JurorFile {
    JurorFile { rows: Vec::new(), problems: vec![LineProblem { line: 1, message: why.into() }] }
}

fn places(header: &csv::StringRecord) -> Option<BTreeMap<&'static str, usize>> {
    let mut found = BTreeMap::new();
    for (at, cell) in header.iter().enumerate() {
        let name = cell.trim().to_lowercase();
        if let Some((_, column)) = COLUMNS.iter().find(|(id, en)| *id == name || *en == name) {
            found.entry(*column).or_insert(at);
        }
    }
    (found.contains_key("name") && found.contains_key("email")).then_some(found)
}

fn row(
    line: u64,
    record: &csv::StringRecord,
    places: &BTreeMap<&'static str, usize>,
) -> Result<JurorCsvRow, Message> {
    let cell = |column: &str| places.get(column).and_then(|at| record.get(*at)).unwrap_or("").trim();
    let name = PersonName::parse(cell("name")).map_err(|problem| problem.message())?;
    let email = EmailAddress::parse(cell("email")).map_err(|problem| Message::from(problem.text()))?;
    let capacity = match (cell("capacity"), cell("capacity").parse::<i32>()) {
        ("", _) => None,
        (_, Ok(most @ 1..=9999)) => Some(most),
        _ => return Err(BAD_CAPACITY.into()),
    };
    let nip = match cell("nip") {
        "" => None,
        typed => Some(Nip::parse(typed).map_err(|problem| problem.message())?),
    };
    Ok(JurorCsvRow {
        line,
        nip,
        name: name.as_str().to_owned(),
        email,
        expertise: cell("expertise").to_owned(),
        institution: cell("institution").to_owned(),
        capacity,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_are_taken_in_either_language() {
        let file = parse(
            b"name;email;capacity\nSari Wulandari;Sari@contoh.go.id;12\n\nBima Putra;bima@contoh.go.id;\n",
        );
        assert_eq!(file.problems, []);
        let rows: Vec<_> = file.rows.iter().map(|r| (r.email.key(), r.capacity)).collect();
        assert_eq!(rows, [("sari@contoh.go.id", Some(12)), ("bima@contoh.go.id", None)]);
        let file = parse(
            b"\xEF\xBB\xBFsurel,nama,keahlian,instansi\nrani@contoh.go.id,Rani Astuti,Desain,Badan A\n",
        );
        assert_eq!(
            (file.rows[0].expertise.as_str(), file.rows[0].institution.as_str()),
            ("Desain", "Badan A")
        );
    }

    #[test]
    fn a_number_is_read_and_a_malformed_one_named() {
        let file = parse(
            b"nama,surel,nip\nSari Wulandari,sari@contoh.go.id,19850101 200803 1 999\nBima Putra,bima@contoh.go.id,123\nRani Astuti,rani@contoh.go.id,\n",
        );
        let tails: Vec<_> =
            file.rows.iter().map(|row| row.nip.as_ref().map(|nip| nip.tail().to_owned())).collect();
        assert_eq!(tails, [Some("999".to_owned()), None]);
        assert_eq!(file.problems.iter().map(|p| p.line).collect::<Vec<_>>(), [3]);
    }

    #[test]
    fn bad_and_repeated_lines_are_named() {
        let file = parse(
            b"nama,surel,kapasitas\nSari Wulandari,sari@contoh.go.id,0\nBima Putra,bukan-surel,\nRani Astuti,rani@contoh.go.id,3\nRani Astuti,RANI@contoh.go.id,3\n",
        );
        assert_eq!(file.problems.iter().map(|p| p.line).collect::<Vec<_>>(), [2, 3, 5]);
        assert_eq!(file.rows.len(), 1);
        assert_eq!(parse(b"nama\nSari\n").problems[0].message, NO_COLUMNS.into());
        assert_eq!(parse(b"\xFF").problems[0].message, NOT_UTF8.into());
    }
}
