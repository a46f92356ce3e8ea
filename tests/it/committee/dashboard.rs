//! The dashboard: figures, tables and files of an edition, empty and full, for those who may see them.

use std::time::Duration;

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::Fault;
use lomba::db::schema::works;
use lomba::overview::KeptCounts;
use lomba::works::WorkStatus;

use super::juror_edit::given_out;
use crate::on_both;
use crate::support::Client;
use crate::support::fixtures::{self, EDITION, read};
use crate::support::journey::{self as pages, BALI, BUDI};

const PAGE: &str = "/2023/panitia/dasbor";
const CHARTS: [&str; 9] = [
    "karya-harian",
    "perjalanan",
    "pendaftaran-harian",
    "kompetensi",
    "provinsi",
    "jenis-instansi",
    "juri",
    "surat",
    "nilai",
];

/// The rows of a file.
async fn rows(browser: &Client, chart: &str) -> Vec<Vec<String>> {
    let file = browser.get(&format!("{PAGE}/{chart}.csv")).await.expect(200);
    let mut read = csv::ReaderBuilder::new().has_headers(false).from_reader(file.body.as_bytes());
    read.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The number in the last cell of the row that holds a word.
async fn number(browser: &Client, chart: &str, word: &str) -> String {
    let all = rows(browser, chart).await;
    let row = all.iter().find(|row| row.iter().any(|cell| cell == word));
    row.unwrap_or_else(|| panic!("{word} in {all:?}")).last().unwrap().clone()
}

on_both! {
async fn an_empty_edition_says_what_will_stand_there(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let page = budi.browser.get(PAGE).await.expect(200).says("belum ada edisi pembanding");
    assert_eq!(page.values("data-chart"), CHARTS);
    let page = page.says("begitu karya pertama dikirim").says("begitu ada yang mendaftar").says("begitu karya dibagikan");
    page.says("setelah penjurian ditutup").hides("Lihat sebagai tabel");
    for chart in CHARTS {
        assert!(!rows(&budi.browser, chart).await.is_empty(), "{chart} has a head");
    }
    assert_eq!(rows(&budi.browser, "provinsi").await.len(), 1 + 38 + 2);
    budi.browser.get(&format!("{PAGE}/tidak-ada.csv")).await.expect(404);
}
}

on_both! {
async fn entrants_are_counted_by_day_kind_and_province_and_nothing_is_guessed(t: TestApp) {
    let houses = [BALI, "Dinas Kesehatan Provinsi Jawa Timur", "Kementerian Contoh", "Pemerintah Kota Surabaya"];
    let mut makers = Vec::new();
    for (n, house) in (1..).zip(houses) {
        makers.push(pages::individual(&t, n, house).await);
    }
    let first = pages::whole_work(&t, &makers[0], 1, "Karya 1").await;
    t.set_clock("2023-06-02 09:00");
    for maker in &makers { maker.person.sign_in().await; }
    pages::whole_work(&t, &makers[1], 2, "Karya 2").await;
    pages::whole_work(&t, &makers[1], 3, "Karya 3").await;
    let budi = pages::committee(&t, BUDI).await;
    let browser = &budi.browser;

    let page = browser.get(PAGE).await.expect(200).says("Karya dikirim 3");
    assert!(page.body.contains("data-tile=\"BA\" data-value=\"1\""));
    assert!(page.body.contains("data-tile=\"JI\" data-value=\"1\""));
    assert_eq!(number(browser, "provinsi", "Bali").await, "1");
    assert_eq!(number(browser, "provinsi", "Jawa Timur").await, "1");
    assert_eq!(number(browser, "provinsi", "Pusat").await, "1");
    assert_eq!(number(browser, "provinsi", "Belum diketahui").await, "1", "a city tells no province here");
    assert_eq!(number(browser, "jenis-instansi", "Pemerintah provinsi").await, "1");
    assert_eq!(number(browser, "jenis-instansi", "Kementerian").await, "1");
    assert_eq!(number(browser, "karya-harian", "2023-06-01").await, "1");
    assert_eq!(number(browser, "karya-harian", "2023-06-02").await, "2");
    assert_eq!(number(browser, "pendaftaran-harian", "2023-06-01").await, "4");
    assert_eq!(number(browser, "perjalanan", "Karya dikirim").await, "2", "an entry counts once");
    let kinds: i64 = rows(browser, "kompetensi").await.iter().skip(1).map(|row| row[1].parse::<i64>().unwrap()).sum();
    assert!(kinds >= 3, "each work has a kind");
    // Sent again, a work stays on its first day.
    makers[0].person.browser.get(&first).await.expect(200);
    t.run_jobs().await;
    let sent: i64 = rows(browser, "surat").await.iter().skip(1).map(|row| row[1].parse::<i64>().unwrap()).sum();
    assert!(sent > 0, "receipts were sent");
}
}

on_both! {
async fn judging_is_followed_and_scores_stay_hidden_until_the_seal(t: TestApp) {
    let (budi, _) = given_out(&t, 2, 4).await;
    let all = rows(&budi.browser, "juri").await;
    assert_eq!(all.len(), 5, "a head and four jurors");
    let held: i64 = all.iter().skip(1).map(|row| row[3].parse::<i64>().unwrap()).sum();
    let done: i64 = all.iter().skip(1).map(|row| row[2].parse::<i64>().unwrap()).sum();
    assert_eq!((held, done), (6, 0));
    let page = budi.browser.get(PAGE).await.expect(200).says("belum mengirim").says("4 juri tertinggal");
    page.says("setelah penjurian ditutup").hides("90–100");
    assert_eq!(rows(&budi.browser, "nilai").await.len(), 1, "no figure before the seal");
    t.run_jobs().await;
}
}

on_both! {
async fn observers_see_it_and_entrants_do_not(t: TestApp) {
    let wayan = t.committee_as("Wayan Sudarma", "wayan@contoh.go.id", Role::Observer).await;
    wayan.get(PAGE).await.expect(200);
    wayan.get(&format!("{PAGE}/juri.csv")).await.expect(200);
    let maker = pages::individual(&t, 1, BALI).await;
    maker.person.browser.get(PAGE).await.expect(403);
    maker.person.browser.get(&format!("{PAGE}/juri.csv")).await.expect(403);
    t.visitor().get(PAGE).await.expect(303);
}
}

on_both! {
with [("LOMBA__SERVER__COUNTS_SECONDS", "10")];
async fn it_costs_one_query_until_something_is_done(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, BALI).await;
    // What is read once is read, and the use of the session is noted.
    for _ in 0..4 {
        budi.browser.get(PAGE).await.expect(200);
    }
    let before = t.app.db.queries_begun();
    budi.browser.get(PAGE).await.expect(200);
    assert_eq!(t.app.db.queries_begun() - before, 1, "who is signed in, and whether anything was done");

    // The figures themselves, as they are read after an act.
    let edition = read(&t, |conn| lomba::editions::find_by_id(conn, EDITION)).unwrap();
    let figures = |conn: &mut lomba::db::Conn| {
        let before = t.app.db.queries_begun();
        KeptCounts::new(Duration::ZERO).dashboard(conn, &edition, &t.app.clock.now().into())?;
        Ok(t.app.db.queries_begun() - before)
    };
    assert_eq!(read(&t, figures), 7);
}
}

on_both! {
async fn an_entrant_with_an_accepted_and_a_refused_work_stands_in_one_place(t: TestApp) {
    let house = fixtures::institution(&t, "Badan Contoh 1", true);
    let both = fixtures::accepted_work(&t, 1, house);
    let refused = |work: lomba::ids::WorkId, number: &str| {
        fixtures::accepted(&t, work, number);
        t.write(|tx| diesel::update(works::table.find(work)).set(works::status.eq(WorkStatus::Failed)).execute(tx.conn).map_err(Fault::from)).unwrap();
    };
    let second = t.write(|tx| lomba::works::actions::create(tx, &both.member)).unwrap();
    refused(second, "ML-2023-0002");
    let other = fixtures::draft_of(&t, "Peserta Lain", "lain@contoh.go.id", house);
    refused(other.work, "ML-2023-0003");
    let funnel = fixtures::read(&t, |conn| lomba::overview::funnel(conn, fixtures::EDITION, 3));
    assert_eq!((funnel.sent, funnel.accepted, funnel.refused), (2, 1, 1));
}
}
