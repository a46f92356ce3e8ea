//! The committee corrects people of entries: one on a page, over what was seen; many by a list.

use lomba::accounts::Role;

use super::list_files::{book, rows};
use crate::on_both;
use crate::support::journey::{self as pages, BALI, BAYU, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Client, Page, TestApp};

const MEMBERS: &str = "/2023/panitia/anggota";
const IMPORT: &str = "/2023/panitia/anggota/impor";
const SHEET: &str = "/2023/panitia/anggota.csv?kolom=nomor,nama,jenis,jabatan,instansi";

/// The list of people, one row each: number, name, kind, position, institution.
async fn people(budi: &Someone) -> Vec<Vec<String>> {
    let file = rows(&budi.browser.get(SHEET).await.expect(200));
    let heads = ["Nomor anggota", "Nama", "Jenis ASN", "Jabatan", "Instansi"];
    let place = heads.map(|head| file[0].iter().position(|name| name == head).unwrap());
    file.iter().skip(1).map(|row| place.map(|at| row[at].clone()).to_vec()).collect()
}

async fn of(budi: &Someone, name: &str) -> Vec<String> {
    people(budi).await.into_iter().find(|row| row[1] == name).unwrap()
}

async fn page_of(budi: &Someone, name: &str) -> String {
    format!("{MEMBERS}/{}/koreksi", of(budi, name).await[0])
}

fn form<'a>(stored: &'a [String], version: &'a str, change: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    let all = [
        ("name", stored[1].as_str()),
        ("asn_kind", "pns"),
        ("position", &stored[3]),
        ("institution", &stored[4]),
        ("reason", "Sesuai SK yang dikirim."),
        ("version", version),
    ];
    all.map(|(name, value)| if name == change.0 { change } else { (name, value) }).to_vec()
}

async fn send(client: &Client, name: &str, body: &[u8]) -> Page {
    let at = client.upload(IMPORT, &[], (name, body)).await.expect(303).location().unwrap();
    client.get(&at).await.expect(200)
}

async fn apply(client: &Client, page: &Page, reason: &str) -> Page {
    let fingerprint = page.hidden("fingerprint").unwrap();
    client.post(&page.path, &[("fingerprint", &fingerprint), ("reason", reason)]).await
}

fn figures(page: &Page) -> String {
    page.values("data-import")[0].clone()
}

on_both! {
async fn a_person_is_corrected_over_what_was_seen_and_told(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let maker = pages::individual(&t, 1, ELSEWHERE[1]).await;
    t.run_jobs().await;
    let entry = format!("/2023/panitia/peserta/{}", maker.at.rsplit('/').next().unwrap());
    let stored = of(&budi, "Peserta Nomor 1").await;
    let at = budi.browser.get(&entry).await.expect(200).link("/koreksi");
    assert_eq!(at, page_of(&budi, "Peserta Nomor 1").await);
    let version = budi.browser.get(&at).await.expect(200).hidden("version").unwrap();
    let post = async |change| budi.browser.post(&at, &form(&stored, &version, change)).await;
    let wrong = post(("name", "x")).await.expect(422);
    assert_eq!(wrong.field("name"), "x");
    post(("reason", " ")).await.expect(422).says("Tuliskan alasan koreksi");
    post(("asn_kind", "tetap")).await.expect(422).says("Pilih PNS atau PPPK");
    let unknown = post(("institution", "Badan Yang Tidak Ada")).await.expect(422).says("tidak ada di direktori");
    assert_eq!(unknown.field("institution"), "Badan Yang Tidak Ada");
    post(("version", &version)).await.expect(409).says("Tidak ada yang berbeda");

    post(("position", "Analis Kebijakan Madya")).await.expect(303);
    let told = t.newest_letter(&maker.person.email);
    assert!(told.text.contains("Analis Kebijakan Madya") && told.text.contains(&stored[3]) && told.text.contains("Sesuai SK yang dikirim."), "{}", told.text);
    assert_eq!(of(&budi, "Peserta Nomor 1").await[3], "Analis Kebijakan Madya");
    // What was typed over the old data is not written over the new.
    let stale = post(("name", "Peserta Pertama")).await.expect(409).says("berubah sejak halaman ini dibuka").says("Analis Kebijakan Madya");
    assert_eq!(stale.field("name"), "Peserta Pertama");
    let fresh = stale.hidden("version").unwrap();
    let stored = of(&budi, "Peserta Nomor 1").await;
    budi.browser.post(&at, &form(&stored, &fresh, ("name", "Peserta Pertama"))).await.expect(303);
    budi.browser.get(&entry).await.expect(200).says("Peserta Pertama");
    maker.person.browser.get(&maker.at).await.expect(200).says("Peserta Pertama");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=member").await.expect(200);
    assert_eq!(trail.words().matches("Data anggota dibetulkan panitia").count(), 2);

    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(&entry).await.expect(200).hides("/koreksi");
    watching.post(&at, &form(&stored, &fresh, ("name", "Lain"))).await.expect(403);
    budi.browser.get(&format!("{MEMBERS}/999999/koreksi")).await.expect(404);
}
}

on_both! {
async fn people_of_ones_own_institution_are_left_to_others(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, BALI).await;
    let wayan = t.committee_from("Wayan Sudarma", "wayan@contoh.go.id", Role::Verifier, BALI).await;
    let stored = of(&budi, "Peserta Nomor 1").await;
    let at = page_of(&budi, "Peserta Nomor 1").await;
    wayan.get(&at).await.expect(403).says("Karya dari instansi Anda");
    wayan.post(&at, &form(&stored, "x", ("name", "Nama Lain"))).await.expect(403);
    let page = send(&wayan, "a.csv", format!("nomor anggota,nama\n{},Nama Lain\n", stored[0]).as_bytes()).await;
    assert_eq!(figures(&page), "0 0 1");
    page.says("Karya ini dari instansi Anda");
    assert_eq!(of(&budi, "Peserta Nomor 1").await, stored);
    t.run_jobs().await;
}
}

async fn team(t: &TestApp) -> (Someone, Entrant) {
    let budi = pages::committee(t, BUDI).await;
    pages::individual(t, 1, ELSEWHERE[1]).await;
    let sekar = pages::register_team(t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    t.run_jobs().await;
    (budi, sekar)
}

on_both! {
async fn what_was_taken_away_changes_nobody_when_it_comes_back(t: TestApp) {
    let (budi, _) = team(&t).await;
    let english = Someone { browser: t.visitor(), ..budi.clone() };
    english.sign_in().await;
    english.browser.post("/bahasa", &[("lang", "en"), ("back", "/akun")]).await.expect(303);
    for who in [&budi, &english] {
        for kind in ["csv", "xlsx"] {
            let file = who.browser.get(&SHEET.replace("csv", kind)).await.expect(200);
            if kind == "xlsx" {
                assert_eq!(book(&file).len(), 4);
            }
            let page = send(&who.browser, &format!("anggota.{kind}"), &file.bytes).await;
            assert_eq!(figures(&page), "0 3 0", "{kind}");
            assert_eq!(page.hidden("fingerprint"), None, "nothing to apply");
        }
    }
}
}

on_both! {
async fn a_list_corrects_everybody_or_nobody(t: TestApp) {
    let (budi, sekar) = team(&t).await;
    let [bayu, one, leader] = [BAYU.0, "Peserta Nomor 1", "Sekar Wulandari"].map(str::to_owned);
    let [bayu, one, leader] = [of(&budi, &bayu).await, of(&budi, &one).await, of(&budi, &leader).await];
    let body = format!(
        "nomor anggota;nama;jabatan;instansi;nip\n{};Bayu Aji;;;\n{};;Arsiparis;{};\n{};Sekar W. Lestari;;;\n999999;Siapa;;;\n{};;;{};\n",
        bayu[0], one[0], ELSEWHERE[2], leader[0], bayu[0], ELSEWHERE[2]
    );
    let page = send(&budi.browser, "koreksi.csv", body.as_bytes()).await;
    assert_eq!(figures(&page), "3 0 2");
    assert_eq!(page.values("data-line"), ["5", "6", "2", "3", "4"]);
    let page = page.says("Tidak ada anggota dengan nomor ini").says("sudah disebut di baris lain");
    let at = page.path.clone();
    let fingerprint = page.hidden("fingerprint").unwrap();
    let refused = budi.browser.post(&at, &[("fingerprint", &fingerprint), ("reason", "")]).await.expect(422);
    refused.says("Tuliskan alasan koreksi");

    // Another member corrects one of them meanwhile: nobody is corrected.
    let dewi = Someone { browser: t.committee("Dewi Lestari", "dewi@contoh.go.id").await, ..budi.clone() };
    dewi.browser.get(&at).await.expect(409).says("sudah diterapkan, diganti");
    let single = page_of(&dewi, &leader[1]).await;
    let version = dewi.browser.get(&single).await.expect(200).hidden("version").unwrap();
    dewi.browser.post(&single, &form(&leader, &version, ("position", "Widyaiswara"))).await.expect(303);
    let changed = apply(&budi.browser, &page, "Sesuai SK").await.expect(409).says("Data berubah");
    assert_eq!(changed.textarea("reason"), "Sesuai SK");
    assert_eq!(of(&budi, &one[1]).await, one);

    let (first, second) = tokio::join!(apply(&budi.browser, &changed, "Sesuai SK"), apply(&budi.browser, &changed, "Sesuai SK"));
    let mut both = [first.status, second.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    assert_eq!(of(&budi, "Bayu Aji").await[0], bayu[0]);
    let moved = of(&budi, &one[1]).await;
    assert_eq!((moved[3].as_str(), moved[4].as_str()), ("Arsiparis", ELSEWHERE[2]));
    assert_eq!(of(&budi, "Sekar W. Lestari").await[3], "Widyaiswara");
    let told = t.letters_of_kind("member_corrected");
    let to: Vec<&str> = told.iter().map(|letter| letter.to.as_str()).collect();
    assert_eq!(to.len(), 3, "one for Dewi's act, two for the list: whoever has not confirmed sees it then; {to:?}");
    assert_eq!(to.iter().filter(|address| **address == sekar.person.email).count(), 2);
    let trail = budi.browser.get("/2023/panitia/jejak").await.expect(200);
    trail.says("Koreksi anggota diimpor");
    t.run_jobs().await;
}
}
