//! A list too long to be waited for: its file is made by a job and fetched from its page, by whoever asked alone.

use std::time::Duration;

use lomba::db::Fault;

use super::list_files::{book, rows};
use crate::on_both;
use crate::support::TestApp;
use crate::support::journey::{self as pages, BUDI, Someone};

const DIRECTORY: &str = "/2023/panitia/instansi/direktori";
const IMPORT: &str = "/2023/panitia/instansi/impor";
const EXPORTS: &str = "/2023/panitia/ekspor";
/// More than are made while the browser waits, beside the 40 institutions of a new portal.
const MANY: usize = 5_001;

async fn many_institutions(t: &TestApp) -> Someone {
    let budi = pages::committee(t, BUDI).await;
    let line = |n: usize| format!("P-{n},Badan Contoh {n:05},pemkab,32,,ya\n");
    let list: String = (1..=MANY).map(line).collect();
    let list = format!("kode,nama,jenis,provinsi,domain_email,aktif\n{list}");
    let at = budi
        .browser
        .upload(IMPORT, &[], ("banyak.csv", list.as_bytes()))
        .await
        .expect(303)
        .location()
        .unwrap();
    let page = budi.browser.get(&at).await.expect(200).says("5.001 baru");
    let fingerprint = page.hidden("fingerprint").unwrap();
    budi.browser.post(&at, &[("fingerprint", &fingerprint)]).await.expect(303);
    t.run_jobs().await;
    budi
}

async fn ask(who: &Someone, file: &str) -> String {
    who.browser.get(&format!("{DIRECTORY}.{file}")).await.expect(303).location().unwrap()
}

on_both! {
async fn a_long_list_is_made_by_a_job_and_fetched_from_its_page(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let budi = many_institutions(&t).await;
    budi.browser.get(EXPORTS).await.expect(200).says("Belum ada berkas yang diminta");
    let short = budi.browser.get(&format!("{DIRECTORY}.csv?kolom=nama&q=Contoh+0001")).await.expect(200);
    assert_eq!(rows(&short).len(), 1 + 10, "what is short comes at once");

    let csv = ask(&budi, "csv?kolom=nama&urut=-nama&q=contoh").await;
    assert_eq!(ask(&budi, "csv?kolom=nama&urut=-nama&q=contoh").await, csv, "it is made once");
    let xlsx = ask(&budi, "xlsx?kolom=nama%2Ckode").await;
    assert_ne!(csv, xlsx);
    let page = budi.browser.get(&csv).await.expect(200).says("sedang dibuat").says("5.001");
    assert_eq!(page.values("data-export"), ["waiting"]);
    budi.browser.get(&format!("{csv}/berkas")).await.expect(409).says("belum selesai");
    let dewi = t.committee("Dewi Lestari", "dewi@contoh.go.id").await;
    dewi.get(&csv).await.expect(404);

    t.run_jobs().await;
    let page = budi.browser.get(&csv).await.expect(200).says("siap diunduh").says("Direktori instansi");
    assert_eq!(page.link("/berkas"), format!("{csv}/berkas"));
    let file = budi.browser.get(&format!("{csv}/berkas")).await.expect(200);
    let names: Vec<String> = rows(&file).into_iter().map(|row| row[0].clone()).collect();
    let wanted = (1..=MANY).rev().map(|n| format!("Badan Contoh {n:05}"));
    assert_eq!(names, ["Nama".to_owned()].into_iter().chain(wanted).collect::<Vec<_>>());
    let named = file.headers.get("content-disposition").unwrap().to_str().unwrap();
    assert_eq!(named, "attachment; filename=\"instansi-2023.csv\"");
    let file = budi.browser.get(&format!("{xlsx}/berkas")).await.expect(200);
    let cells = book(&file);
    assert_eq!((cells.len(), &cells[0]), (1 + MANY + 40, &vec!["Nama".to_owned(), "Kode".to_owned()]));
    dewi.get(&format!("{csv}/berkas")).await.expect(409);
    let list = budi.browser.get(EXPORTS).await.expect(200);
    assert_eq!(list.body.matches("siap diunduh").count(), 2);
    let log = budi.browser.get("/2023/panitia/jejak/keamanan").await.expect(200);
    log.says("/{k}/panitia/ekspor/{export}/berkas");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Berkas daftar diminta");

    // It is kept for two days.
    t.app.clock.set(t.app.clock.now().plus(Duration::from_secs(2 * 86_400)));
    assert_eq!(t.write(lomba::exports::sweep).map_err(|fault: Fault| fault.to_string()), Ok(2));
    budi.sign_in().await;
    budi.browser.get(&csv).await.expect(404);
}
}

on_both! {
async fn a_file_is_made_for_members_of_the_committee_only(t: TestApp) {
    let mut t = t;
    t.leaves_jobs = true;
    let budi = many_institutions(&t).await;
    let dewi = Someone { browser: t.committee("Dewi Lestari", "dewi@contoh.go.id").await, ..budi.clone() };
    let at = ask(&dewi, "csv").await;
    let member = "/2023/panitia/tim/2";
    budi.browser.get(member).await.expect(200).says("Dewi Lestari");
    budi.browser.post(&format!("{member}/penangguhan"), &[("suspend_reason", "Cuti panjang")]).await.expect(303);
    t.run_jobs().await;
    budi.browser.post(&format!("{member}/pemulihan"), &[]).await.expect(303);
    let again = t.sign_in_again("dewi@contoh.go.id").await;
    let page = again.get(&at).await.expect(200).says("gagal dibuat").says("tidak dapat dibuat");
    assert_eq!(page.values("data-export"), ["failed"]);
    again.get(&format!("{at}/berkas")).await.expect(409);
}
}
