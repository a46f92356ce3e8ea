//! A person's word on a film: played or with a reason, and taken back as long as the work is not decided.

use crate::on_both;
use crate::support::journey::{self as pages, BALI, BUDI};
use lomba::cli::demo::films::SHORT;

const NO_KEY: [(&str, &str); 1] = [("LOMBA__GOOGLE__API_KEY", "")];
const DEWI: (&str, &str) = ("Dewi Lestari", "dewi@contoh.go.id");

on_both! {
with NO_KEY;
async fn an_unplayed_film_is_confirmed_with_a_reason_only_and_the_word_is_taken_back(t: TestApp) {
    let (budi, dewi) = (pages::committee(&t, BUDI).await, pages::committee(&t, DEWI).await);
    let maker = pages::individual(&t, 1, BALI).await;
    let work = pages::draft_work(&maker, "Notulen").await;
    pages::paste_link(&maker, &work, &pages::film(&t, 1, SHORT)).await;
    let at = format!("{work}/video/main/0/pernyataan");
    let facts = [("format", "mp4"), ("width", "1280"), ("height", "720"), ("length", "7:12")]
        .map(|(name, value)| (format!("main_video_{name}"), value));
    let facts: Vec<(&str, &str)> = facts.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    maker.person.browser.post(&at, &facts).await.expect(303);
    t.run_jobs().await;
    pages::submit_work(&maker, &work).await;
    let links = budi.browser.get("/2023/panitia/tautan").await.expect(200);
    let confirm = links.link("/konfirmasi");
    let undo = format!("{confirm}/pembatalan");
    budi.browser.post(&undo, &[]).await.expect(409).says("tidak sedang diputuskan panitia");
    budi.browser.post(&confirm, &[("verdict", "accepted")]).await.expect(409).says("Putar filmnya dahulu");
    let played = [("verdict", "accepted"), ("played", "1")];
    let to = budi.browser.post(&confirm, &played).await.expect(303).location().unwrap();
    let back = budi.browser.get(&to).await.expect(200).says("Keputusan tadi dapat dibatalkan");
    assert_eq!(back.link("/pembatalan"), undo);
    let decided = dewi.browser.get("/2023/panitia/tautan?saringan=putusan").await.expect(200);
    assert_eq!(decided.says("Dikonfirmasi Budi Santosa").link("/pembatalan"), undo);
    dewi.browser.get(&pages::desk(&work)).await.expect(200).says("Batalkan keputusan ini");

    // Any member takes it back; the film waits as before.
    maker.person.browser.post(&undo, &[]).await.expect(403);
    dewi.browser.post(&undo, &[]).await.expect(303);
    dewi.browser.post(&undo, &[]).await.expect(409).says("tidak sedang diputuskan panitia");
    let waits = budi.browser.get("/2023/panitia/tautan").await.expect(200).says("Konfirmasi: memenuhi");
    assert_eq!(waits.link("/konfirmasi"), confirm);
    let desk = pages::desk(&work);
    budi.browser.post(&format!("{desk}/keputusan"), &pages::accepting()).await.expect(422).says("Konfirmasi dahulu");
    let noted = [("verdict", "accepted"), ("note", "Sudah saya tonton di kantor.")];
    budi.browser.post(&confirm, &noted).await.expect(303);
    // Without a key nobody was asked whose film it is: a member ticks that as well (R27).
    let mut form = pages::accepting();
    form.retain(|(_, code)| *code != "R27");
    budi.browser.post(&format!("{desk}/keputusan"), &form).await.expect(422).says("Butir R27 belum dicentang");
    pages::accept_work(&budi, &work).await;
    dewi.browser.post(&undo, &[]).await.expect(409).says("diputuskan: diterima, oleh Budi Santosa");
    budi.browser.get("/2023/panitia/jejak").await.expect(200).says("Keputusan atas film dibatalkan");
    t.run_jobs().await;
}
}
