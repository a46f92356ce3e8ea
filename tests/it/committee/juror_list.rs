//! Inviting jurors from a list: gone through line by line, mended on the page, sent as a whole.

use diesel::prelude::*;
use lomba::db::schema::{jurors, letters};

use crate::on_both;
use crate::support::fixtures::{self, read};
use crate::support::journey::BALI;
use crate::support::{Client, Page, TestApp};

const LIST: &str = "/2023/panitia/juri/impor";
const HEAD: &str = "nama;surel;keahlian;instansi;kapasitas;nip\n";

fn jury(t: &TestApp) -> Vec<(String, String, Option<i32>)> {
    let columns = (jurors::email, jurors::expertise, jurors::capacity);
    read(t, |conn| Ok(jurors::table.order(jurors::id.asc()).select(columns).load(conn)?))
}

fn invitations(t: &TestApp) -> usize {
    t.letters_of_kind("invite_juror").len()
}

/// Pastes a list, as the form without a file does.
async fn check(client: &Client, list: &str) -> Page {
    client.upload(LIST, &[("list", list)], ("", b"")).await
}

/// Presses the button that sends, with what the page shows.
async fn send(client: &Client, page: &Page, list: &str) -> Page {
    let (fingerprint, key) = (page.field("fingerprint"), page.field("key"));
    let form = [("list", list), ("fingerprint", &fingerprint), ("key", &key), ("act", "invite")];
    client.upload(LIST, &form, ("", b"")).await
}

/// How many are invited, known and wrong, as the page counts them.
fn counted(page: &Page) -> String {
    page.values("data-import")[0].clone()
}

on_both! {
async fn a_list_is_gone_through_mended_and_sent_once(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    fixtures::person(&t, "Tirta Wijaya", "tirta@contoh.go.id");
    let house = fixtures::institution(&t, "Badan Contoh 1", true);
    fixtures::draft_of(&t, "Peserta Satu", "peserta1@contoh.go.id", house);
    fixtures::juror(&t, 1, None, None);
    budi.get("/2023/panitia/juri").await.expect(200).says("Undang dari daftar");
    budi.get(LIST).await.expect(200).says("Baris pertama menyebut kolomnya");
    check(&budi, "  ").await.expect(422).says("Pilih berkasnya atau tempel daftarnya");

    let list = format!(
        "{HEAD}Sari Puspita;sari@contoh.go.id;Video;Pemerintah Provinsi Bally;12;198501012008032999\n\
         Tanpa Keahlian;ahli@contoh.go.id;;;;\n\
         Peserta Satu;peserta1@contoh.go.id;Desain;;;\n\
         Budi Santosa;budi@contoh.go.id;Desain;;;\n\
         Juri Lama;juri1@contoh.go.id;Desain;;;\n\
         Salah Surel;bukan-surel;Desain;;0;\n"
    );
    let page = check(&budi, &list).await.expect(422);
    assert_eq!(counted(&page), "1 1 4");
    assert_eq!(page.values("data-line"), ["2", "3", "4", "5", "6", "7"]);
    assert_eq!(page.textarea("list"), list, "what was typed stays");
    let page = page.says("Keahliannya belum ditulis").says("terdaftar sebagai peserta").says("adalah anggota panitia");
    let page = page.says("sudah dalam tim juri").says("bukan-surel").says(&format!("mungkin maksudnya: {BALI}"));
    page.hides("value=\"invite\"");
    // Sent all the same, it is refused as a whole.
    let all = [("list", list.as_str()), ("fingerprint", "x"), ("act", "invite")];
    budi.upload(LIST, &all, ("", b"")).await.expect(409).says("berubah sejak diperiksa");
    assert_eq!((jury(&t).len(), invitations(&t)), (1, 0));

    let list = format!(
        "{HEAD}Sari Puspita;sari@contoh.go.id;Video;{BALI};12;198501012008032999\n\
         Juri Lama;juri1@contoh.go.id;Desain;;;\nTirta Wijaya;tirta@contoh.go.id;Produksi, suara;;;\n"
    );
    let page = check(&budi, &list).await.expect(200).says("Kirim 2 undangan");
    assert_eq!((counted(&page), jury(&t).len()), ("2 1 0".to_owned(), 1), "a dry run");
    // What was edited after it was gone through is gone through again.
    let edited = list.replace("Sari Puspita", "Sari Puspitasari");
    let again = send(&budi, &page, &edited).await.expect(409).says("berubah sejak diperiksa");
    assert_eq!((again.textarea("list"), jury(&t).len()), (edited, 1));
    send(&budi, &page, &list).await.expect(303);
    send(&budi, &page, &list).await.expect(303);
    let sari = ("sari@contoh.go.id".to_owned(), "Video".to_owned(), Some(12));
    let tirta = ("tirta@contoh.go.id".to_owned(), "Produksi, suara".to_owned(), None);
    assert_eq!((jury(&t)[1..].to_vec(), invitations(&t)), (vec![sari, tirta], 2));
    let page = check(&budi, &list).await.expect(200).hides("value=\"invite\"");
    assert_eq!(counted(&page), "0 3 0");
    t.run_jobs().await;
}
}

/// A list as Excel keeps it: a title and empty rows above and within, numbers as numbers, one employee number typed as such.
fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "DAFTAR JURI").unwrap();
    let rows = [
        (2, ["Nama", "Surel", "Keahlian", "Instansi", "Kapasitas"]),
        (3, ["Sari Puspita", "sari@contoh.go.id", "Video; desain", BALI, ""]),
        (4, ["Tirta Wijaya", "tirta@contoh.go.id", "Suara", "", ""]),
        (6, ["Rani Astuti", "rani@contoh.go.id", "Suara", "", ""]),
    ];
    for (row, cells) in rows {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write_string(2, 5, "NIP").unwrap();
    sheet.write_number(3, 4, 12.0).unwrap();
    sheet.write_string(3, 5, "198501012008032999").unwrap();
    sheet.write_number(6, 5, 198_501_012_008_032_999_f64).unwrap();
    book.save_to_buffer().unwrap()
}

on_both! {
async fn the_portals_own_list_comes_back_unchanged_and_the_outcome_is_taken_away(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let house = fixtures::institution(&t, "Badan Contoh 1", true);
    fixtures::juror(&t, 1, None, Some(house));
    fixtures::juror(&t, 2, None, None);
    let pattern = budi.get(LIST).await.expect(200).says("sebagai contoh").link("/2023/panitia/juri.xlsx?");
    for at in [pattern, "/2023/panitia/juri.csv?kolom=nama,surel,instansi,keahlian,kapasitas".to_owned()] {
        for language in ["id", "en"] {
            budi.post("/bahasa", &[("lang", language), ("back", "/")]).await;
            let own = budi.get(&at).await.expect(200);
            let page = budi.upload(LIST, &[("list", "")], ("juri.xlsx", &own.bytes)).await.expect(200);
            assert_eq!(counted(&page), "0 2 0", "{at} in {language}: {}", page.words());
        }
    }
    budi.post("/bahasa", &[("lang", "id"), ("back", "/")]).await;

    let list = format!("{HEAD}Sari Puspita;sari@contoh.go.id;Video;;12;\nSalah Surel;bukan-surel;Desain;;0;\n");
    check(&budi, &list).await.expect(422).says("Unduh hasil tiap baris");
    let report = budi.upload(LIST, &[("list", &list), ("act", "report")], ("", b"")).await.expect(200);
    let lines = crate::committee::list_files::rows(&report);
    assert_eq!(lines[0][..3], ["Baris", "Yang terjadi", "Nama"]);
    assert_eq!(lines[1][..4], ["2", "undangan baru", "Sari Puspita", "sari@contoh.go.id"]);
    assert_eq!(lines[2][..2], ["3", "salah"]);
    assert!(lines[2][6].contains("bukan-surel"), "{lines:?}");
    assert_eq!((jury(&t).len(), invitations(&t)), (2, 0), "nothing is sent");
}
}

on_both! {
async fn files_are_read_as_spreadsheets_write_them(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let row = "Sari Puspita;sari@contoh.go.id;Video;;12;";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(format!("{HEAD}{row}\r\n").replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cp1252 = [HEAD.as_bytes(), b"Andr\xe9 Sihombing;andre@contoh.go.id;Desain \x96 Grafis;;;\r\n"].concat();
    let files: [(&[u8], &str); 5] = [
        (&utf16, "1 0 0"),
        (&cp1252, "1 0 0"),
        (b"nama,surel,keahlian\rSari Wulandari,sari@contoh.go.id,\"Desain; Video\"\r", "1 0 0"),
        (b"sep=;\r\nDAFTAR JURI;;\r\nNama Lengkap;Alamat E-mail;Bidang Keahlian\r\nSari;sari@contoh.go.id;Video\r\n", "1 0 0"),
        (b"nama;surel;keahlian;nip\r\nIlmiah;ilmiah@contoh.go.id;Video;1,98501E+17\r\nBulat;bulat@contoh.go.id;Video;198501012008032000\r\n", "0 0 2"),
    ];
    for (bytes, figures) in files {
        let page = budi.upload(LIST, &[("list", "")], ("juri.csv", bytes)).await;
        assert_eq!(counted(&page), figures, "{}", page.words());
        assert!(!page.textarea("list").contains('\r'));
        // Its text stands in the field and is gone through alike from there.
        assert_eq!(counted(&check(&budi, &page.textarea("list")).await), figures);
    }
    let page = budi.upload(LIST, &[("list", "tetap di sini")], ("juri.xlsx", b"PK\x03\x04buku kerja")).await;
    assert_eq!(page.expect(422).says("Buku kerja ini tidak dapat dibaca").textarea("list"), "tetap di sini");
    let page = budi.upload(LIST, &[("list", "")], ("juri.xlsx", &workbook())).await.expect(422);
    assert_eq!((counted(&page), page.values("data-line")), ("2 0 1".to_owned(), ["4", "5", "7"].map(str::to_owned).to_vec()));
    let page = page.says("Excel membulatkan angka panjang");
    assert_eq!(counted(&check(&budi, &page.textarea("list")).await), "2 0 1");
    let heavy = [b"PK\x03\x04".as_slice(), &vec![0; 1024 * 1024]].concat();
    budi.upload(LIST, &[("list", "")], ("juri.xlsx", &heavy)).await.expect(422).says("lebih dari 60 KB");
    let large = format!("{HEAD}{}", format!("{row}\n").repeat(2000));
    budi.upload(LIST, &[("list", "")], ("juri.csv", large.as_bytes())).await.expect(422).says("lebih dari 60 KB");
    let missing = check(&budi, "nama;telepon\nSari;081\n").await.expect(422).says("kolom surel tidak ada");
    assert_eq!((counted(&missing), jury(&t).len()), ("0 0 1".to_owned(), 0));
}
}

on_both! {
async fn one_refused_line_at_the_last_moment_sends_nobody(t: TestApp) {
    let budi = t.committee("Budi Santosa", "budi@contoh.go.id").await;
    let list = "nama,surel,keahlian\nSari Puspita,sari@contoh.go.id,Video\nDewi Lestari,dewi@contoh.go.id,Desain\n";
    let page = check(&budi, list).await.expect(200);
    // Dewi joins the committee between looking and sending.
    t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    let page = send(&budi, &page, list).await.expect(409).says("adalah anggota panitia");
    assert_eq!((page.textarea("list"), jury(&t).len(), invitations(&t)), (list.to_owned(), 0, 0));
    let sent: i64 = read(&t, |conn| Ok(letters::table.filter(letters::to_email.eq("sari@contoh.go.id")).count().get_result(conn)?));
    assert_eq!(sent, 0);
    // Two people send the same list at once: everybody is invited once.
    let list = "nama,surel,keahlian\nSari Puspita,sari@contoh.go.id,Video\nTirta Wijaya,tirta@contoh.go.id,Desain\n";
    let dewi = t.sign_in_again("dewi@contoh.go.id").await;
    let (one, other) = (check(&budi, list).await.expect(200), check(&dewi, list).await.expect(200));
    let (one, other) = tokio::join!(send(&budi, &one, list), send(&dewi, &other, list));
    let mut answers = [one.status, other.status];
    answers.sort_unstable();
    assert_eq!((answers, jury(&t).len(), invitations(&t)), ([303, 409], 2, 2));
    t.run_jobs().await;
}
}
