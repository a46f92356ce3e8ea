//! Decisions written beside the works in the downloaded list, sent back, gone through, and taken as they were seen.

use diesel::prelude::*;
use lomba::accounts::Role;
use lomba::db::Fault;
use lomba::db::schema::works;

use super::list_files::rows;
use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Client, Page, TestApp};

const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");
const HELD: [(&str, &str); 1] = [("LOMBA__LETTERS__HOLD_MINUTES", "15")];
const IMPORT: &str = "/2023/panitia/impor-putusan";
const SHEET: &str = "/2023/panitia/karya.csv?kolom=nomor,judul,kiriman,putusan,aturan,alasan,tenggat";
const HEAD: &str = "Nomor;Judul;Kiriman;Putusan;Aturan;Alasan;Tenggat perbaikan\n";

/// So many works at the desk, each of a maker of its own.
async fn at_the_desk(t: &TestApp, count: usize) -> (Someone, Vec<(Entrant, String)>) {
    let mut made = Vec::new();
    for n in 1..=count {
        let maker = pages::individual(t, n, ELSEWHERE[n - 1]).await;
        let work = pages::whole_work(t, &maker, n, &format!("Karya ke-{n}")).await;
        made.push((maker, work));
    }
    let budi = pages::committee(t, BUDI).await;
    t.run_jobs().await;
    (budi, made)
}

/// Sends a file; the page with what it would do.
async fn send(client: &Client, name: &str, body: &[u8]) -> Page {
    let at = client.upload(IMPORT, &[], (name, body)).await.expect(303).location().unwrap();
    client.get(&at).await.expect(200)
}

async fn lines(client: &Client, lines: &str) -> Page {
    send(client, "putusan.csv", format!("{HEAD}{lines}").as_bytes()).await
}

async fn apply(client: &Client, page: &Page) -> Page {
    let fingerprint = page.hidden("fingerprint").unwrap();
    client.post(&page.path, &[("fingerprint", &fingerprint), ("pledge", "on")]).await
}

fn figures(page: &Page) -> String {
    page.values("data-import")[0].clone()
}

fn states(t: &TestApp) -> Vec<String> {
    let all = works::table.order(works::id.asc()).select(works::status);
    t.app.db.read(|conn| all.load(conn).map_err(Fault::from)).unwrap()
}

on_both! {
with HELD;
async fn a_sheet_of_decisions_is_taken_as_it_was_seen_and_taken_back(t: TestApp) {
    let (budi, made) = at_the_desk(&t, 4).await;
    let sheet = rows(&budi.browser.get(&format!("{SHEET}&status=waiting")).await.expect(200));
    assert_eq!(sheet[0].join(";"), HEAD.trim_end());
    assert_eq!(sheet[1], ["ML-2023-0001", "Karya ke-1", "1", "", "", "", ""]);
    let filled = "ML-2023-0001;Karya ke-1;1;terima;;;\nML-2023-0002;Karya ke-2;1;perbaikan;R20;Ganti musiknya.;2023-07-20\n\
        ml-2023-0003;;;Tolak;R22;Bukan karya ASN.;\nML-2023-0004;Karya ke-4;1;;;;\n";
    let page = lines(&budi.browser, filled).await;
    assert_eq!(figures(&page), "1 1 1 0 1 0");
    assert_eq!(page.values("data-line"), ["2", "3", "4"]);
    let page = page.says("Ganti musiknya.").says("2023-07-20 23:59").says("ditahan");
    assert_eq!(states(&t), ["submitted"; 4], "nothing is saved yet");
    let report = rows(&budi.browser.get(&format!("{}/laporan.csv", page.path)).await.expect(200));
    assert_eq!(report[2], ["3", "perlu perbaikan", "ML-2023-0002", "Karya ke-2", "Aturan: R20; Alasan: Ganti musiknya.; Tenggat perbaikan: 2023-07-20 23:59"]);

    let fingerprint = page.hidden("fingerprint").unwrap();
    let refused = budi.browser.post(&page.path, &[("fingerprint", &fingerprint)]).await.expect(422);
    refused.says("Centang dahulu");
    assert_eq!(states(&t), ["submitted"; 4]);
    let (one, two) = tokio::join!(apply(&budi.browser, &page), apply(&budi.browser, &page));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    assert_eq!(states(&t), ["accepted", "revision_requested", "failed", "submitted"]);
    let done = budi.browser.get("/2023/panitia/karya?status=waiting").await.expect(200);
    assert_eq!(done.values("data-undo").len(), 3, "one act for each kind of decision");

    // The letters are held; what is taken back is as it was, what is not stays.
    assert!(t.letters_of_kind("work_failed").iter().all(|letter| letter.to == made[2].0.person.email));
    let hold = done.values("data-undo").into_iter().map(|id| format!("/2023/panitia/penahanan/{id}"));
    for act in hold {
        let shown = budi.browser.get(&act).await.expect(200);
        if shown.body.contains("Karya ke-3") {
            budi.browser.post(&format!("{act}/pembatalan"), &[]).await.expect(303);
        }
    }
    assert_eq!(states(&t), ["accepted", "revision_requested", "submitted", "submitted"]);
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200);
    trail.says("Putusan diimpor").says("Perbaikan diminta");
}
}

on_both! {
async fn what_was_decided_comes_back_without_a_change_and_reaches_its_makers(t: TestApp) {
    let (budi, made) = at_the_desk(&t, 3).await;
    let filled = "ML-2023-0001;;;terima;;;\nML-2023-0002;;;perbaikan;R20;=Ganti musiknya;\nML-2023-0003;;;tolak;R22;Bukan karya ASN.;\n";
    let page = lines(&budi.browser, filled).await;
    apply(&budi.browser, &page).await.expect(303);
    t.run_jobs().await;
    let asked = t.newest_letter(&made[1].0.person.email);
    assert!(asked.text.contains("=Ganti musiknya"), "{}", asked.text);
    assert!(t.newest_letter(&made[2].0.person.email).text.contains("Bukan karya ASN."));
    made[1].0.person.browser.get(&made[1].1).await.expect(200).says("=Ganti musiknya");
    // What stands is changed on the work's page.
    let page = lines(&budi.browser, "ML-2023-0003;;;terima;;;\n").await;
    page.says("tidak menunggu verifikasi: statusnya tidak lolos");
    let english = Someone { browser: t.visitor(), ..budi.clone() };
    english.sign_in().await;
    english.browser.post("/bahasa", &[("lang", "en"), ("back", "/akun")]).await.expect(303);
    for who in [&budi, &english] {
        for kind in ["csv", "xlsx"] {
            let file = who.browser.get(&SHEET.replace("csv", kind)).await.expect(200);
            let page = send(&who.browser, &format!("karya.{kind}"), &file.bytes).await;
            assert_eq!(figures(&page), "0 0 0 3 0 0", "{kind}");
            assert_eq!(page.hidden("fingerprint"), None, "nothing to apply");
        }
    }
}
}

on_both! {
async fn what_the_desk_would_refuse_is_left_out_and_named(t: TestApp) {
    let (budi, made) = at_the_desk(&t, 3).await;
    let wayan = t.committee_from("Wayan Sudarma", "wayan@contoh.go.id", Role::Verifier, BALI).await;
    let own = pages::individual(&t, 4, BALI).await;
    pages::whole_work(&t, &own, 4, "Karya ke-4").await;
    let open = pages::individual(&t, 5, ELSEWHERE[3]).await;
    pages::whole_work(&t, &open, 5, "Karya ke-5").await;
    t.run_jobs().await;
    budi.browser.post(&format!("{}/pemeriksaan", pages::desk(&made[2].1)), &[]).await.expect(303);
    // The second is sent again after the sheet was downloaded.
    let wrong = "ML-2023-0009;;;terima;;;\nML-2023-0001;;2;terima;;;\nML-2023-0002;;;perbaikan;R99;Ganti;\nML-2023-0003;;;terima;;;\n\
        ML-2023-0004;;;terima;;;\nML-2023-0005;;;tolak;R20;;\nML-2023-0005;;;mungkin;;;\nML-2023-0005;;;perbaikan;R20;Ganti;2023-01-01\n";
    let page = lines(&wayan, wrong).await;
    assert_eq!(figures(&page), "0 0 0 0 0 8");
    assert_eq!(page.values("data-line"), ["2", "3", "4", "5", "6", "7", "8", "9"]);
    let page = page.says("Tidak ada karya terkirim dengan nomor ini").says("dikirim lagi setelah daftar diunduh");
    let page = page.says("Aturan ini bukan dasar keputusan").says("Sedang diverifikasi Budi Santosa");
    let page = page.says("Karya ini dari instansi Anda").says("Tuliskan alasan keputusan").says("Putusan ini tidak dikenal");
    page.says("sudah disebut di baris lain");
    assert_eq!(states(&t), ["submitted", "submitted", "under_verification", "submitted", "submitted"]);

    // Somebody decides on one of them while the page is open: nothing at all is taken.
    let dewi = pages::committee(&t, DEWI).await;
    let page = lines(&dewi.browser, "ML-2023-0001;;;terima;;;\nML-2023-0002;;;tolak;R20;Musik tanpa izin.;\n").await;
    assert_eq!(figures(&page), "1 0 1 0 0 0");
    wayan.get(&page.path).await.expect(409).says("sudah diterapkan, diganti");
    wayan.post(&format!("{}/pemeriksaan", pages::desk(&made[1].1)), &[]).await.expect(303);
    let again = apply(&dewi.browser, &page).await.expect(409).says("Data berubah").says("Sedang diverifikasi Wayan Sudarma");
    assert_eq!(states(&t)[..2], ["submitted", "under_verification"]);
    apply(&dewi.browser, &again).await.expect(303);
    assert_eq!(states(&t)[..2], ["accepted", "under_verification"]);
    dewi.browser.upload(IMPORT, &[], ("kosong.csv", b"")).await.expect(422).says("Pilih berkasnya dahulu");
    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(IMPORT).await.expect(403);
    watching.get("/2023/panitia/karya").await.expect(200).hides("Impor putusan");
}
}
