//! The directory of institutions: narrowed, ordered, taken away; one institution with its uses; what is corrected about it;
//! and lists that are read into it as they were seen.

use lomba::accounts::Role;

use super::list_files::{book, rows};

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, Someone};
use crate::support::{Client, Page};

const DIRECTORY: &str = "/2023/panitia/instansi/direktori";
const IMPORT: &str = "/2023/panitia/instansi/impor";
const HEAD: &str = "kode,nama,jenis,provinsi,domain_email,aktif\n";
/// Provinces, the organiser, and where the committee of the tests works.
const SEEDED: usize = 40;

/// The names that match, in their order.
async fn names(budi: &Someone, query: &str) -> Vec<String> {
    let file = budi.browser.get(&format!("{DIRECTORY}.csv?kolom=nama{query}")).await.expect(200);
    rows(&file).into_iter().skip(1).map(|row| row[0].clone()).collect()
}

/// Sends a list; the page with what it would do.
async fn send(client: &Client, name: &str, body: &[u8]) -> Page {
    let at = client.upload(IMPORT, &[], (name, body)).await.expect(303).location().unwrap();
    client.get(&at).await.expect(200)
}

async fn apply(client: &Client, page: &Page) -> Page {
    let fingerprint = page.hidden("fingerprint").unwrap();
    client.post(&page.path, &[("fingerprint", &fingerprint)]).await
}

fn figures(page: &Page) -> String {
    page.values("data-import")[0].clone()
}

/// Where an institution stands.
async fn place(budi: &Someone, name: &str) -> String {
    let file = budi.browser.get(&format!("{DIRECTORY}.csv?kolom=nama,nomor")).await.expect(200);
    let row = rows(&file).into_iter().find(|row| row[0] == name).unwrap();
    format!("/2023/panitia/instansi/{}", row[1])
}

on_both! {
async fn the_directory_is_narrowed_ordered_and_taken_away(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, "Dinas Contoh 100% _Baru_").await;
    t.run_jobs().await;
    budi.browser.get(DIRECTORY).await.expect(200).says("40 instansi").hides("Dinas Contoh");
    assert_eq!(names(&budi, "").await.len(), SEEDED);
    assert_eq!(names(&budi, "&jenis=pemprov").await.len(), 38);
    assert_eq!(names(&budi, "&provinsi=32").await, ["Pemerintah Provinsi Jawa Barat"]);
    assert_eq!(names(&budi, "&q=jawa").await, [
        "Pemerintah Provinsi Jawa Barat", "Pemerintah Provinsi Jawa Tengah", "Pemerintah Provinsi Jawa Timur",
    ]);
    assert_eq!(names(&budi, "&q=LAN.go").await, ["Lembaga Administrasi Negara"]);
    assert_eq!(names(&budi, "&q=%25").await, [""; 0]);
    assert_eq!(names(&budi, "&bagian=menunggu&q=100%25").await, ["Dinas Contoh 100% _Baru_"]);
    assert_eq!(names(&budi, "&bagian=menunggu&q=_b").await.len(), 1);
    assert_eq!(names(&budi, "&bagian=digabung").await.len(), 0);
    let (up, mut down) = (names(&budi, "&urut=nama").await, names(&budi, "&urut=-nama").await);
    down.reverse();
    assert_eq!(up, down);
    assert_eq!(names(&budi, "&urut=kode").await[0], "Pemerintah Provinsi Aceh");
    assert_eq!(names(&budi, "&urut=-provinsi").await[0], "Pemerintah Provinsi Papua Barat Daya");
    let empty = budi.browser.get(&format!("{DIRECTORY}?q=tidak+ada")).await.expect(200);
    empty.says("0 instansi");

    let file = budi.browser.get(&format!("{DIRECTORY}.csv?provinsi=51")).await.expect(200);
    let head = ["Nama", "Jenis", "Provinsi", "Kode", "Domain surel", "Aktif", "Pendaftaran", "Juri"];
    let bali = ["Pemerintah Provinsi Bali", "Pemerintah provinsi", "Bali", "51", "", "ya", "0", "0"];
    assert_eq!(rows(&file), [head, bali]);
}
}

on_both! {
async fn one_institution_says_where_it_is_named_and_is_corrected_over_what_was_seen(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, "Pemerintah Provinsi Bali").await;
    t.run_jobs().await;
    let bali = place(&budi, "Pemerintah Provinsi Bali").await;
    let page = budi.browser.get(&bali).await.expect(200).says("Dipakai di");
    let used = page.words().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(used.contains("Edisi Pendaftaran Peserta Juri 2023 1 1 0"), "{used}");
    let version = page.hidden("version").unwrap();
    let form = |name: &str, domain: &str, version: &str| {
        let all = [("name", name), ("kind", "pemprov"), ("province", "51"), ("email_domain", domain), ("active", "on"), ("version", version)];
        all.map(|(key, value)| (key, value.to_owned())).to_vec()
    };
    let post = async |who: &Client, form: Vec<(&'static str, String)>| who.post(&bali, &pages::fields(&form)).await;
    let wrong = post(&budi.browser, form("", "bukan domain", &version)).await.expect(422);
    assert_eq!(wrong.says("Tulis domain surel tanpa spasi").field("email_domain"), "bukan domain");
    let taken = post(&budi.browser, form("Prov. Jawa Barat", "", &version)).await.expect(409);
    assert_eq!(taken.says("sudah dipakai instansi lain").field("name"), "Prov. Jawa Barat");
    post(&budi.browser, form("Pemerintah Provinsi Bali", "@BALIPROV.go.id", &version)).await.expect(303);
    let stale = post(&budi.browser, form("Provinsi Bali Dwipa", "", &version)).await.expect(409);
    let stale = stale.says("diubah orang lain").says("baliprov.go.id");
    assert_eq!(stale.field("name"), "Provinsi Bali Dwipa");
    let version = stale.hidden("version").unwrap();
    post(&budi.browser, form("Provinsi Bali Dwipa", "", &version)).await.expect(303);
    budi.browser.get("/2023/panitia/peserta").await.expect(200).says("Provinsi Bali Dwipa");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=institution").await.expect(200);
    assert_eq!(trail.words().matches("Instansi diperbaiki").count(), 2);

    let watching = t.committee_as("Wening Pengamat", "wening@contoh.go.id", Role::Observer).await;
    watching.get(&bali).await.expect(200).says("Provinsi Bali Dwipa").hides("name=\"version\"");
    watching.post(&bali, &[("name", "Lain")]).await.expect(403);
    budi.browser.get("/2023/panitia/instansi/999999").await.expect(404);
}
}

on_both! {
async fn the_portals_own_list_comes_back_without_a_word_about_its_figures(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    for query in ["", "?kolom=nama,jenis,provinsi,kode,domain,aktif,pendaftaran,juri,nomor"] {
        let own = budi.browser.get(&format!("{DIRECTORY}.csv{query}")).await.expect(200);
        assert!(own.bytes.starts_with(b"\xEF\xBB\xBF"), "spreadsheets are told that it is UTF-8");
        let page = send(&budi.browser, "instansi.csv", &own.bytes).await;
        assert_eq!(figures(&page), format!("0 0 {SEEDED} 0"), "no line is left out because of a column");
        page.hides("tidak dikenal");
    }
    let list = format!("{},warna\n51,Pemerintah Provinsi Bali,pemprov,51,,ya,biru\n", HEAD.trim_end());
    let page = send(&budi.browser, "instansi.csv", list.as_bytes()).await;
    assert_eq!(figures(&page), "0 0 1 0");
    page.says("Kolom `warna` tidak dikenal dan tidak dibaca").says("0 baris dilewati");
}
}

on_both! {
async fn a_list_is_applied_as_it_was_seen_and_once(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let list = format!(
        "{HEAD}P-1,Pemkab Contoh Satu,pemkab,32,,ya\nP-2,Pemkab Contoh Dua,pemkab,Atlantis,,ya\n51,Pemerintah Provinsi Bali,pemprov,51,baliprov.go.id,ya\n\
         P 3,Pemkab Contoh Tiga,pemkab,,,ya\n,Pemkab Contoh Empat,pemkab,,,ya\n52,Pemerintah Provinsi Nusa Tenggara Barat,pemprov,52,,ya\n"
    );
    let page = send(&budi.browser, "instansi.csv", list.as_bytes()).await;
    assert_eq!(figures(&page), "1 1 1 3");
    assert_eq!(page.values("data-line"), ["3", "5", "6", "2", "4"]);
    let page = page.says("Provinsi `Atlantis` tidak dikenal").says("jadi perlu kode").says("baliprov.go.id");
    let report = budi.browser.get(&format!("{}/laporan.csv", page.path)).await.expect(200);
    let lines: Vec<_> = rows(&report).into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    let wanted = [("Baris", "Hasil"), ("2", "baru"), ("3", "dilewati"), ("4", "diperbarui"), ("5", "dilewati"), ("6", "dilewati")];
    assert_eq!(lines, wanted.map(|(line, outcome)| (line.to_owned(), outcome.to_owned())));
    assert_eq!(names(&budi, "").await.len(), SEEDED, "nothing is saved yet");

    // A list is its sender's own.
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    dewi.get(&page.path).await.expect(409).says("sudah diterapkan, diganti");
    // Somebody changes what the list would change.
    let bali = place(&budi, "Pemerintah Provinsi Bali").await;
    let version = dewi.get(&bali).await.expect(200).hidden("version").unwrap();
    let other = [("name", "Pemerintah Provinsi Bali"), ("kind", "pemprov"), ("province", "51"), ("email_domain", "bali.go.id"), ("active", "on"), ("version", &version)];
    dewi.post(&bali, &other).await.expect(303);
    let changed = apply(&budi.browser, &page).await.expect(409).says("Data berubah").says("bali.go.id");
    assert_eq!(names(&budi, "&q=Contoh").await, [""; 0]);
    let (one, two) = tokio::join!(apply(&budi.browser, &changed), apply(&budi.browser, &changed));
    let mut both = [one.status, two.status];
    both.sort_unstable();
    assert_eq!(both, [303, 409]);
    assert_eq!(names(&budi, "&q=Contoh").await, ["Pemkab Contoh Satu"]);
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=institution&kata=impor").await.expect(200);
    assert!(trail.words().contains("Direktori instansi diimpor"));
    budi.browser.upload(IMPORT, &[], ("kosong.csv", b"")).await.expect(422).says("Pilih berkasnya dahulu");
}
}

on_both! {
async fn what_was_taken_away_changes_nothing_when_it_comes_back(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    pages::individual(&t, 1, "Lembaga Administrasi Negera").await;
    t.run_jobs().await;
    let typed = names(&budi, "&bagian=menunggu").await;
    assert_eq!(typed, ["Lembaga Administrasi Negera"]);
    let waiting = budi.browser.get(&format!("{DIRECTORY}.csv?bagian=menunggu&kolom=nomor")).await.expect(200);
    let at = format!("/2023/panitia/instansi/{}", rows(&waiting)[1][0]);
    let page = budi.browser.get(&at).await.expect(200).says("menunggu pengesahan").says("Nama yang mirip");
    assert_eq!(page.link("/penggabungan?into="), format!("{at}/penggabungan?into=1"));
    budi.browser.post(&format!("{at}/pengesahan"), &[("kind", "lpnk")]).await.expect(303);
    let english = Someone { browser: t.visitor(), ..budi.clone() };
    english.sign_in().await;
    english.browser.post("/bahasa", &[("lang", "en"), ("back", "/akun")]).await.expect(303);
    for who in [&budi, &english] {
        for kind in ["csv", "xlsx"] {
            let file = who.browser.get(&format!("{DIRECTORY}.{kind}")).await.expect(200);
            if kind == "xlsx" {
                assert_eq!(book(&file).len(), SEEDED + 2);
            }
            let page = send(&who.browser, &format!("direktori.{kind}"), &file.bytes).await;
            let seen = figures(&page);
            assert!(seen.starts_with("0 0 41 "), "{kind}: {seen}");
            assert_eq!(page.hidden("fingerprint"), None, "nothing to apply");
        }
    }
}
}
