//! The directory of institutions as a CSV file: `kode,nama,jenis,provinsi,domain_email,aktif`. A bad or repeated line
//! is reported and left out; the rest is taken. A file never deletes.

use std::collections::BTreeMap;

use super::model::{InstitutionFile, InstitutionKind, InstitutionRow, Province};
use super::name::InstitutionName;
use super::rules::{is_domain, name_key};
use super::text;
use crate::csv_table::{Column, LineProblem, Row, Shape, Table};
use crate::i18n::Message;
use crate::say;

const SHAPE: Shape = Shape::of(&[
    Column::required("kode", &["code", "kode instansi"]),
    Column::required("nama", &["name", "nama instansi", "instansi", "institution"]),
    Column::required("jenis", &["kind", "type", "jenis instansi"]),
    Column::optional("provinsi", &["province"]),
    Column::optional("domain_email", &["domain surel", "email domain", "domain"]),
    Column::optional("aktif", &["active"]),
]);

/// Columns of the portal's own list that say how often an institution is named, as their heads compare in either language:
/// they come back with every list that was taken from the directory, and there is nothing in them to read.
const FIGURES: [&str; 6] = ["pendaftaran", "entries", "juri", "jurors", "nomor", "number"];

/// Reads a directory file.
#[must_use]
pub fn parse(bytes: &[u8]) -> InstitutionFile {
    let mut file = InstitutionFile::default();
    let table = Table::of_list(bytes, &SHAPE);
    let unknown = table.others.iter().filter(|name| !FIGURES.contains(&name.trim().to_lowercase().as_str()));
    file.unread = unknown.map(|name| not_read(table.heading_line, name)).collect();
    file.problems.extend(table.problems);
    let mut seen = Seen::default();
    for read in &table.rows {
        match row(read).and_then(|row| seen.admit(row)) {
            Ok(row) => file.rows.push(row),
            Err(problem) => file.problems.push(problem),
        }
    }
    if file.rows.is_empty() && file.problems.is_empty() {
        file.problems.push(LineProblem { line: 1, message: text::FILE_EMPTY.into() });
    }
    file.problems.sort_by_key(|problem| problem.line);
    file
}

fn not_read(line: u64, name: &str) -> LineProblem {
    let message =
        say!("Kolom `{name}` tidak dikenal dan tidak dibaca.", "Column `{name}` is unknown and is not read.");
    LineProblem { line, message }
}

fn row(read: &Row) -> Result<InstitutionRow, LineProblem> {
    let line = read.line;
    let parsed = || -> Result<InstitutionRow, Message> {
        let name = InstitutionName::parse(read.cell(1))?;
        Ok(InstitutionRow {
            line,
            code: code(read.cell(0))?,
            name_key: name.key(),
            name: name.as_str().to_owned(),
            kind: kind(read.cell(2))?,
            province: province(read.cell(3))?,
            email_domain: email_domain(read.cell(4))?,
            active: active(read.cell(5))?,
        })
    };
    parsed().map_err(|message| LineProblem { line, message })
}

fn code(cell: &str) -> Result<String, Message> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '/');
    if cell.len() > 40 || !cell.chars().all(allowed) {
        return Err(say!(
            "Kode `{cell}` tidak sah. Gunakan 1 sampai 40 huruf, angka, titik, atau tanda hubung.",
            "Code `{cell}` is not valid. Use 1 to 40 letters, digits, dots or hyphens."
        ));
    }
    Ok(cell.to_owned())
}

fn kind(cell: &str) -> Result<InstitutionKind, Message> {
    InstitutionKind::from_typed(cell).ok_or_else(|| {
        let known: Vec<&str> = InstitutionKind::ALL.iter().map(|kind| kind.as_str()).collect();
        let known = known.join(", ");
        say!(
            "Jenis `{cell}` tidak dikenal. Gunakan salah satu: {known}.",
            "Kind `{cell}` is unknown. Use one of: {known}."
        )
    })
}

/// Empty, a code, or a name in any usual spelling.
fn province(cell: &str) -> Result<Option<&'static Province>, Message> {
    if cell.is_empty() {
        return Ok(None);
    }
    let key = name_key(cell);
    let bare = key.strip_prefix("pemerintah ").unwrap_or(&key);
    let bare = bare.strip_prefix("provinsi ").unwrap_or(bare);
    let found = Province::all().iter().find(|p| p.code == cell || name_key(p.name) == bare);
    found.map(Some).ok_or_else(|| {
        say!(
            "Provinsi `{cell}` tidak dikenal. Tulis kode dua angka atau nama provinsi.",
            "Province `{cell}` is unknown. Write its two-digit code or its name."
        )
    })
}

fn email_domain(cell: &str) -> Result<String, Message> {
    let domain = cell.trim_start_matches('*').trim_start_matches(['@', '.']).to_ascii_lowercase();
    if domain.is_empty() || is_domain(&domain) {
        return Ok(domain);
    }
    Err(say!(
        "Domain surel `{cell}` tidak sah. Contoh: contoh.go.id.",
        "Mail domain `{cell}` is not valid, such as contoh.go.id."
    ))
}

fn active(cell: &str) -> Result<bool, Message> {
    match cell.to_ascii_lowercase().as_str() {
        "" | "ya" | "y" | "yes" | "aktif" | "true" | "1" => Ok(true),
        "tidak" | "t" | "no" | "n" | "nonaktif" | "false" | "0" => Ok(false),
        _ => Err(say!(
            "Isi kolom aktif `{cell}` harus ya atau tidak.",
            "Column aktif `{cell}` must be ya or tidak."
        )),
    }
}

/// Lines on which a code or a name was first met.
#[derive(Default)]
struct Seen {
    codes: BTreeMap<String, u64>,
    names: BTreeMap<String, u64>,
}

impl Seen {
    fn admit(&mut self, row: InstitutionRow) -> Result<InstitutionRow, LineProblem> {
        let code = row.code.to_ascii_lowercase();
        let twice = |message| Err(LineProblem { line: row.line, message });
        if let Some(first) = self.codes.get(&code).filter(|_| !code.is_empty()) {
            let code = &row.code;
            return twice(say!(
                "Kode `{code}` sudah ada pada baris {first}. Baris ini dilewati.",
                "Code `{code}` is already on line {first}. This line was skipped."
            ));
        }
        if let Some(first) = self.names.get(&row.name_key) {
            let name = &row.name;
            return twice(say!(
                "Nama `{name}` sama dengan baris {first}. Baris ini dilewati.",
                "Name `{name}` is the same as on line {first}. This line was skipped."
            ));
        }
        self.codes.insert(code, row.line);
        self.names.insert(row.name_key.clone(), row.line);
        Ok(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "kode,nama,jenis,provinsi,domain_email,aktif\n";

    fn said(file: &InstitutionFile) -> Vec<(u64, &str)> {
        file.problems.iter().map(|problem| (problem.line, problem.message.en.as_str())).collect()
    }

    #[test]
    fn the_seed_holds_every_province_and_the_organiser() {
        let file = parse(include_bytes!("../../config/institutions.csv"));
        assert_eq!(file.problems, []);
        assert_eq!(file.rows.len(), 39);
        for province in Province::all() {
            let row = file.rows.iter().find(|row| row.code == province.code).unwrap();
            assert_eq!((row.kind, row.province), (InstitutionKind::Pemprov, Some(province)));
            assert_eq!(row.name, format!("Pemerintah Provinsi {}", province.name));
        }
        assert_eq!(file.rows[0].email_domain, "lan.go.id");
    }

    #[test]
    fn semicolons_marks_order_and_case_of_columns_do_not_matter() {
        let text = "\u{feff}Nama;KODE;jenis;aktif;provinsi\r\n\"Dinas; Contoh\";X-1;Pemkab;tidak;Prov. Jawa Barat\r\n";
        let file = parse(text.as_bytes());
        assert_eq!(said(&file), []);
        let row = &file.rows[0];
        assert_eq!((row.line, row.code.as_str(), row.name.as_str()), (2, "X-1", "Dinas; Contoh"));
        assert_eq!((row.kind, row.active), (InstitutionKind::Pemkab, false));
        assert_eq!(row.province.map(|province| province.code), Some("32"));
        assert_eq!(row.email_domain, "");
    }

    #[test]
    fn bad_and_repeated_lines_are_named_and_the_rest_is_taken() {
        let text = format!(
            "{HEAD}A1,Pemkab Contoh,pemkab,32,@Contoh.go.id,ya\n\na1,Pemkab Lain,pemkab,,,\nA2,Kab. Contoh,pemkab,,,\n\
             A3,Dinas,bumn,,,\nA4,X,lpnk,,,\nA 5,Dinas Lima,lpnk,,,\nA6,Dinas Enam,lpnk,Atlantis,,\n\
             A7,Dinas Tujuh,lpnk,,bukan domain,\nA8,Dinas Delapan,lpnk,,,mungkin\nA9,Dinas Sembilan,lpnk\n"
        );
        let file = parse(text.as_bytes());
        let codes: Vec<_> = file.rows.iter().map(|row| (row.line, row.code.as_str())).collect();
        assert_eq!(codes, [(2, "A1"), (12, "A9")]);
        assert_eq!(file.rows[0].email_domain, "contoh.go.id");
        let lines: Vec<_> = file.problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [4, 5, 6, 7, 8, 9, 10, 11]);
        assert_eq!(said(&file)[0].1, "Code `a1` is already on line 2. This line was skipped.");
        assert_eq!(said(&file)[1].1, "Name `Kab. Contoh` is the same as on line 2. This line was skipped.");
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        let none = parse(b"nama,jenis\nX,lpnk\n");
        assert_eq!(
            said(&none),
            [(
                1,
                "column kode is missing; expected kode,nama,jenis. Columns found: nama, jenis. Name the columns on one line above the data, then try again."
            )]
        );
        assert!(said(&parse(b""))[0].1.starts_with("The file is empty. "));
        assert!(said(&parse(b"PK\x03\x04"))[0].1.contains("Save it as .xlsx"));
        assert_eq!(parse(HEAD.as_bytes()).problems[0].message, text::FILE_EMPTY.into());
        let extra = parse("kode,nama,jenis,warna\nA,Dinas Contoh,lpnk,biru\n".as_bytes());
        let unread: Vec<&str> = extra.unread.iter().map(|column| column.message.en.as_str()).collect();
        assert_eq!((extra.rows.len(), said(&extra)), (1, vec![]), "no line is left out");
        assert_eq!(unread, ["Column `warna` is unknown and is not read."]);
        let own = parse("Nama,Jenis,Kode,Pendaftaran,Juri,Nomor\nDinas Contoh,lpnk,A,3,1,7\n".as_bytes());
        assert_eq!((own.rows.len(), own.problems, own.unread), (1, vec![], vec![]));
    }
}
