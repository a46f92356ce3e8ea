//! Extending a stage on the settings page ("perpanjangan"): only later, only before it closed, public at once.

use crate::on_both;
use crate::support::Page;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Someone};

const SETTINGS: &str = "/2023/panitia/pengaturan";
const EXTEND: &str = "/2023/panitia/pengaturan/perpanjangan";

async fn extend(budi: &Someone, phase: &str, closes_at: &str, reason: &str) -> Page {
    let form = [("phase", phase), ("closes_at", closes_at), ("reason", reason)];
    budi.browser.post(EXTEND, &form).await
}

on_both! {
async fn an_extension_is_public_at_once_and_lets_works_in(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    t.set_clock("2023-07-14 23:59:59");
    let budi = pages::committee(&t, BUDI).await;
    budi.browser.get(SETTINGS).await.expect(200).says("Perpanjang tahap").says("14 Juli 2023, 23.59 WIB");
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    let to = extend(&budi, "intake", "2023-07-16T23:59", "Gangguan jaringan nasional").await;
    assert_eq!(to.expect(303).location().unwrap(), SETTINGS);
    let page = budi.browser.get(SETTINGS).await.expect(200).says("16 Juli 2023, 23.59 WIB");
    page.hides("14 Juli 2023, 23.59 WIB");
    t.visitor().get("/2023").await.expect(200).says("16 Juli 2023");
    let trail = budi.browser.get("/2023/panitia/jejak?jenis=edition").await.expect(200);
    trail.says("Tahap diperpanjang").says("Gangguan jaringan nasional").says("Budi Santosa");

    // The new second counts, the one after it does not.
    t.set_clock("2023-07-16 23:59:59");
    maker.person.sign_in().await;
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-1");
    t.set_clock("2023-07-17 00:00:00");
    let late = maker.person.browser.post(&format!("{}/karya", maker.at), &[]).await.expect(409);
    late.says("Penerimaan materi sudah ditutup pada 16 Juli 2023, 23.59 WIB");
    t.run_jobs().await;
}
}

on_both! {
async fn an_extension_is_later_in_time_and_explained(t: TestApp) {
    let budi = pages::committee(&t, BUDI).await;
    let empty = budi.browser.post(EXTEND, &[]).await.expect(422);
    empty.says("Pilih tahap yang akan diperpanjang").says("Isi tanggal dan waktu").says("Tuliskan alasan perpanjangan");
    let page = extend(&budi, "intake", "lusa", "Gangguan jaringan").await.expect(422);
    assert_eq!((page.field("closes_at"), page.field("reason")), ("lusa".into(), "Gangguan jaringan".into()));
    extend(&budi, "tahap", "2023-07-16T23:59", "Gangguan").await.expect(422).says("Pilih tahap");
    extend(&budi, "intake", "2023-07-16T23:59", &"a".repeat(501)).await.expect(422);
    for earlier in ["2023-07-13T23:59", "2023-07-14T23:59"] {
        let page = extend(&budi, "intake", earlier, "Lebih cepat").await.expect(422);
        page.says("hanya dapat lebih lambat daripada 14 Juli 2023, 23.59 WIB");
    }
    // Stages stay in their order: intake does not reach past judging, nor is the announcement extended.
    extend(&budi, "intake", "2023-09-30T23:59", "Terlalu lama").await.expect(422);
    extend(&budi, "results", "2023-09-30T23:59", "Pengumuman").await.expect(422).says("tidak memiliki batas waktu");
    budi.browser.get(SETTINGS).await.expect(200).says("14 Juli 2023, 23.59 WIB");

    // The same extension twice: the second is not later any more.
    extend(&budi, "intake", "2023-07-15T23:59", "Gangguan").await.expect(303);
    let again = extend(&budi, "intake", "2023-07-15T23:59", "Gangguan").await.expect(422);
    again.says("hanya dapat lebih lambat daripada 15 Juli 2023, 23.59 WIB");
    t.set_clock("2023-07-16 00:00");
    budi.sign_in().await;
    let closed = extend(&budi, "intake", "2023-07-16T12:00", "Terlambat").await.expect(422);
    closed.says("sudah ditutup, sehingga tidak dapat diperpanjang");
    budi.browser.get(SETTINGS).await.expect(200).hides("value=\"intake\"");
}
}

on_both! {
async fn only_the_committee_extends(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let form = [("phase", "intake"), ("closes_at", "2023-07-16T23:59"), ("reason", "Saya belum selesai")];
    maker.person.browser.get(SETTINGS).await.expect(403);
    maker.person.browser.post(EXTEND, &form).await.expect(403);
    assert!(t.visitor().post(EXTEND, &form).await.expect(303).location().unwrap().starts_with("/akun/masuk"));
    t.visitor().get("/2023").await.expect(200).hides("16 Juli 2023");
    t.run_jobs().await;
}
}
