//! A portal without an API key: the entrant states what nobody can measure, the committee confirms it (R27).

use crate::on_both;
use crate::support::journey::{self as pages, BUDI, ELSEWHERE, Entrant, Someone};
use crate::support::{Page, TestApp};

const NO_KEY: [(&str, &str); 1] = [("LOMBA__GOOGLE__API_KEY", "")];

/// A work whose main film nobody could look at.
async fn unproved(t: &TestApp) -> (Entrant, String, Someone) {
    let maker = pages::individual(t, 1, ELSEWHERE[0]).await;
    let work = pages::draft_work(&maker, "Notulen rapat").await;
    pages::paste_link(&maker, &work, &pages::film(t, 1, lomba::cli::demo::films::SHORT)).await;
    t.run_jobs().await;
    (maker, work, pages::committee(t, BUDI).await)
}

async fn state(maker: &Entrant, work: &str, facts: [&str; 4]) -> Page {
    let names = ["main_video_format", "main_video_width", "main_video_height", "main_video_length"];
    let form: Vec<(&str, &str)> = names.into_iter().zip(facts).collect();
    maker.person.browser.post(&format!("{work}/video/main/0/pernyataan"), &form).await
}

async fn verdict(maker: &Entrant, work: &str) -> String {
    let page = maker.person.browser.get(&format!("{work}/video")).await.expect(200);
    page.values("data-verdict")[0].clone()
}

on_both! {
with NO_KEY;
async fn what_the_entrant_states_is_confirmed_by_the_committee(t: TestApp) {
    let (maker, work, budi) = unproved(&t).await;
    let browser = &maker.person.browser;
    browser.get(&format!("{work}/video")).await.expect(200).says("Nyatakan keterangan film");
    let before = verdict(&maker, &work).await;
    assert!(["unchecked", "needs_review"].contains(&before.as_str()), "{before}");
    state(&maker, &work, ["mp4", "1280", "720", "7:12"]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(verdict(&maker, &work).await, "needs_review");
    let page = browser.get(&format!("{work}/video")).await.expect(200);
    assert_eq!((page.field("main_video_width"), page.field("main_video_length")), ("1280".into(), "7:12".into()));
    // The same again changes nothing; it may be sent while the committee has not looked.
    state(&maker, &work, ["mp4", "1280", "720", "7:12"]).await.expect(303);
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;

    let desk = pages::desk(&work);
    let early = budi.browser.post(&format!("{desk}/keputusan"), &pages::accepting()).await.expect(422);
    early.says("Konfirmasi dahulu di meja tautan");
    let links = budi.browser.get("/2023/panitia/tautan").await.expect(200);
    let confirm = links.link("/konfirmasi");
    links.says("1280 × 720").says("7 menit 12 detik").says("Peserta");
    budi.browser.post(&confirm, &[("verdict", "refused")]).await.expect(409).says("Tuliskan apa yang Anda lihat");
    budi.browser.post(&confirm, &[("verdict", "maybe")]).await.expect(409).says("Pilih konfirmasi atau tolak");
    maker.person.browser.post(&confirm, &[("verdict", "accepted")]).await.expect(403);
    let word = [("verdict", "accepted"), ("note", "720p di pemutar, 7.12")];
    budi.browser.post(&confirm, &word).await.expect(303);
    budi.browser.post(&confirm, &word).await.expect(409).says("sudah diputuskan oleh Budi Santosa");

    assert_eq!(verdict(&maker, &work).await, "passed");
    let late = state(&maker, &work, ["mp4", "1920", "1080", "7:12"]).await.expect(422);
    late.says("Panitia sudah memutuskan tautan ini");
    pages::accept_work(&budi, &work).await;
    browser.get(&work).await.expect(200).says("Lolos verifikasi");
    t.run_jobs().await;
}
}

on_both! {
with NO_KEY;
async fn what_cannot_be_read_is_kept_beside_its_error(t: TestApp) {
    let (maker, work, _) = unproved(&t).await;
    let page = state(&maker, &work, ["mp4", "1280px", "99999", "tujuh"]).await.expect(422);
    let page = page.says("Tulis jumlah piksel sebagai angka bulat").says("Tulis durasi sebagai menit:detik");
    let typed = ["width", "height", "length"].map(|rest| page.field(&format!("main_video_{rest}")));
    assert_eq!(typed, ["1280px", "99999", "tujuh"]);
    let page = maker.person.browser.get(&format!("{work}/video")).await.expect(200);
    assert_eq!(page.field("main_video_width"), "", "nothing was stored");
    state(&maker, &work, ["mp4", "0", "720", "7:60"]).await.expect(422).says("Tulis jumlah piksel");
}
}

on_both! {
with NO_KEY;
async fn a_stated_picture_below_the_limit_does_not_meet_the_rules(t: TestApp) {
    let (maker, work, _) = unproved(&t).await;
    state(&maker, &work, ["mp4", "640", "360", "7:12"]).await.expect(303);
    t.run_jobs().await;
    assert_eq!(verdict(&maker, &work).await, "failed");
    let page = maker.person.browser.get(&format!("{work}/video")).await.expect(200);
    page.says("Gambar terlalu kecil");
}
}

on_both! {
with NO_KEY;
async fn facts_are_stated_by_the_makers_about_a_film_that_is_there_in_time(t: TestApp) {
    let (maker, work, budi) = unproved(&t).await;
    let rival = pages::individual(&t, 2, ELSEWHERE[1]).await;
    let good = [("main_video_width", "1280"), ("main_video_height", "720")];
    let at = format!("{work}/video/main/0/pernyataan");
    rival.person.browser.post(&at, &good).await.expect(404);
    budi.browser.post(&at, &good).await.expect(404);
    let none = maker.person.browser.post(&format!("{work}/video/intro/0/pernyataan"), &[]).await;
    none.expect(404);
    maker.person.browser.post(&format!("{work}/video/trailer/0/pernyataan"), &[]).await.expect(404);
    t.set_clock("2023-07-15 00:10");
    maker.person.sign_in().await;
    let closed = "Penerimaan materi sudah ditutup pada 14 Juli 2023, 23.59 WIB";
    maker.person.browser.post(&at, &good).await.expect(409).says(closed);
    t.run_jobs().await;
}
}
