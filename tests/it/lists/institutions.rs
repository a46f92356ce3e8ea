//! `lomba import institutions`.

use lomba::institutions::csv_file::parse;

use super::file;

#[test]
fn a_line_for_excel_stands_before_the_heading() {
    let list = parse(file!("20-csv-sep-line/institutions-sep.csv"));
    assert_eq!(list.problems, []);
    let rows: Vec<_> = list.rows.iter().map(|row| (row.line, row.code.as_str(), row.name.as_str())).collect();
    assert_eq!(rows, [(3, "X-1", "Dinas Contoh Satu")]);
}

#[test]
fn one_list_in_every_dress_says_the_same() {
    let plain = "kode;nama;jenis;aktif\nX-1;Dinas Contoh Satu;pemkab;ya\nX-2;Badan – Contoh;lpnk;tidak\n";
    let read = |bytes: &[u8]| {
        let list = parse(bytes);
        assert_eq!(list.problems, []);
        list.rows.into_iter().map(|row| (row.code, row.name, row.kind, row.active)).collect::<Vec<_>>()
    };
    let wanted = read(plain.as_bytes());
    assert_eq!(wanted.len(), 2);
    let utf16 =
        |to: fn(u16) -> [u8; 2]| format!("\u{feff}{plain}").encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let dresses: Vec<Vec<u8>> = vec![
        plain.replace('\n', "\r\n").into_bytes(),
        plain.replace('\n', "\r").into_bytes(),
        plain.replace(';', ",").into_bytes(),
        plain.replace(';', "\t").into_bytes(),
        plain.replace('\n', ";;\n").into_bytes(),
        format!("\u{feff}sep=;\n{plain}").into_bytes(),
        format!("Direktori Instansi 2023;;;\n\n;;;\n{plain}\n;;;\n;;;\n").into_bytes(),
        plain
            .replace("kode;nama;jenis;aktif", "\"Kode Instansi\";\"NAMA INSTANSI\";Kind;\u{a0}Active ")
            .into_bytes(),
        plain.replace("kode;nama;jenis;aktif", "CODE;Name;TYPE;active").into_bytes(),
        plain.replace('–', "\u{1}").bytes().map(|byte| if byte == 1 { 0x96 } else { byte }).collect(),
        plain.replace("X-1", "'X-1").replace("X-2", "=\"X-2\"").into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ];
    for dress in dresses {
        assert_eq!(read(&dress), wanted, "{}", String::from_utf8_lossy(&dress));
    }
}

#[test]
fn a_workbook_is_named_with_its_cure() {
    let list = parse(b"PK\x03\x04\x14\0\x06\0");
    assert_eq!(list.problems.len(), 1);
    assert!(list.problems[0].message.id.contains("Buku kerja ini tidak dapat dibaca"), "{:?}", list.problems);
    assert!(list.problems[0].message.id.contains("CSV UTF-8"), "{:?}", list.problems);
}
