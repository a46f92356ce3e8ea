//! `lomba import jurors`.

use lomba::judging::csv_file::{JurorFile, parse};

use super::file;

fn good(list: &JurorFile) -> Vec<(u64, &str, &str)> {
    list.rows.iter().map(|row| (row.line, row.name.as_str(), row.email.as_str())).collect()
}

fn bad(list: &JurorFile) -> Vec<(u64, &str)> {
    list.problems.iter().map(|problem| (problem.line, problem.message.en.as_str())).collect()
}

/// Sari and Bima as most files of the cases hold them.
fn assert_sari_and_bima(bytes: &[u8], first_line: u64) {
    let list = parse(bytes);
    assert_eq!(bad(&list), []);
    let two = [
        (first_line, "Sari Wulandari", "sari.w@contoh.go.id"),
        (first_line + 1, "Bima Putra", "bima@contoh.go.id"),
    ];
    assert_eq!(good(&list), two);
    let details: Vec<_> = list
        .rows
        .iter()
        .map(|row| (row.expertise.as_str(), row.institution.as_str(), row.capacity, row.nip.is_some()))
        .collect();
    assert_eq!(details, [("Desain", "Badan Contoh", Some(12), true), ("Video", "", Some(10), false)]);
}

#[test]
fn what_excel_and_others_save_is_read() {
    assert_sari_and_bima(file!("20-csv-sep-line/jurors-sep.csv"), 3);
    assert_sari_and_bima(file!("21-csv-utf16/jurors-tab-utf8.csv"), 2);
    assert_sari_and_bima(file!("21-csv-utf16/jurors-unicode-text.csv"), 2);
    assert_sari_and_bima(file!("27-csv-title-row/blank-first.csv"), 3);
    assert_sari_and_bima(file!("27-csv-title-row/title-row.csv"), 4);
    assert_sari_and_bima(file!("28-csv-header-words/header-nbsp.csv"), 2);
    assert_sari_and_bima(file!("28-csv-header-words/header-words.csv"), 2);
}

#[test]
fn windows_letters_are_read() {
    let list = parse(file!("22-csv-cp1252/jurors-cp1252.csv"));
    assert_eq!((list.rows[0].name.as_str(), bad(&list)), ("André Sihombing", vec![]));
    let dash = parse(file!("22-csv-cp1252/jurors-cp1252-dash.csv"));
    assert_eq!((dash.rows[0].expertise.as_str(), bad(&dash)), ("Desain – Grafis", vec![]));
}

#[test]
fn headings_may_be_called_otherwise() {
    let email = parse(file!("28-csv-header-words/header-email.csv"));
    assert_eq!((good(&email), bad(&email)), (vec![(2, "Sari", "sari@contoh.go.id")], vec![]));
    let quoted = parse(file!("28-csv-header-words/header-quoted-semicolon.csv"));
    assert_eq!((quoted.rows[0].expertise.as_str(), bad(&quoted)), ("Desain", vec![]));
}

#[test]
fn lines_end_as_on_an_old_mac_too() {
    let list = parse(file!("26-csv-old-mac/cr-only.csv"));
    assert_eq!(good(&list), [(2, "Sari Wulandari", "sari@contoh.go.id")]);
    assert_eq!(bad(&list).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3]);
    let comma = parse(file!("26-csv-old-mac/cr-only-comma-semicolon-inside.csv"));
    assert_eq!((comma.rows[0].expertise.as_str(), bad(&comma)), ("Desain; Video", vec![]));
}

#[test]
fn the_lines_named_are_those_people_see() {
    for bytes in [file!("25-csv-line-numbers/crlf.csv"), file!("25-csv-line-numbers/lf.csv")] {
        let list = parse(bytes);
        assert_eq!(bad(&list).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 4]);
        assert_eq!(good(&list), [(3, "Dua Contoh", "dua@contoh.go.id")]);
    }
    let list = parse(file!("25-csv-line-numbers/crlf-blank.csv"));
    assert_eq!(
        good(&list),
        [(2, "Sari Wulandari", "sari@contoh.go.id"), (7, "Rani Astuti", "rani@contoh.go.id")]
    );
    let refused = bad(&list);
    assert_eq!(refused.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [6, 9]);
    assert!(refused[0].1.starts_with("column surel (\"bukan-surel\"): "), "{refused:?}");
    assert!(refused[1].1.starts_with("column kapasitas (\"0\"): "), "{refused:?}");
}

#[test]
fn employee_numbers_survive_the_spreadsheet_or_the_cure_is_named() {
    let list = parse(file!("23-csv-nip-excel/nip.csv"));
    let tails: Vec<_> =
        list.rows.iter().map(|row| (row.name.as_str(), row.nip.as_ref().unwrap().tail())).collect();
    let read = [
        ("Nama Apostrof", "999"),
        ("Nama Formula", "999"),
        ("Nama Nbsp", "001"),
        ("Nama Spasi", "999"),
        ("Nama Lre", "999"),
        ("Nama Zwsp", "999"),
        ("Nama Nip", "999"),
        ("Nama Tab", "999"),
        ("Nama Strip", "001"),
    ];
    assert_eq!(tails, read);
    let refused = bad(&list);
    assert_eq!(refused.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5]);
    for (_, words) in &refused {
        assert!(words.starts_with("column nip: ") && words.contains("Format the column as Text"), "{words}");
        assert!(!words.contains("198501012008032"), "an employee number is not repeated: {words}");
    }
}

#[test]
fn addresses_are_found_or_refused_with_what_stands_there() {
    let list = parse(file!("24-csv-email/email.csv"));
    let addresses: Vec<_> = good(&list).into_iter().map(|(line, _, email)| (line, email)).collect();
    let found = [
        (2, "satu@contoh.go.id"),
        (3, "dua@contoh.go.id"),
        (4, "tiga@contoh.go.id"),
        (5, "empat@contoh.go.id"),
        (6, "lima@contoh.go.id"),
        (7, "enam@contoh.go.id"),
        (8, "tujuh@contoh.go.id"),
        (10, "sepuluh@xn--bcher-kva.example"),
        (13, "Dua.Belas@gmail.com"),
    ];
    assert_eq!(addresses, found);
    let refused = bad(&list);
    assert_eq!(refused.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [9, 11, 12, 14]);
    assert!(refused[0].1.contains("more than one e-mail address"), "{refused:?}");
    assert!(
        refused[1].1.contains("ané@contoh.go.id") && refused[2].1.contains("sebelas @contoh.go.id"),
        "{refused:?}"
    );
    assert!(refused[3].1.contains("already listed on line 13"), "{refused:?}");
}
