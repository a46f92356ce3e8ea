//! Taking a work back and using its place again, within the limit of works and until intake closes (R28).

use crate::on_both;
use crate::support::journey::{self as pages, BAYU, BUDI, ELSEWHERE};

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
    asked.says("Tarik karya ini?").says("Sampai penerimaan ditutup, Anda dapat mengembalikannya");
    let done = browser.post(&format!("{first}/penarikan"), &[]).await.expect(303).location().unwrap();
    assert_eq!(done, first);
    let page = browser.get(&first).await.expect(200).says("ditarik").says("Karya ini tidak ikut dinilai");
    page.says("Karya \"Notulen rapat\" sudah ditarik.");
    t.run_jobs().await;
    assert_eq!(t.newest_letter(&maker.person.email).kind, "work_withdrawn");

    // A second click changes nothing and sends no second letter.
    browser.post(&format!("{first}/penarikan"), &[]).await.expect(303);
    t.run_jobs().await;
    let letters = t.letters(&maker.person.email);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "work_withdrawn").count(), 1);

    // A new work takes its place, with a number of its own.
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

on_both! {
async fn a_withdrawal_is_the_leaders_and_is_undone_while_there_is_a_place(t: TestApp) {
    let sekar = pages::register_team(&t).await;
    pages::invite_member(&sekar, BAYU, 1).await;
    let bayu = pages::confirm_member(&t, BAYU, 1).await;
    let browser = &sekar.person.browser;
    let work = pages::whole_work(&t, &sekar, 1, "Notulen rapat").await;
    let (ask, back) = (format!("{work}/penarikan"), format!("{work}/penarikan/pembatalan"));
    let leader_only = "Hanya ketua kelompok yang dapat menarik karya";
    bayu.person.browser.get(&work).await.expect(200).hides("/penarikan");
    bayu.person.browser.get(&ask).await.expect(409).says(leader_only);
    bayu.person.browser.post(&ask, &[]).await.expect(409).says(leader_only);
    let settled = browser.post(&back, &[]).await.expect(409);
    settled.says("sehingga tidak dapat diubah");

    browser.post(&ask, &[]).await.expect(303);
    bayu.person.browser.post(&back, &[]).await.expect(409).says(leader_only);
    browser.get(&work).await.expect(200).says("kiriman terakhirnya berlaku lagi");
    browser.post(&back, &[]).await.expect(303);
    browser.get(&work).await.expect(200).says("ML-2023-0001").says("karya 1 dari paling banyak 3").says("Panitia memverifikasi karya Anda");
    t.run_jobs().await;
    let letters = t.letters(BAYU.1);
    assert_eq!(letters.iter().filter(|letter| letter.kind == "work_returned").count(), 1);
    // Both acts stay in the history of the work, for its makers and for the committee.
    let page = bayu.person.browser.get(&work).await.expect(200);
    let history = page.words().split("Riwayat").last().unwrap().to_owned();
    let at = |words: &str| history.find(words).unwrap_or_else(|| panic!("{words}: {history}"));
    assert!(at("Penarikan dibatalkan; karya ikut lagi") < at("Ditarik"), "newest first: {history}");
    assert!(at("Ditarik") < at("Dikirim: ML-2023-0001-1"), "{history}");
    let budi = pages::committee(&t, BUDI).await;
    let desk = budi.browser.get(&pages::desk(&work)).await.expect(200);
    desk.says("Penarikan karya dibatalkan").says("Karya ditarik");

    // Without a free place it stays withdrawn, and after the closing as well.
    browser.post(&ask, &[]).await.expect(303);
    for n in 0..3 {
        pages::draft_work(&sekar, &format!("Karya {n}")).await;
    }
    browser.post(&back, &[]).await.expect(409).says("Paling banyak 3 karya untuk satu pendaftaran");
    t.set_clock("2023-07-15 00:00");
    sekar.person.sign_in().await;
    browser.post(&back, &[]).await.expect(409).says("Penerimaan materi sudah ditutup");
    browser.get(&work).await.expect(200).hides("/penarikan/pembatalan");
    t.run_jobs().await;
}
}

on_both! {
async fn a_draft_is_written_before_intake_opens_and_sent_when_it_has(t: TestApp) {
    t.set_clock("2023-05-16 10:00");
    let maker = pages::individual(&t, 1, ELSEWHERE[0]).await;
    let browser = &maker.person.browser;
    browser.get(&maker.at).await.expect(200).says("Mulailah karya pertama");
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    browser.get(&work).await.expect(200).says("siap dikirim");
    let early = "Penerimaan materi belum dibuka. Silakan kembali mulai";
    browser.get(&format!("{work}/kirim")).await.expect(200).says(early).hides(">Kirim karya<");
    let send = [("original", "on"), ("licence", "on")];
    browser.post(&format!("{work}/pengiriman"), &send).await.expect(409).says(early);
    t.set_clock("2023-06-01 10:00");
    maker.person.sign_in().await;
    assert_eq!(pages::submit_work(&maker, &work).await, "ML-2023-0001-1");
    t.run_jobs().await;
}
}
