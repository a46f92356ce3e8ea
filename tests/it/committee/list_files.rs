//! Lists as files: exactly the lines that match on all pages, in the order and with the columns of the address; and the list of
//! every person of every entry.

use lomba::csv_table::workbook_rows;

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, ELSEWHERE, Someone};
use crate::support::{Page, TestApp, fixtures};

const PEOPLE: &str = "/2023/panitia/anggota";

/// The rows of a CSV file, its head first.
pub fn rows(page: &Page) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(page.bytes.as_slice());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The same of a workbook.
pub fn book(page: &Page) -> Vec<Vec<String>> {
    workbook_rows(&page.bytes).unwrap().unwrap().into_iter().map(|row| row.cells).collect()
}

async fn committee_with_works(t: &TestApp) -> Someone {
    let budi = pages::committee(t, BUDI).await;
    for (n, title) in [(1, "Notulen rapat"), (2, "=1+1 notulen"), (3, "Arsip digital")] {
        let maker = pages::individual(t, n, ELSEWHERE[n]).await;
        pages::whole_work(t, &maker, n, title).await;
    }
    budi
}

on_both! {
async fn a_list_is_taken_away_as_it_is_shown(t: TestApp) {
    let budi = committee_with_works(&t).await;
    let query = "?q=notulen&urut=-judul&kolom=nomor,judul,dikirim,orang";
    let page = budi.browser.get(&format!("/2023/panitia/karya{query}")).await.expect(200);
    let file = page.link("/2023/panitia/karya.csv?");
    assert_eq!(file, "/2023/panitia/karya.csv?q=notulen&urut=-judul&kolom=nomor%2Cjudul%2Cdikirim%2Corang");
    let csv = budi.browser.get(&file).await.expect(200);
    let sent = rows(&csv)[1][2].clone();
    assert_eq!(sent.len(), "2023-06-01 10:00".len(), "{sent}");
    let head = ["Nomor", "Judul", "Dikirim (WIB)", "Orang"].map(str::to_owned).to_vec();
    let first = ["ML-2023-0001", "Notulen rapat", &sent, "1"].map(str::to_owned).to_vec();
    let second = |title: &str| ["ML-2023-0002", title, &sent, "1"].map(str::to_owned).to_vec();
    assert_eq!(rows(&csv), [head.clone(), first.clone(), second("'=1+1 notulen")]);
    let xlsx = budi.browser.get(&file.replace(".csv", ".xlsx")).await.expect(200);
    assert_eq!(book(&xlsx), [head, first, second("=1+1 notulen")], "a text is no formula");
    let named = |page: &Page| page.headers.get("content-disposition").unwrap().to_str().unwrap().to_owned();
    assert_eq!(named(&csv), "attachment; filename=\"karya-2023.csv\"");
    assert_eq!(named(&xlsx), "attachment; filename=\"karya-2023.xlsx\"");

    // Entries run from the newest, as the list does.
    let entries = budi.browser.get("/2023/panitia/peserta.csv?kolom=peserta,karya").await.expect(200);
    let wanted = [["Peserta", "Karya"], ["Peserta Nomor 3", "1"], ["Peserta Nomor 2", "1"], ["Peserta Nomor 1", "1"]];
    assert_eq!(rows(&entries), wanted);
    // What left is in the security log; members alone take it.
    let log = budi.browser.get("/2023/panitia/jejak/keamanan").await.expect(200);
    log.says("Berkas panitia diunduh").says("/{k}/panitia/karya.xlsx").says("/{k}/panitia/peserta.csv");
    // Ten minutes after the password it is asked for again.
    t.app.clock.set(t.app.clock.now().plus(std::time::Duration::from_secs(601)));
    let asked = budi.browser.get("/2023/panitia/karya.xlsx").await;
    assert_ne!(asked.status, 200);
    assert!(!asked.bytes.starts_with(b"PK"));
}
}

on_both! {
async fn a_file_holds_every_page(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let budi = pages::committee(&t, BUDI).await;
    let place = fixtures::institution(&t, "Badan Contoh", true);
    for n in 1..=120 {
        let leader = fixtures::person(&t, "Sekar Wulandari", &format!("sekar{n}@contoh.go.id"));
        fixtures::team(&t, &leader, place, &format!("Tim {n:03}"));
    }
    budi.browser.get("/2023/panitia/peserta").await.expect(200).says("120 peserta").says("1–50 dari 120");
    let xlsx = budi.browser.get("/2023/panitia/peserta.xlsx?kolom=peserta&urut=terdaftar").await.expect(200);
    let found: Vec<String> = book(&xlsx).into_iter().map(|row| row[0].clone()).collect();
    let wanted: Vec<String> = ["Peserta".to_owned()].into_iter().chain((1..=120).map(|n| format!("Tim {n:03}"))).collect();
    assert_eq!(found, wanted);
}
}

/// The names of a list of people, in its order.
async fn names(budi: &Someone, query: &str) -> Vec<String> {
    let file = budi.browser.get(&format!("{PEOPLE}.csv{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

on_both! {
async fn every_person_is_found_by_what_the_pages_show(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(PEOPLE).await.expect(200).says("Belum ada pendaftar");
    pages::individual(&t, 1, ELSEWHERE[1]).await;
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let page = budi.browser.get(PEOPLE).await.expect(200).says("3 orang").says("Lentera").says("•••• ");
    assert_eq!(page.values("data-l")[..4], ["Nama", "Konfirmasi", "Peserta", "Instansi"]);
    assert!(!page.body.contains(&fixtures::nip(1)), "an employee number is never shown whole");
    assert_eq!(names(&budi, "").await, [BAYU.0, "Peserta Nomor 1", "Sekar Wulandari"]);
    assert_eq!(names(&budi, "?urut=-nama").await, ["Sekar Wulandari", "Peserta Nomor 1", BAYU.0]);
    assert_eq!(names(&budi, "?konfirmasi=belum").await, [BAYU.0]);
    assert_eq!(names(&budi, "?konfirmasi=sudah").await, ["Peserta Nomor 1", "Sekar Wulandari"]);
    assert_eq!(names(&budi, "?status=complete").await, ["Peserta Nomor 1"]);
    assert_eq!(names(&budi, "?q=lentera").await, [BAYU.0, "Sekar Wulandari"]);
    assert_eq!(names(&budi, "?q=peserta1@contoh").await, ["Peserta Nomor 1"]);
    let tail = &fixtures::nip(1)[15..];
    let with_tail: Vec<String> = [(BAYU.0, 1), ("Peserta Nomor 1", 21), ("Sekar Wulandari", 0)]
        .into_iter()
        .filter(|(_, n)| fixtures::nip(*n).ends_with(tail))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(names(&budi, &format!("?q={tail}")).await, with_tail);
    assert_eq!(names(&budi, &format!("?q={}", fixtures::nip(1))).await, Vec::<String>::new(), "the whole number finds nobody");
    budi.browser.get(&format!("{PEOPLE}?q=tidak-ada")).await.expect(200).says("Tidak ada yang cocok");
    sekar.person.browser.get(PEOPLE).await.expect(403);
}
}
