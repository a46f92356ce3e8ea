//! A list of jurors as CSV or XLSX: `nama,surel,keahlian,instansi,kapasitas,nip` (or
//! `name,email,expertise,institution,capacity,nip`); name and address are required here, expertise where somebody
//! is invited (R29). A bad or repeated line is reported and left out.

use std::collections::BTreeMap;

use crate::csv_table::{Column, LineProblem, Row, Shape, Table, whole_number};
use crate::i18n::{Message, Text, text};
use crate::registration::values::{EmailAddress, Nip, NipProblem, PersonName};
use crate::say;

/// One good line.
#[derive(Debug, Clone)]
pub struct JurorCsvRow {
    /// Line in the file, from 1.
    pub line: u64,
    pub name: String,
    pub email: EmailAddress,
    /// Field of expertise (R29); may be empty.
    pub expertise: String,
    /// Institution as typed; may be empty.
    pub institution: String,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Employee number; none if not given.
    pub nip: Option<Nip>,
}

/// What a file says.
#[derive(Debug, Clone, Default)]
pub struct JurorFile {
    /// Good lines in the order of the file.
    pub rows: Vec<JurorCsvRow>,
    pub problems: Vec<LineProblem>,
}

const SHAPE: Shape = Shape::of(&[
    Column::required("nama", &["name", "nama lengkap", "full name", "nama juri"]),
    Column::required("surel", &["email", "alamat email", "alamat surel", "email address"]),
    Column::optional("keahlian", &["expertise", "bidang keahlian", "bidang"]),
    Column::optional("instansi", &["institution", "unit kerja", "nama instansi", "asal instansi", "agency"]),
    Column::optional("kapasitas", &["capacity", "maksimal karya", "batas karya"]),
    Column::optional("nip", &["ni pppk", "nip ni pppk", "nomor induk pegawai", "employee number"]),
]);
const LONGEST_EXPERTISE: usize = 200;
const EXPERTISE_LONG: Text = text("paling panjang 200 huruf.", "at most 200 letters.");
const BAD_CAPACITY: Text = text(
    "Kapasitas harus bilangan bulat 1 sampai 9999, atau kosong bila tanpa batas.",
    "The capacity must be a whole number from 1 to 9999, or empty for no limit.",
);
const ROUNDED: Text = text(
    "Excel membulatkan angka panjang menjadi 15 angka. Format kolom NIP sebagai Teks, ketik ulang NIP, lalu simpan lagi.",
    "Excel rounds long numbers to 15 digits. Format the column as Text, type the number again, then save again.",
);

/// Reads a list of jurors.
#[must_use]
pub fn parse(bytes: &[u8]) -> JurorFile {
    let table = Table::of_list(bytes, &SHAPE);
    let mut file = JurorFile { rows: Vec::new(), problems: table.problems };
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for read in &table.rows {
        match row(read).and_then(|row| once(&mut seen, row)) {
            Ok(row) => file.rows.push(row),
            Err(message) => file.problems.push(LineProblem { line: read.line, message }),
        }
    }
    file.problems.sort_by_key(|problem| problem.line);
    file
}

/// Each address stands in the list once.
fn once(seen: &mut BTreeMap<String, u64>, row: JurorCsvRow) -> Result<JurorCsvRow, Message> {
    if let Some(first) = seen.get(row.email.key()) {
        let email = row.email.as_str();
        return Err(say!(
            "kolom surel: {email} sudah tercantum pada baris {first}.",
            "column surel: {email} is already listed on line {first}."
        ));
    }
    seen.insert(row.email.key().to_owned(), row.line);
    Ok(row)
}

fn row(read: &Row) -> Result<JurorCsvRow, Message> {
    let (name, email, expertise) = (read.cell(0), read.cell(1), read.cell(2));
    let (capacity, nip) = (read.cell(4), read.cell(5));
    Ok(JurorCsvRow {
        line: read.line,
        name: PersonName::parse(name)
            .map_err(|problem| in_column("nama", name, &problem.message()))?
            .as_str()
            .to_owned(),
        email: EmailAddress::parse_pasted(email)
            .map_err(|problem| in_column("surel", email, &problem.text().into()))?,
        expertise: expertise_of(expertise).map_err(|problem| in_column("keahlian", "", &problem.into()))?,
        institution: read.cell(3).to_owned(),
        capacity: capacity_of(capacity)
            .map_err(|problem| in_column("kapasitas", capacity, &problem.into()))?,
        nip: match nip {
            "" => None,
            typed => Some(
                Nip::parse(typed).map_err(|problem| in_column("nip", "", &nip_problem(typed, problem)))?,
            ),
        },
    })
}

fn expertise_of(cell: &str) -> Result<String, Text> {
    match cell.trim() {
        long if long.chars().count() > LONGEST_EXPERTISE => Err(EXPERTISE_LONG),
        expertise => Ok(expertise.to_owned()),
    }
}

/// What stands for no limit: an empty cell, a dash, and the words of the portal's own list in either language.
const NO_LIMIT: [&str; 6] = ["", "-", "–", "—", "tanpa batas", "no limit"];

fn capacity_of(cell: &str) -> Result<Option<i32>, Text> {
    if NO_LIMIT.contains(&cell.trim().to_lowercase().as_str()) {
        return Ok(None);
    }
    let most = whole_number(cell).and_then(|most| i32::try_from(most).ok());
    most.filter(|most| (1..=9999).contains(most)).map(Some).ok_or(BAD_CAPACITY)
}

/// What is wrong with a number, and where it comes from if a spreadsheet rounded it.
fn nip_problem(typed: &str, problem: NipProblem) -> Message {
    let message = problem.message();
    if problem != NipProblem::Serial && !typed.ends_with("000") {
        return message;
    }
    Message { id: format!("{} {}", message.id, ROUNDED.id), en: format!("{} {}", message.en, ROUNDED.en) }
}

/// A refusal with its column and, unless it is an employee number, what stands there.
fn in_column(column: &str, found: &str, why: &Message) -> Message {
    let (id, en) = (&why.id, &why.en);
    if found.is_empty() {
        return say!("kolom {column}: {id}", "column {column}: {en}");
    }
    say!("kolom {column} (\"{found}\"): {id}", "column {column} (\"{found}\"): {en}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &JurorFile) -> Vec<u64> {
        file.problems.iter().map(|problem| problem.line).collect()
    }

    #[test]
    fn good_lines_are_taken_in_either_language() {
        let file = parse(
            b"name;email;expertise;capacity\nSari Wulandari;Sari@contoh.go.id;Video;12\n\nBima Putra;bima@contoh.go.id;Desain;\n",
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
    fn words_of_the_portals_own_list_mean_no_limit() {
        let list = "nama,surel,keahlian,kapasitas\nSari Wulandari,sari@contoh.go.id,Video,tanpa batas\nBima Putra,bima@contoh.go.id,Desain,No limit\nRani Astuti,rani@contoh.go.id,Video,-\n";
        let file = parse(list.as_bytes());
        assert_eq!(file.problems, []);
        assert!(file.rows.len() == 3 && file.rows.iter().all(|row| row.capacity.is_none()));
        assert_eq!(
            lines(&parse(b"nama,surel,keahlian,kapasitas\nSari Wulandari,sari@contoh.go.id,Video,banyak\n")),
            [2]
        );
    }

    #[test]
    fn a_number_is_read_and_a_malformed_one_named() {
        let file = parse(
            b"nama,surel,keahlian,nip\nSari Wulandari,sari@contoh.go.id,Video,19850101 200803 1 999\nBima Putra,bima@contoh.go.id,Video,123\nRani Astuti,rani@contoh.go.id,Video,\n",
        );
        let tails: Vec<_> =
            file.rows.iter().map(|row| row.nip.as_ref().map(|nip| nip.tail().to_owned())).collect();
        assert_eq!(tails, [Some("999".to_owned()), None]);
        assert_eq!(lines(&file), [3]);
    }

    #[test]
    fn bad_and_repeated_lines_are_named() {
        let file = parse(
            b"nama,surel,keahlian,kapasitas\nSari Wulandari,sari@contoh.go.id,Video,0\nBima Putra,bukan-surel,Video,\nRani Astuti,rani@contoh.go.id,Video,3\nRani Astuti,RANI@contoh.go.id,Video,3\n",
        );
        assert_eq!(lines(&file), [2, 3, 5]);
        assert_eq!(file.rows.len(), 1);
        assert_eq!(
            file.problems[2].message.en,
            "column surel: RANI@contoh.go.id is already listed on line 4."
        );
        assert!(file.problems[1].message.en.starts_with("column surel (\"bukan-surel\"): "));
        assert!(parse(b"nama\nSari\n").problems[0].message.en.contains("column surel is missing"));
    }

    #[test]
    fn expertise_is_no_essay() {
        let list = format!(
            "nama,surel,keahlian\nSari Wulandari,sari@contoh.go.id,{}\nBima Putra,bima@contoh.go.id,{}\n",
            "x".repeat(201),
            "x".repeat(200)
        );
        let file = parse(list.as_bytes());
        assert_eq!((lines(&file), file.rows.len()), (vec![2], 1));
        assert!(file.problems[0].message.en.starts_with("column keahlian: at most 200"));
    }
}
