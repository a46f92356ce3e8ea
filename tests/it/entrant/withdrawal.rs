//! Taking a work back and using its place again, within the limit of works and until intake closes (R28).

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE};

const GONE: &str = "Karya ini sudah ditarik, sehingga tidak dapat diubah.";

on_both! {
async fn a_withdrawn_work_frees_its_place_and_keeps_its_number(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let first = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let second = pages::draft_work(&maker, "Karya kedua").await;
    pages::draft_work(&maker, "Karya ketiga").await;
    let full = browser.post(&format!("{}/karya", maker.at), &[]).await;
    full.expect(409).says("Paling banyak 3 karya untuk satu pendaftaran");
    browser.get(&format!("{}/karya", maker.at)).await.expect(200).says("Paling banyak 3 karya");

    let asked = browser.get(&format!("{first}/penarikan")).await.expect(200);
    asked.says("Tarik karya ini?").says("tidak dapat dikembalikan");
    let done = browser.post(&format!("{first}/penarikan"), &[]).await.expect(303).location().unwrap();
    assert_eq!(done, first);
    browser.get(&first).await.expect(200).says("ditarik").says("Karya ini tidak ikut dinilai");
    t.run_jobs().await;
    assert_eq!(t.newest_letter(&maker.person.email).kind, "work_withdrawn");

    // A second click changes nothing and sends no second letter.
    browser.post(&format!("{first}/penarikan"), &[]).await.expect(303);
    t.run_jobs().await;
    let letters = t.letters(&maker.person.email);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "work_withdrawn").count(), 1);

    // It cannot be brought back: a new work takes its place, with a number of its own.
    for act in ["tentang", "pengiriman"] {
        let form = [("title", "Lagi"), ("original", "on"), ("licence", "on")];
        browser.post(&format!("{first}/{act}"), &form).await.expect(409).says("sehingga tidak dapat diubah");
    }
    let list = browser.get(&format!("{}/karya", maker.at)).await.expect(200).says("Karya yang ditarik");
    assert_eq!(list.values("data-work").len(), 2, "two live works");
    let fourth = pages::draft_work(&maker, "Karya keempat").await;
    pages::paste_link(&maker, &fourth, &pages::film(&t, 4, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    assert_eq!(pages::submit_work(&maker, &fourth).await, "ML-2023-0002-1");
    browser.get(&fourth).await.expect(200).says("karya 1 dari paling banyak 3");
    // A draft goes without a letter.
    browser.post(&format!("{second}/penarikan"), &[]).await.expect(303);
    t.run_jobs().await;
    let letters = t.letters(&maker.person.email);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "work_withdrawn").count(), 1);
}
}

on_both! {
async fn nothing_is_withdrawn_after_intake_closed_or_once_it_failed(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    let failed = pages::whole_work(&t, &maker, 1, "Karya yang gagal").await;
    let sent = pages::whole_work(&t, &maker, 2, "Karya terkirim").await;
    let budi = pages::committee(&t, BUDI).await;
    let reject = [("verdict", "failed"), ("rule", "R20"), ("reason", "Bukan microlearning.")];
    budi.browser.post(&format!("{}/keputusan", pages::desk(&failed)), &reject).await.expect(303);
    t.run_jobs().await;
    let refused = "Karya dengan status ini tidak dapat ditarik lagi";
    browser.post(&format!("{failed}/penarikan"), &[]).await.expect(409).says(refused);
    assert_eq!(browser.get(&format!("{failed}/penarikan")).await.expect(303).location().unwrap(), failed);
    browser.get(&failed).await.expect(200).says(refused).hides("/penarikan");

    t.set_clock("2023-07-15 00:00");
    maker.person.sign_in().await;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    browser.post(&format!("{sent}/penarikan"), &[]).await.expect(409).says(closed);
    browser.get(&format!("{sent}/penarikan")).await.expect(303);
    let page = browser.get(&sent).await.expect(200).says(closed).hides("/penarikan");
    assert!(!page.words().contains(GONE));
}
}

on_both! {
async fn an_accepted_work_may_be_withdrawn_and_others_may_not(t: TestApp) {
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let work = pages::whole_work(&t, &maker, 1, "Notulen rapat").await;
    let budi = pages::committee(&t, BUDI).await;
    pages::accept_work(&budi, &work).await;
    rival.person.browser.get(&format!("{work}/penarikan")).await.expect(404);
    rival.person.browser.post(&format!("{work}/penarikan"), &[]).await.expect(404);
    budi.browser.post(&format!("{work}/penarikan"), &[]).await.expect(404);
    maker.person.browser.get(&work).await.expect(200).says("Lolos verifikasi");
    maker.person.browser.post(&format!("{work}/penarikan"), &[]).await.expect(303);
    budi.browser.get(&pages::desk(&work)).await.expect(200).says("ditarik");
    let decided = budi.browser.post(&format!("{}/keputusan", pages::desk(&work)), &pages::accepting()).await;
    decided.expect(409).says("Karya ini berstatus ditarik");
    t.run_jobs().await;
}
}
